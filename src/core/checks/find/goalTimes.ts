import { addMonths, civilDate, dayOf, type Day } from '../../calendar/day.ts';
import type { NamedTime, RelativeYear, Season } from '../../english/days/namedTimes.ts';

/** A range of days, including both ends. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

export interface TimeContext {
  /** The month (1 to 12) in which the fiscal year begins. */
  readonly fiscalYearStart: number;
  /** The days between which the sentence was written, if the workbook shows it. */
  readonly written: Days | undefined;
}

/** For how many days after a time has ended people look back on it. */
const lookBack = 31;

/**
 * Every range of days that a named time can sensibly mean as a limit. It begins a day before the
 * time ("before 2027", "by July") and ends a month after it, when people look back. For "the end of
 * a year" it covers only the last months. undefined if nobody can know.
 */
export function listReadings(time: NamedTime, context: TimeContext): readonly Days[] | undefined {
  const months = monthsOfEnd(time);
  return periodsOf(time, context)?.map(({ first, last }) => ({
    first: months === undefined ? first - 1 : addMonths(last + 1, -months),
    last: last + lookBack,
  }));
}

/** The last day of a time that can only mean one range of days; otherwise undefined. */
export function findLastDay(time: NamedTime, context: TimeContext): Day | undefined {
  const [only, ...others] = periodsOf(time, context) ?? [];
  return time.kind === 'duration' || others.length > 0 ? undefined : only?.last;
}

/** Whether the meaning of a time depends on the fiscal year's first month. */
export function isFiscal(time: NamedTime): boolean {
  return time.kind === 'fiscal-year' || (time.kind === 'quarter' && time.fiscal);
}

/** How many months the end of a year has. Schools close from May to August. */
function monthsOfEnd(time: NamedTime): number | undefined {
  if (time.kind === 'school-year') return time.end ? 4 : undefined;
  return (time.kind === 'year' || time.kind === 'fiscal-year') && time.end ? 3 : undefined;
}

function periodsOf(time: NamedTime, context: TimeContext): readonly Days[] | undefined {
  const { fiscalYearStart, written } = context;
  switch (time.kind) {
    case 'year':
      return yearsMeant(time.year, 1, written)?.map((year) => monthsFrom(year, 1, 12));
    case 'fiscal-year':
      return fiscalYears(time, context);
    case 'quarter':
      return quartersMeant(time, fiscalYearStart);
    case 'season':
      return seasonsMeant(time.season, time.year, written);
    case 'school-year':
      return [monthsFrom(time.year - 1, 7, 14)];
    case 'duration':
      return written === undefined ? undefined : [within(time, written)];
  }
}

function monthsFrom(year: number, month: number, count: number): Days {
  const first = addMonths(dayOf({ year, month: 1, day: 1 }), month - 1);
  return { first, last: addMonths(first, count) - 1 };
}

/** A fiscal year is named after the year in which it ends; one that begins early in a year, by many, after that. */
function fiscalYears(
  { year, certain }: Extract<NamedTime, { readonly kind: 'fiscal-year' }>,
  { fiscalYearStart, written }: TimeContext,
): readonly Days[] | undefined {
  if (typeof year !== 'number') {
    return yearsMeant(year, fiscalYearStart, written)?.map((start) =>
      monthsFrom(start, fiscalYearStart, 12),
    );
  }
  return startYears(year, fiscalYearStart, certain).map((start) =>
    monthsFrom(start, fiscalYearStart, 12),
  );
}

function startYears(year: number, startMonth: number, certain: boolean): readonly number[] {
  // "2026-27" in a library whose fiscal year is the calendar year: nobody knows which one is wrong.
  if (startMonth === 1) return certain ? [year - 1, year] : [year];
  return startMonth <= 6 && !certain ? [year - 1, year] : [year - 1];
}

/**
 * The years that "this" or "next" year can mean, judging by when the sentence was written. In the
 * last three months of a year, "the year" is often the coming one.
 */
function yearsMeant(
  year: number | RelativeYear,
  startMonth: number,
  written: Days | undefined,
): readonly number[] | undefined {
  if (typeof year === 'number') return [year];
  if (written === undefined) return undefined;
  const step = year === 'next' ? 1 : 0;
  const from = startOfYear(written.first, startMonth) + step;
  const to = startOfYear(addMonths(written.last, 3), startMonth) + step;
  return from === to ? [from] : [from, to];
}

function startOfYear(day: Day, startMonth: number): number {
  const { year, month } = civilDate(day);
  return month >= startMonth ? year : year - 1;
}

/** Unless the sentence says, a quarter can be one of the calendar year or of the fiscal year. */
function quartersMeant(
  { quarter, year, fiscal }: Extract<NamedTime, { readonly kind: 'quarter' }>,
  fiscalYearStart: number,
): readonly Days[] {
  const offset = 3 * (quarter - 1);
  const inFiscalYears = startYears(year, fiscalYearStart, false).map((start) =>
    monthsFrom(start, fiscalYearStart + offset, 3),
  );
  if (fiscal || fiscalYearStart === 1) return inFiscalYears;
  return [monthsFrom(year, 1 + offset, 3), ...inFiscalYears];
}

/** First months and numbers of months, north and south of the equator, school terms included. */
const SEASONS: Readonly<Record<Season, readonly (readonly [number, number])[]>> = {
  spring: [
    [1, 6],
    [9, 3],
  ],
  summer: [
    [6, 4],
    [12, 3],
  ],
  fall: [
    [8, 5],
    [3, 3],
  ],
  winter: [
    [12, 4],
    [6, 3],
  ],
};

/** A winter that is named after one year may have begun in the year before. */
function seasonsMeant(
  season: Season,
  year: number | undefined,
  written: Days | undefined,
): readonly Days[] | undefined {
  if (year !== undefined) return seasonIn(season, [year - 1, year], year);
  if (written === undefined) return undefined;
  const from = civilDate(written.first).year;
  const all = seasonIn(season, [from - 1, from, from + 1, from + 2], undefined);
  const latest = addMonths(written.last, 15);
  return all.filter(({ first, last }) => last >= written.first && first <= latest);
}

function seasonIn(
  season: Season,
  starts: readonly number[],
  year: number | undefined,
): readonly Days[] {
  return SEASONS[season]
    .flatMap(([month, count]) => starts.map((start) => monthsFrom(start, month, count)))
    .filter(
      ({ first, last }) =>
        year === undefined || [first, last].some((day) => civilDate(day).year === year),
    );
}

/** From when the sentence was written. Nobody knows the day, so a season later at most. */
function within(
  { count, unit }: Extract<NamedTime, { readonly kind: 'duration' }>,
  { first, last }: Days,
): Days {
  return { first, last: addMonths(after(last, count, unit), 3) };
}

function after(day: Day, count: number, unit: 'day' | 'week' | 'month' | 'year'): Day {
  switch (unit) {
    case 'day':
      return day + count;
    case 'week':
      return day + 7 * count;
    case 'month':
      return addMonths(day, count);
    case 'year':
      return addMonths(day, 12 * count);
  }
}
