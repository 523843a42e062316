import { readNumber } from '../numbers/numbers.ts';
import { isPhraseBreak } from './nounPhrases.ts';
import type { PeriodReading } from './periodReading.ts';
import { skipYearAdjectives } from './periodStart.ts';
import { longUnits, phaseNouns, spanNouns } from './periodWords.ts';
import { isHyphen, isWord, textAt, type Word } from '../tokens/words.ts';

/** "six months", "a year", "90 days", "3-year period", "18-24 months". */
export function readDuration(words: readonly Word[], index: number): PeriodReading | undefined {
  const text = textAt(words, index);
  const number = text === 'a' || text === 'an' ? { to: index + 1 } : readNumber(words, index);
  if (number === undefined) return readPhase(words, index);
  const joint = isHyphen(words, number.to) || /^(?:to|or)$/u.test(textAt(words, number.to));
  const range = joint ? readNumber(words, number.to + 1) : undefined;
  const to = range?.to ?? number.to;
  const at = isHyphen(words, to) ? to + 1 : skipYearAdjectives(words, skipBusiness(words, to));
  if (!longUnits.has(textAt(words, at))) return undefined;
  const after = textAt(words, at + 1);
  const noun = spanNouns.has(after) || phaseNouns.has(after) || after === 'time';
  return { kind: 'duration', to: noun ? at + 2 : at + 1, firm: false };
}

function skipBusiness(words: readonly Word[], index: number): number {
  return /^(?:business|working|calendar|consecutive|more|full|short)$/u.test(textAt(words, index))
    ? index + 1
    : index;
}

/** "in the next five years": the number stands before the unit, so the time is bounded. */
export function readCounted(words: readonly Word[], index: number): PeriodReading | undefined {
  const at = skipYearAdjectives(words, isHyphen(words, index) ? index + 1 : index);
  if (!longUnits.has(textAt(words, at))) return undefined;
  return { kind: 'duration', to: at + 1, firm: false };
}

/** "the grant period", "the project", "the pilot". */
function readPhase(words: readonly Word[], index: number): PeriodReading | undefined {
  if (!phaseNouns.has(textAt(words, index))) return undefined;
  const next = textAt(words, index + 1);
  const longer = spanNouns.has(next) || phaseNouns.has(next);
  const to = longer ? index + 2 : index + 1;
  if (isWord(words, to) && !isPhraseBreak(textAt(words, to))) return undefined;
  return { kind: 'project-time', to, firm: false };
}
