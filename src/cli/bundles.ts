import { languageTag } from '../core/language/languageTag.ts';
import { inEnglish, translateBy, type Translate } from '../core/language/translate.ts';
import type { Language } from '../core/guide/guide.ts';
import { BUNDLES_BY_LANGUAGE } from './generated/bundles.ts';

/** English needs nothing but itself. */
const BUNDLES: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> =
  BUNDLES_BY_LANGUAGE;

/** What says a document in a language, and the tag of it. */
export function loadDocuments(language: Language): {
  readonly t: Translate;
  readonly language: string;
} {
  const t = language === 'en' ? inEnglish : translateBy(BUNDLES[language]);
  return { t, language: languageTag(language) };
}
