import { monthAt, yearAt } from './dates.ts';
import { readCounted } from './durations.ts';
import { readNumber, readOrdinal } from '../numbers/numbers.ts';
import type { PeriodReading } from './periodReading.ts';
import { skipSoft, skipYearAdjectives } from './periodStart.ts';
import {
  deepest,
  fiscalWords,
  longUnits,
  romans,
  schoolWords,
  seasons,
  spanNouns,
  stages,
  terms,
  thisOrNext,
  weekdays,
  type PeriodKind,
} from './periodWords.ts';
import { isHyphen, isNumber, textAt, type Word } from '../tokens/words.ts';
import { readAbbreviated, yearRangeEnd } from './writtenYears.ts';

/** "this year", "next fiscal year", "the coming school year", "next June", "this Friday". */
export function readRelative(
  words: readonly Word[],
  index: number,
  depth: number,
): PeriodReading | undefined {
  const word = textAt(words, index);
  if (!thisOrNext.has(word)) return undefined;
  const number = readNumber(words, index + 1);
  if (number !== undefined) return readCounted(words, number.to);
  const at = skipYearAdjectives(words, index + 1);
  const text = textAt(words, at);
  const firm = !/^(?:first|second|final|last|new|same|following|present)$/u.test(word);
  if (seasons.has(text) || weekdays.has(text) || monthAt(words, at) !== undefined) {
    return { kind: 'relative', to: at + 1, firm };
  }
  if (!spanNouns.has(text)) return undefined;
  const kind = periodKind(words, index + 1, at);
  return absorbed(words, { kind: kind === 'year' ? 'relative' : kind, to: at + 1, firm }, depth);
}

function periodKind(words: readonly Word[], from: number, at: number): PeriodKind {
  const adjective = textAt(words, at - 1);
  if (from < at && fiscalWords.has(adjective)) return 'fiscal';
  if (from < at && schoolWords.has(adjective)) return 'school-term';
  if (from < at) return 'project-time';
  const noun = textAt(words, at);
  if (noun === 'quarter') return 'quarter';
  return terms.has(noun) || noun === 'trimester' ? 'school-term' : 'year';
}

/** "fiscal year 2026", "the 2025-26 school year", "the school year", "the year", "Fiscal 2026". */
export function readSchoolYear(
  words: readonly Word[],
  index: number,
  depth: number,
): PeriodReading | undefined {
  const start = yearAt(words, index) === undefined ? index : yearRangeEnd(words, index);
  const at = skipYearAdjectives(words, start);
  const noun = textAt(words, at);
  const bare = at === start && start === index;
  if (
    bare ||
    !/^(?:year|semester|term|season|period|cycle|session|quarter|biennium|budget)$/u.test(noun)
  ) {
    return readFiscalYear(words, start, at) ?? readBareUnit(words, index);
  }
  const kind = at > start ? periodKind(words, start, at) : 'year';
  const firm = start > index && noun !== 'budget';
  return absorbed(words, { kind, to: at + 1, firm }, depth);
}

function readFiscalYear(
  words: readonly Word[],
  start: number,
  at: number,
): PeriodReading | undefined {
  const fiscal = at === start + 1 && /^(?:fiscal|calendar|academic)$/u.test(textAt(words, start));
  if (!fiscal || yearAt(words, at) === undefined) return undefined;
  return { kind: 'fiscal', to: yearRangeEnd(words, at), firm: true };
}

/** "the year", "the summer": a unit alone, which needs "by", "during", … before it. */
function readBareUnit(words: readonly Word[], index: number): PeriodReading | undefined {
  const text = textAt(words, index);
  if (seasons.has(text) || !spanNouns.has(text) || isStageNumber(words, index + 1))
    return undefined;
  if (/^(?:day|week|weekend)$/u.test(text)) return undefined;
  const loose = /^(?:session|cycle|period|phase|term|season)$/u.test(text);
  const kind = loose ? 'project-time' : periodKind(words, index, index);
  return absorbed(words, { kind, to: index + 1, firm: false });
}

/** Takes in a year that follows: "fiscal year 2026-27", "fall semester of 2025", "quarter of FY27". */
export function absorbed(words: readonly Word[], period: PeriodReading, depth = 0): PeriodReading {
  const after = textAt(words, period.to);
  const of = after === 'of' || after === ',' || after === '(';
  const at = of ? skipSoft(words, period.to + 1) : period.to;
  if (yearAt(words, at) !== undefined)
    return { ...period, to: yearRangeEnd(words, at), firm: true };
  const abbreviated = readAbbreviated(words, at);
  if (abbreviated !== undefined) return { ...period, to: abbreviated.to, firm: true };
  if (after !== 'of' || depth >= deepest) return period;
  const larger =
    readRelative(words, at, depth + 1) ??
    readStage(words, at) ??
    readSchoolYear(words, at, depth + 1);
  return larger === undefined ? period : { ...period, to: larger.to, firm: true };
}

/** "Year 2", "month 6", "Phase II", "years 1-3", "week four". */
export function readStage(words: readonly Word[], index: number): PeriodReading | undefined {
  if (!stages.has(textAt(words, index))) return undefined;
  const at = textAt(words, index + 1) === '#' ? index + 2 : index + 1;
  if (!isStageNumber(words, at)) return undefined;
  const range = isHyphen(words, at + 1) && isStageNumber(words, at + 2);
  return { kind: 'project-time', to: range ? at + 3 : at + 1, firm: true };
}

function isStageNumber(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index);
  if (isNumber(words, index))
    return /^\d{1,3}$/u.test(text) && !longUnits.has(textAt(words, index + 1));
  const small = readNumber(words, index);
  if (small !== undefined) return small.inWords && small.to === index + 1;
  return romans.has(text) && words[index]?.capital === true && text !== 'i';
}

/** "Fall 2024", "spring", "Spring Semester", "fall term of 2025". */
export function readSeason(words: readonly Word[], index: number): PeriodReading | undefined {
  if (!seasons.has(textAt(words, index))) return undefined;
  const slash = textAt(words, index + 1) === '/' || isHyphen(words, index + 1);
  const last = slash && seasons.has(textAt(words, index + 2)) ? index + 2 : index;
  const term = terms.has(textAt(words, last + 1));
  const to = term ? last + 2 : last + 1;
  return absorbed(words, { kind: term ? 'school-term' : 'season', to, firm: false });
}

/** "Q3 2026", "3Q2026", "third quarter", "first half of 2026", "H1", "second semester". */
export function readQuarter(words: readonly Word[], index: number): PeriodReading | undefined {
  const text = textAt(words, index);
  const next = textAt(words, index + 1);
  const digit = /^[1-4]$/u;
  const glued = words[index + 1]?.glued === true;
  if (text === 'q' && glued && digit.test(next)) return quarterTo(words, index + 2);
  if (text === 'h' && glued && /^[12]$/u.test(next)) return quarterTo(words, index + 2);
  if (digit.test(text) && next === 'q' && glued) return quarterTo(words, index + 2);
  const ordinal = readOrdinal(words, index);
  const to = ordinal?.to ?? (text === 'last' || text === 'final' ? index + 1 : undefined);
  if (to === undefined) return undefined;
  const at = skipYearAdjectives(words, to);
  const noun = textAt(words, at);
  const isPart = noun === 'quarter' || noun === 'half' || terms.has(noun) || noun === 'trimester';
  if (isPart)
    return absorbed(words, {
      kind: terms.has(noun) ? 'school-term' : 'quarter',
      to: at + 1,
      firm: noun !== 'half',
    });
  if (!longUnits.has(noun)) return undefined;
  return absorbed(words, { kind: 'project-time', to: at + 1, firm: false });
}

function quarterTo(words: readonly Word[], to: number): PeriodReading {
  const range = (isHyphen(words, to) || textAt(words, to) === '/') && textAt(words, to + 1) === 'q';
  return absorbed(words, { kind: 'quarter', to: range ? to + 3 : to, firm: true });
}
