import { weekdayAlone } from './dateWriting.ts';
import { addMonths, civilDate, dayOf, daysInMonth, weekday, type Day } from '../../calendar/day.ts';
import { MONTHS } from '../../calendar/dayWords.ts';

/** `the end of May`, `mid-March`, `the first Monday of next month`, `the 5th`; undefined for all else. */
export function dayOfMonthPhrase(said: string, today: Day): Day | undefined {
  return atEdge(said, today) ?? nthWeekday(said, today) ?? dayAlone(said, today);
}

interface Month {
  readonly year: number;
  readonly month: number;
}

function atEdge(said: string, today: Day): Day | undefined {
  const { edge = '', what = '' } =
    /^(?:the )?(?<edge>end|last day|start|beginning|first day|first|middle|mid)(?: of |[- ])(?<what>.+)$/.exec(
      said,
    )?.groups ?? {};
  if (/^(?:the |this |next )?year$/.test(what)) {
    const year = civilDate(today).year + (what.startsWith('next') ? 1 : 0);
    return edgeOf(edge, { year, month: edge === 'end' || edge === 'last day' ? 12 : 1 });
  }
  return edgeOf(edge, monthIn(what, today));
}

function edgeOf(edge: string, month: Month | undefined): Day | undefined {
  if (month === undefined) return undefined;
  if (edge === 'end' || edge === 'last day') {
    return dayOf({ ...month, day: daysInMonth(month.year, month.month) });
  }
  return dayOf({ ...month, day: edge.startsWith('mid') ? MIDDLE : 1 });
}

const MIDDLE = 15;

const NTH: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: 5,
};

/** Boards meet on the second Tuesday of a month. */
function nthWeekday(said: string, today: Day): Day | undefined {
  const {
    nth = '',
    name = '',
    what = '',
  } = /^(?:the )?(?<nth>[a-z0-9]+) (?<name>[a-z]+) (?:of|in) (?<what>.+)$/.exec(said)?.groups ?? {};
  const named = weekdayAlone(name);
  const month = monthIn(what, today);
  const count = NTH[nth];
  if (named === undefined || month === undefined || count === undefined) return undefined;
  const first = dayOf({ ...month, day: 1 });
  const start = first + ((named - weekday(first) + 7) % 7);
  const last = dayOf({ ...month, day: daysInMonth(month.year, month.month) });
  const day = start + 7 * (count - 1);
  return day > last ? day - 7 : day;
}

/** `the 5th`: this month's if it isn't over, else that of the next month that has one. */
function dayAlone(said: string, today: Day): Day | undefined {
  const { day: figure, next } =
    /^the (?<day>\d{1,2})(?:st|nd|rd|th)(?: of (?:this|(?<next>next)) month)?$/.exec(said)
      ?.groups ?? {};
  if (figure === undefined) return undefined;
  const from = next === undefined ? today : addMonths(firstOf(today), 1);
  for (const later of [0, 1, 2]) {
    const month = civilDate(addMonths(firstOf(from), later));
    if (Number(figure) < 1 || Number(figure) > daysInMonth(month.year, month.month)) continue;
    const day = dayOf({ ...month, day: Number(figure) });
    if (day >= from) return day;
  }
  return undefined;
}

function firstOf(day: Day): Day {
  return dayOf({ ...civilDate(day), day: 1 });
}

/** `this month`, `next month`, `May`, `May 2027`; without a year the one that is not over yet. */
function monthIn(said: string, today: Day): Month | undefined {
  const now = civilDate(today);
  if (/^(?:the |this )month$/.test(said)) return now;
  if (said === 'next month') return civilDate(addMonths(firstOf(today), 1));
  const { name = '', written } =
    /^(?<name>[a-z]{3,})(?: (?<written>\d{4}))?$/.exec(said)?.groups ?? {};
  const at = name === '' ? -1 : MONTHS.findIndex((one) => isShortFor(name, one));
  if (at < 0) return undefined;
  const month = at + 1;
  const year = written === undefined ? now.year + (month < now.month ? 1 : 0) : Number(written);
  return { year, month };
}

function isShortFor(name: string, month: string): boolean {
  return month.toLowerCase().startsWith(name) || (name === 'sept' && month === 'September');
}
