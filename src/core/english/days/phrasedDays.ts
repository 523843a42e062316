import { addMonths, weekday, type Day } from '../../calendar/day.ts';
import { weekdayAlone } from './dateWriting.ts';
import { dayOfMonthPhrase } from './monthPhrases.ts';

/**
 * The days that a phrase means as of `today`: `tomorrow`, `next Tuesday`, `in two weeks`, `a week from
 * Friday`, `the end of May`. Of two that can be meant the likelier first; none for any other text.
 */
export function phrasedDays(text: string, today: Day): readonly Day[] {
  const said = text
    .toLowerCase()
    .replace(/[.,!]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const next = nextWeekday(said, today);
  if (next.length > 0) return next;
  const day =
    namedDay(said, today) ??
    distantDay(said, today) ??
    ofWeek(said, today) ??
    dayOfMonthPhrase(said, today);
  return day === undefined ? [] : [day];
}

const NAMED: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
};

function namedDay(said: string, today: Day): Day | undefined {
  const plain = said.replace(/ (?:morning|afternoon|evening|night|noon)$/, '');
  if (plain === 'this') return today;
  return Object.hasOwn(NAMED, plain) ? today + (NAMED[plain] ?? 0) : undefined;
}

/**
 * `next Friday` said on a Wednesday is nine days off to most and two to some; said on a Saturday it is
 * one day for all.
 */
function nextWeekday(said: string, today: Day): readonly Day[] {
  const { which, name = '' } =
    /^(?<which>(?:the )?next|(?:this )?coming|this|last|(?:this )?past) (?<name>[a-z]+)$/.exec(said)
      ?.groups ?? {};
  const named = weekdayAlone(name);
  if (which === undefined || named === undefined) return [];
  const ahead = (named - weekday(today) + 7) % 7;
  if (which === 'last' || which.endsWith('past')) return [today + ahead - 7];
  if (!which.endsWith('next')) return [today + (ahead === 0 && which !== 'this' ? 7 : ahead)];
  const inNextWeek = weekStart(today) + 7 + sinceMonday(named);
  const soonest = today + (ahead === 0 ? 7 : ahead);
  return [...new Set([inNextWeek, soonest])];
}

/** `Tuesday next week`, `the end of the week` (its Friday), `next week`. */
function ofWeek(said: string, today: Day): Day | undefined {
  if (said === 'next week') return today + 7;
  if (said === 'next month') return addMonths(today, 1);
  if (said === 'next year') return addMonths(today, 12);
  const {
    name = '',
    which = '',
    other = '',
  } = /^(?:(?<name>[a-z]+(?: of)?|(?:the )?end of) )?(?<which>this|the|next) week(?: on)?(?: (?<other>[a-z]+))?$/.exec(
    said.replace(/end of week$/, 'end of the week'),
  )?.groups ?? {};
  if (which === '') return undefined;
  const isEnd = name.endsWith('end of') && other === '';
  const named = isEnd ? FRIDAY : weekdayAlone(other === '' ? name.replace(/ of$/, '') : other);
  if (named === undefined) return undefined;
  return weekStart(today) + (which === 'next' ? 7 : 0) + sinceMonday(named);
}

const FRIDAY = 5;

/** A week begins on Monday to those who plan one. */
function weekStart(today: Day): Day {
  return today - sinceMonday(weekday(today));
}

function sinceMonday(named: number): number {
  return (named + 6) % 7;
}

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `in two weeks`, `3 months from now`, `a week from Friday`, `10 days ago`. */
function distantDay(said: string, today: Day): Day | undefined {
  const {
    lead,
    count = '',
    unit = '',
    way,
  } = /^(?<lead>in |within )?(?<count>an?(?: couple(?: of)?| few)?|\d{1,3}|[a-z]+) (?<unit>day|week|fortnight|month|quarter|year)s?(?<way> ago| hence| from .+)?$/.exec(
    said,
  )?.groups ?? {};
  const many = countOf(count);
  if (many === undefined || (lead === undefined) === (way === undefined)) return undefined;
  const from = way?.startsWith(' from ') === true ? dayFrom(way.slice(6), today) : today;
  if (from === undefined) return undefined;
  const by = way === ' ago' ? -many : many;
  switch (unit) {
    case 'day':
      return from + by;
    case 'week':
      return from + 7 * by;
    case 'fortnight':
      return from + 14 * by;
    default:
      return addMonths(from, MONTHS_IN[unit] === undefined ? by : by * MONTHS_IN[unit]);
  }
}

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

function dayFrom(said: string, today: Day): Day | undefined {
  if (said === 'now') return today;
  const named = weekdayAlone(said);
  const ahead = named === undefined ? 0 : (named - weekday(today) + 7) % 7;
  return named === undefined ? namedDay(said, today) : today + (ahead === 0 ? 7 : ahead);
}

function countOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  if (/^a couple(?: of)?$/.test(word) || word === 'couple') return 2;
  if (word === 'a few') return 3;
  const at = COUNTS.indexOf(word);
  return at < 0 ? undefined : at;
}
