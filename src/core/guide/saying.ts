import type { Language } from './guide.ts';
import es from './es/written.json';

/** Says in a workbook's language what is written into it, with its `{slots}` filled. */
export type Saying = (
  english: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** By English sentence; what is missing is written in English. */
const WRITTEN: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: {}, es };

/** How the language says the comments, labels, and questions that are written into workbooks. */
export function sayingIn(language: Language): Saying {
  const written = WRITTEN[language];
  return (english, values = {}) =>
    (written[english] ?? english).replace(/\{(\w+)\}/g, (slot, name: string) =>
      String(values[name] ?? slot),
    );
}
