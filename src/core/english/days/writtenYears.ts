import { yearAt } from './dates.ts';
import type { PeriodReading } from './periodReading.ts';
import { abbreviations } from './periodWords.ts';
import { isHyphen, textAt, type Word } from '../tokens/words.ts';

/** "FY27", "FY 2026-27", "AY 2026–27", "SY25", "CY 2026", "EOY 2027". */
export function readAbbreviated(words: readonly Word[], index: number): PeriodReading | undefined {
  const kind = abbreviations.get(textAt(words, index));
  const at =
    textAt(words, index + 1) === "'" || textAt(words, index + 1) === '’' ? index + 2 : index + 1;
  if (kind === undefined || !/^\d{2}$|^\d{4}$/u.test(textAt(words, at))) return undefined;
  return { kind, to: yearRangeEnd(words, at), firm: true };
}

/** "2027", "2026-27", "2024 to 2027". */
export function readYears(words: readonly Word[], index: number): PeriodReading | undefined {
  const mark = textAt(words, index);
  const short = (mark === "'" || mark === '’') && /^\d\d$/u.test(textAt(words, index + 1));
  if (short) return { kind: 'year', to: index + 2, firm: false };
  if (yearAt(words, index) === undefined) return undefined;
  return { kind: 'year', to: yearRangeEnd(words, index), firm: false };
}

/** After a year: the end of "2026-27", "2026–2027", "2026/27", "2026 to 2027". */
export function yearRangeEnd(words: readonly Word[], index: number): number {
  const joint =
    isHyphen(words, index + 1) || /^(?:\/|to|through|and)$/u.test(textAt(words, index + 1));
  const next = textAt(words, index + 2);
  const long = yearAt(words, index + 2) !== undefined;
  const short = words[index + 2]?.glued === true && /^\d\d$/u.test(next);
  return joint && (long || short) ? index + 3 : index + 1;
}
