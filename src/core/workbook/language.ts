import type { Language } from '../guide/guide.ts';
import type { Workbook } from './workbook.ts';

/** The language of a workbook's headings and of the documents that are made from it. */
export function languageOf({ cycle }: Pick<Workbook, 'cycle'>): Language {
  return cycle.language ?? 'en';
}
