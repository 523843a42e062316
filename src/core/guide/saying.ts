import { translateBy, type Translate } from '../language/translate.ts';
import { guide, LANGUAGES, type Language } from './guide.ts';
import { WRITTEN_BY_LANGUAGE } from './generated/written.ts';

/** By English sentence; what is missing is written in English. */
const WRITTEN: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  ...WRITTEN_BY_LANGUAGE,
};

/** How a language says the comments, labels, and questions that are written into workbooks. */
export function sayingIn(language: Language): Translate {
  return translateBy(WRITTEN[language]);
}

/** How a language calls a snippet, or says what it leaves to be typed over. */
export function writtenIn(language: Language, words: string): string {
  return WRITTEN[language][words] ?? words;
}

/** Whether a text is the line by which a new workbook thanks those who wrote the guide. */
export function isCredit(text: string): boolean {
  return LANGUAGES.some((language) => sayingIn(language)(guide.credit) === text);
}
