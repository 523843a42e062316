import { addMonths, civilDate, dayOf, daysInMonth, weekday, type Day } from './day.ts';
import { MONTHS, WEEKDAYS } from './dayWords.ts';

/**
 * The day that somebody means who types or says it: `next Tuesday`, `in two weeks`, `12/5`, `25 Dec`,
 * `Friday, December 4, 2026`. Without a year it is the next such day; today counts, but for a weekday
 * alone. Months come first, as Americans write them, unless only the other way is a day. undefined for
 * all else, also for a weekday that the date does not have.
 */
export function saidDay(text: string, today: Day): Day | undefined {
  const said = text
    .toLowerCase()
    .replace(/[,.]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:on|by|until|due) /, '');
  return (
    namedDay(said, today) ??
    distantDay(said, today) ??
    endOfMonth(said, today) ??
    weekdayAlone(said, today) ??
    writtenDate(said, today)
  );
}

function namedDay(said: string, today: Day): Day | undefined {
  switch (said) {
    case 'today':
    case 'now':
      return today;
    case 'tomorrow':
      return today + 1;
    case 'the day after tomorrow':
      return today + 2;
    case 'yesterday':
      return today - 1;
    case 'next week':
      return today + 7;
    case 'next month':
      return addMonths(today, 1);
    case 'next year':
      return addMonths(today, 12);
    default:
      return undefined;
  }
}

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `in two weeks`, `3 months from now`, `a week ago`. */
function distantDay(said: string, today: Day): Day | undefined {
  const found =
    /^(?:in )?(a|an|a couple of|\d{1,3}|[a-z]+) (day|week|month|year)s?(?: from (?:now|today)| ago)?$/.exec(
      said,
    );
  const [, count = '', unit] = found ?? [];
  const many = countOf(count);
  const isSaid = /^in | from | ago$/.test(said);
  if (many === undefined || !isSaid) return undefined;
  const by = said.endsWith(' ago') ? -many : many;
  if (unit === 'day') return today + by;
  if (unit === 'week') return today + 7 * by;
  return addMonths(today, unit === 'year' ? 12 * by : by);
}

function countOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  if (word === 'a couple of') return 2;
  const at = COUNTS.indexOf(word);
  return at < 0 ? undefined : at;
}

/** `end of May`, `the end of next month`, `end of the year`. */
function endOfMonth(said: string, today: Day): Day | undefined {
  const [, what] = /^(?:the )?end of (.+)$/.exec(said) ?? [];
  if (what === undefined) return undefined;
  const { year, month } = civilDate(today);
  if (/^(?:the|this) year$/.test(what)) return dayOf({ year, month: 12, day: 31 });
  if (/^(?:the|this) month$/.test(what)) return lastDay(year, month);
  if (what === 'next month') {
    const next = civilDate(addMonths(today, 1));
    return lastDay(next.year, next.month);
  }
  const [, name = '', written] = /^([a-z]+)(?: (\d{4}))?$/.exec(what) ?? [];
  const named = monthNamed(name);
  if (named === undefined) return undefined;
  return lastDay(written === undefined ? year + (named < month ? 1 : 0) : Number(written), named);
}

function lastDay(year: number, month: number): Day {
  return dayOf({ year, month, day: daysInMonth(year, month) });
}

/** The next one; today is none. */
function weekdayAlone(said: string, today: Day): Day | undefined {
  const [, name = ''] = /^(?:(?:next|this|coming|the next) )?([a-z]+)$/.exec(said) ?? [];
  const named = weekdayNamed(name);
  if (named === undefined) return undefined;
  return today + ((named - weekday(today) + 6) % 7) + 1;
}

interface Written {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day: number;
}

function writtenDate(said: string, today: Day): Day | undefined {
  const [, first = '', rest = ''] = /^([a-z]+) (.+)$/.exec(said) ?? [];
  const named = weekdayNamed(first);
  const written = datesIn(named === undefined ? said : rest)[0];
  if (written === undefined) return undefined;
  const day = dayIn(written, today);
  return named === undefined || day === undefined || weekday(day) === named ? day : undefined;
}

/** What the figures and names may mean, the likelier first. */
function datesIn(said: string): readonly Written[] {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(said);
  if (iso) return real([{ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }]);
  const figures = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(said);
  if (figures) {
    const [a, b] = [Number(figures[1]), Number(figures[2])];
    const year = yearOf(figures[3]);
    return real([
      { year, month: a, day: b },
      { year, month: b, day: a },
    ]);
  }
  const worded =
    /^(?:the )?(?:([a-z]+) (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+))(?: (\d{4}))?$/.exec(
      said,
    );
  const month = monthNamed(worded?.[1] ?? worded?.[4] ?? '');
  if (month === undefined) return [];
  return real([{ year: yearOf(worded?.[5]), month, day: Number(worded?.[2] ?? worded?.[3]) }]);
}

function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** February 29 is a day of some years. */
function real(dates: readonly Written[]): readonly Written[] {
  return dates.filter(
    ({ year = 2024, month, day }) =>
      month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month),
  );
}

function dayIn({ year, month, day }: Written, today: Day): Day | undefined {
  if (year !== undefined) return dayOf({ year, month, day });
  const from = civilDate(today).year;
  const years = [from, from + 1, from + 2, from + 3, from + 4].filter(
    (one) => day <= daysInMonth(one, month),
  );
  return years.map((one) => dayOf({ year: one, month, day })).find((one) => one >= today);
}

/** By its first three letters at least. */
function monthNamed(name: string): number | undefined {
  return placeOf(name, MONTHS, (at) => at + 1);
}

function weekdayNamed(name: string): number | undefined {
  return placeOf(name, WEEKDAYS, (at) => at);
}

function placeOf(
  name: string,
  names: readonly string[],
  number: (at: number) => number,
): number | undefined {
  const short = name === 'sept' ? 'sep' : name === 'tues' ? 'tue' : name;
  const at = names.findIndex((one) => short.length >= 3 && one.toLowerCase().startsWith(short));
  return at < 0 ? undefined : number(at);
}
