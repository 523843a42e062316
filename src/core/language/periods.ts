import { monthAt, readDate, yearAt, type WrittenDate } from './dates.ts';
import { readNumber, readOrdinal } from './numbers.ts';
import {
  abbreviations,
  deepest,
  endings,
  fiscalWords,
  holidays,
  longUnits,
  partOfPeriod,
  phaseNouns,
  phraseBreaks,
  romans,
  schoolWords,
  seasons,
  soft,
  spanNouns,
  stages,
  terms,
  thisOrNext,
  weekdays,
  yearAdjectives,
  type PeriodKind,
} from './periodWords.ts';
import { isHyphen, isNumber, isWord, textAt, type Word } from './words.ts';

/** A phrase that names a time, without its preposition. */
export interface PeriodReading {
  readonly kind: PeriodKind;
  /** Token index after the phrase. */
  readonly to: number;
  /** Names a time by itself ("June 2027", "Q3"); others need "by", "within", … before them. */
  readonly firm: boolean;
  readonly date?: WrittenDate;
}

/** Reads a phrase that names a time at `index`, articles and "early", "mid-" included. */
export function readPeriod(
  words: readonly Word[],
  index: number,
  depth = 0,
): PeriodReading | undefined {
  const at = skipSoft(words, index);
  return (
    readPartOf(words, at, depth) ??
    readAbbreviated(words, at) ??
    readRelative(words, at, depth) ??
    readReversedEnd(words, at) ??
    readSchoolYear(words, at, depth) ??
    readStage(words, at) ??
    readSeason(words, at) ??
    readQuarter(words, at) ??
    readDay(words, at) ??
    readNamedDay(words, at) ??
    readYears(words, at) ??
    readDuration(words, at)
  );
}

function skipSoft(words: readonly Word[], index: number): number {
  let at = index;
  while (at < index + 5 && (soft.has(textAt(words, at)) || isSoftHyphen(words, at))) {
    if (textAt(words, at) === 'this' || textAt(words, at) === 'each') return at;
    if (isArticleOfUnit(words, at)) return at;
    at += 1;
  }
  return at;
}

/** The "a" of "within a year" is its number. */
function isArticleOfUnit(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index);
  return (text === 'a' || text === 'an') && longUnits.has(textAt(words, index + 1));
}

function isSoftHyphen(words: readonly Word[], index: number): boolean {
  return isHyphen(words, index) && words[index]?.glued === true;
}

/** "end of the school year", "close of Q3", "completion of the project", "course of the year". */
function readPartOf(
  words: readonly Word[],
  index: number,
  depth: number,
): PeriodReading | undefined {
  if (!partOfPeriod.has(textAt(words, index)) || textAt(words, index + 1) !== 'of')
    return undefined;
  if (isDistributive(words, index + 2) || isDistributive(words, index + 3)) return undefined;
  const inner = depth < deepest ? readPeriod(words, index + 2, depth + 1) : undefined;
  if (inner !== undefined) return { ...inner, firm: true };
  return {
    kind: 'event',
    to: nounPhraseEnd(words, index + 2),
    firm: textAt(words, index) === 'end',
  };
}

/** "each", "every": a time that comes back is a rhythm, not a date. */
export function isDistributive(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index);
  return text === 'each' || text === 'every' || text === 'any' || text === 'per';
}

/** Whether a word ends a noun phrase. */
export function isPhraseBreak(text: string): boolean {
  return phraseBreaks.has(text);
}

/** The end of a short noun phrase: at most six tokens, up to a preposition or a mark. */
export function nounPhraseEnd(words: readonly Word[], index: number): number {
  let at = index;
  while (at < words.length && at < index + 6 && !phraseBreaks.has(textAt(words, at))) at += 1;
  return at;
}

/** "FY27", "FY 2026-27", "AY 2026–27", "SY25", "CY 2026", "EOY 2027". */
function readAbbreviated(words: readonly Word[], index: number): PeriodReading | undefined {
  const kind = abbreviations.get(textAt(words, index));
  const at =
    textAt(words, index + 1) === "'" || textAt(words, index + 1) === '’' ? index + 2 : index + 1;
  if (kind === undefined || !/^\d{2}$|^\d{4}$/u.test(textAt(words, at))) return undefined;
  return { kind, to: yearRangeEnd(words, at), firm: true };
}

/** After a year: the end of "2026-27", "2026–2027", "2026/27", "2026 to 2027". */
function yearRangeEnd(words: readonly Word[], index: number): number {
  const joint =
    isHyphen(words, index + 1) || /^(?:\/|to|through|and)$/u.test(textAt(words, index + 1));
  const next = textAt(words, index + 2);
  const long = yearAt(words, index + 2) !== undefined;
  const short = words[index + 2]?.glued === true && /^\d\d$/u.test(next);
  return joint && (long || short) ? index + 3 : index + 1;
}

/** "this year", "next fiscal year", "the coming school year", "next June", "this Friday". */
function readRelative(
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

/** "in the next five years": the number stands before the unit, so the time is bounded. */
function readCounted(words: readonly Word[], index: number): PeriodReading | undefined {
  const at = skipYearAdjectives(words, isHyphen(words, index) ? index + 1 : index);
  if (!longUnits.has(textAt(words, at))) return undefined;
  return { kind: 'duration', to: at + 1, firm: false };
}

function skipYearAdjectives(words: readonly Word[], index: number): number {
  let at = index;
  while (at < index + 4 && yearAdjectives.has(textAt(words, at))) at += 1;
  return at;
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
function readSchoolYear(
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
function absorbed(words: readonly Word[], period: PeriodReading, depth = 0): PeriodReading {
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
function readStage(words: readonly Word[], index: number): PeriodReading | undefined {
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
function readSeason(words: readonly Word[], index: number): PeriodReading | undefined {
  if (!seasons.has(textAt(words, index))) return undefined;
  const slash = textAt(words, index + 1) === '/' || isHyphen(words, index + 1);
  const last = slash && seasons.has(textAt(words, index + 2)) ? index + 2 : index;
  const term = terms.has(textAt(words, last + 1));
  const to = term ? last + 2 : last + 1;
  return absorbed(words, { kind: term ? 'school-term' : 'season', to, firm: false });
}

/** "Q3 2026", "3Q2026", "third quarter", "first half of 2026", "H1", "second semester". */
function readQuarter(words: readonly Word[], index: number): PeriodReading | undefined {
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

function readDay(words: readonly Word[], index: number): PeriodReading | undefined {
  const afterWeekday = weekdays.has(textAt(words, index))
    ? index + (textAt(words, index + 1) === ',' ? 2 : 1)
    : index;
  const reading = readDate(words, afterWeekday);
  if (reading === undefined) return undefined;
  const { date, to } = reading;
  const hasDay = date.kind !== 'partial' || date.day !== undefined;
  const firm = hasYear(date) || hasMonthWord(words, afterWeekday, to);
  return { kind: hasDay ? 'day' : 'month', to, firm, date };
}

/** A day and a month in digits alone ("1/4") may be a fraction. */
function hasYear(date: WrittenDate): boolean {
  const parts = date.kind === 'ambiguous' ? date.readings[0] : date;
  return parts?.year !== undefined;
}

function hasMonthWord(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some((_, offset) => monthAt(words, from + offset) !== undefined);
}

/** "Friday", "Thanksgiving", "Labor Day", "New Year's Day". */
function readNamedDay(words: readonly Word[], index: number): PeriodReading | undefined {
  const text = textAt(words, index);
  if (weekdays.has(text)) return { kind: 'day', to: index + 1, firm: text === 'tomorrow' };
  if (holidays.has(text)) return absorbed(words, { kind: 'event', to: index + 1, firm: false });
  for (let at = index; at < index + 4 && words[at]?.capital === true; at += 1) {
    if (isNamedDay(words, at + 1)) return { kind: 'event', to: at + 2, firm: false };
  }
  return undefined;
}

function isNamedDay(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word?.capital === true && /^(?:day|eve|year|week|month)$/u.test(word.text);
}

/** "year-end", "year's end", "project end", "fiscal year end", "program completion". */
function readReversedEnd(words: readonly Word[], index: number): PeriodReading | undefined {
  const at = skipYearAdjectives(words, index);
  const starts = [at, at - 1].filter((start) => start >= index);
  for (const start of starts) {
    const noun = textAt(words, start);
    if (!spanNouns.has(noun) && !phaseNouns.has(noun)) continue;
    const end = isHyphen(words, start + 1) ? start + 2 : start + 1;
    if (endings.has(textAt(words, end)))
      return absorbed(words, { kind: 'relative', to: end + 1, firm: false });
  }
  return undefined;
}

/** "2027", "2026-27", "2024 to 2027". */
function readYears(words: readonly Word[], index: number): PeriodReading | undefined {
  const mark = textAt(words, index);
  const short = (mark === "'" || mark === '’') && /^\d\d$/u.test(textAt(words, index + 1));
  if (short) return { kind: 'year', to: index + 2, firm: false };
  if (yearAt(words, index) === undefined) return undefined;
  return { kind: 'year', to: yearRangeEnd(words, index), firm: false };
}

/** "six months", "a year", "90 days", "3-year period", "18-24 months". */
function readDuration(words: readonly Word[], index: number): PeriodReading | undefined {
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

/** "the grant period", "the project", "the pilot". */
function readPhase(words: readonly Word[], index: number): PeriodReading | undefined {
  if (!phaseNouns.has(textAt(words, index))) return undefined;
  const next = textAt(words, index + 1);
  const longer = spanNouns.has(next) || phaseNouns.has(next);
  const to = longer ? index + 2 : index + 1;
  if (isWord(words, to) && !phraseBreaks.has(textAt(words, to))) return undefined;
  return { kind: 'project-time', to, firm: false };
}
