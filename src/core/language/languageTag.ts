const OF_THE_US: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-US' };

/** The BCP 47 tag of a language, with the region where US libraries write it: of others we know none. */
export function languageTag(language: string): string {
  return OF_THE_US[language] ?? language;
}
