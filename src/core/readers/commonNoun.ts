import type { Language } from '../guide/guide.ts';

/** By language, the words by which people begin to say whom they want to reach, and no names. */
const COMMON: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /^(?:families|people|those|parents|renters|students|teens|teenagers|children|kids|adults|residents|neighbou?rs|seniors|elders|young|older|new|newcomers|working|anyone|everyone|women|men|girls|boys|workers|job)$/i,
  es: /^(?:familias|personas|quienes|gente|padres|madres|abuel[oa]s|cuidador[ae]s|inquilin[oa]s|estudiantes|alumn[oa]s|adolescentes|jóvenes|niñ[oa]s|infancias|bebés|adult[oa]s|residentes|habitantes|vecin[oa]s|mayores|hombres|mujeres|trabajador[ae]s|hogares|recién|migrantes|inmigrantes|toda|todo|cualquier)$/i,
};

/** Whether a word that begins a text is a noun like another, and has its capital from its place alone. */
export function isCommonNoun(word: string, language: Language): boolean {
  return COMMON[language]?.test(word) ?? false;
}
