import type { Day } from '../calendar/day.ts';
import { meantBy, saidDays } from '../english/days/saidDay.ts';
import type { Span } from '../workbook/span.ts';
import { MONTH, TIMELIKE, WEEKDAY } from './minuteWords.ts';

/** A day that a line names. The span covers the words that lead to it: `by Friday`. */
export interface NamedDay extends Span {
  readonly day: Day;
  /**
   * How surely something is due on it: `by Friday` says so; a day at either end of a line mostly is;
   * `on Friday` and `next week` may be, wherever they stand; `the Friday group` is not, and
   * `every Friday` and `from Friday on` are something else.
   */
  readonly says: 'due' | 'end' | 'start' | 'sometime' | 'nothing' | 'other';
  /** Whether its words are part of what is to be done, and stay with it: `tickets for May 12`. */
  readonly stays: boolean;
}

/** A time of day between `by` and the day: only the day is kept. */
const TIME =
  '(?: (?:noon|midnight|cob|eod|close of business|(?:the )?end of (?:the )?day|\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\.?)(?: on)?)?';
const DUE = new RegExp(
  `(?:^|[\\s(,;–—-])(?<due>(?:no|not) later than|in time for|(?:at )?(?:the )?latest(?: by)?|on or before|(?:is |are )?due(?: (?:date|by|on))?:?|deadline(?: is)?:?|when:|(?:by|before|until|till?)${TIME})\\s*(?:the )?$`,
  'i',
);
const ON = /(?:^|[\s(,;])(?<on>on|this coming)\s*$/i;
const FOR = /\bfor\s+(?:the )?$/i;
/** After these words, a day says when something else is, or was. */
const OTHERWISE =
  /\b(?:every|each|most|all|any|some|since|from|of|after|between|about|re|to|through|thru|starting|beginning|and|or|our|their|than|except|not)\s+(?:the )?$/i;

/** What a day may begin with. */
const FIRST = new RegExp(
  `^\\(?(?:(?:${WEEKDAY}|${MONTH})[.,:;!?)\\]]*$|\\d|(?:the|this|next|coming|in|within|an?|end|mid|middle|beginning|start|first|last|second|third|fourth|two|three|four|five|six|seven|eight|nine|ten|today|tonight|tomorrow|day|eo[wmy])[.,:;)]*$|mid-)`,
  'i',
);
const LONGEST = 8;
/** In UTF-16 code units: whoever writes more on a line writes prose. */
const LONGEST_LINE = 1000;
/** Words of a line with which a day may begin; in prose as long they are half as many. */
const MOST_TRIED = 60;

/** The days that a line names, from left to right, as of the day of the meeting. */
export function namedDays(line: string, meeting: Day): readonly NamedDay[] {
  const tokens = splitTokens(line);
  const found: NamedDay[] = [];
  let tried = 0;
  for (let at = 0; at < tokens.length && tried < MOST_TRIED; at++) {
    const token = tokens[at];
    if (token === undefined || !FIRST.test(token.text)) continue;
    tried += 1;
    for (let to = Math.min(tokens.length, at + LONGEST); to > at; to--) {
      const end = tokens[to - 1]?.end ?? token.end;
      const named = dayBetween(line, token.start, end, meeting);
      if (named === undefined) continue;
      found.push(named);
      at = to - 1;
      break;
    }
  }
  return found;
}

function splitTokens(line: string): readonly (Span & { readonly text: string })[] {
  return [...line.slice(0, LONGEST_LINE).matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** Whether a date in the line isn't on the weekday beside it: `Thu Dec 4` where that is a Friday. */
export function isOnOtherWeekday(line: string, meeting: Day): boolean {
  const tokens = splitTokens(line);
  return tokens.some(({ text, start }, at) => {
    if (!FIRST.test(text)) return false;
    return tokens.slice(at + 1, at + LONGEST).some(({ end }) => {
      const written = line.slice(start, end).replace(/[.,;:!?)\]]+$/, '');
      return meantBy(written, { today: meeting, first: 'recent' })?.doubt === 'other-weekday';
    });
  });
}

function dayBetween(line: string, from: number, to: number, meeting: Day): NamedDay | undefined {
  const written = line.slice(from, to);
  const open = written.startsWith('(') ? 1 : 0;
  const text = written.slice(open).replace(/[.,;:!?)\]]+$/, '');
  const [day] = text === '' ? [] : daysSaid(text, meeting);
  if (day === undefined) return undefined;
  const before = line.slice(0, from + open);
  const end = from + open + text.length;
  const said = saysOf(before, text, line.slice(end));
  if (said === undefined) return undefined;
  // What is due before a day is due on the day before it; not what is due before the end of something.
  const isBefore = /\bbefore\s*$/i.test(before) && !/^(?:the )?end\b/i.test(text);
  return { ...said, day: isBefore ? day - 1 : day, end };
}

/** Neither `this` nor a small word that happens to be short for a day. */
function daysSaid(text: string, today: Day): readonly Day[] {
  if (/^(?:this|in|the|a|second|mon|sun|sat|wed|mar|\d+)$/.test(text)) return [];
  const plain = text.replace(/,? (?:eod|cob)$/i, '');
  const said = SHORT[text.toLowerCase()] ?? plain;
  return saidDays(said, { today, first: 'recent', range: 'doubt' });
}

const SHORT: Readonly<Record<string, string>> = {
  eow: 'end of the week',
  eom: 'end of the month',
  eoy: 'end of the year',
};

type Said = Pick<NamedDay, 'says' | 'stays' | 'start'>;

/** undefined where the words are a day by accident: `24/7`, `Dec 3-5`, `10-12 people`. */
function saysOf(before: string, text: string, behind: string): Said | undefined {
  const due = DUE.exec(before);
  if (due !== null) return led('due', before, due.groups?.due ?? '');
  if (/^\d+[-.]\d+$|^24\/7$/.test(text)) return undefined;
  const start = before.length;
  if (/^\s*(?:[-–—]|to|or|and)\s*(?:\d|\()/i.test(behind))
    return { says: 'other', stays: true, start };
  if (/^\s+(?:mornings|afternoons|evenings|nights)\b/i.test(behind))
    return { says: 'other', stays: true, start };
  if (OTHERWISE.test(before)) return { says: 'other', stays: true, start };
  if (/^,?\s+at (?:the )?latest\b/i.test(behind)) return { says: 'due', stays: false, start };
  const isLast = /^[\s.,;:!?)\]]*$/.test(behind);
  if (FOR.test(before)) return { says: isLast ? 'end' : 'nothing', stays: true, start };
  const on = ON.exec(before);
  const from = on === null ? before : before.slice(0, on.index);
  const isFirst = /^[\s(]*$/.test(from) && /^\s*(?:\)\s*)?[:,–—-]|^\s+\p{Lu}/u.test(behind);
  const says = isLast ? 'end' : isFirst ? 'start' : sometime(on !== null, text);
  return on === null
    ? { says, stays: says === 'nothing', start }
    : led(says, before, on.groups?.on ?? '');
}

/** `next week` says when something is done; `the 5th` may be a grade or a street, too. */
function sometime(isOn: boolean, text: string): NamedDay['says'] {
  const isPhrase = /^(?:next|this|in|within|today|tonight|tomorrow|the end|end|by)\b/i.test(text);
  return isOn || isPhrase ? 'sometime' : 'nothing';
}

/** With the word that leads to the day, and `the` between them. */
function led(says: NamedDay['says'], before: string, word: string): Said {
  const bare = before.replace(/(?:\s*\bthe)?\s*$/i, '');
  return { says, stays: false, start: bare.length - word.length };
}

const SURENESS = ['due', 'end', 'start', 'sometime'] as const;

/** The day on which what the line says is due; `several` where it names more than one as surely. */
export function dueDay(days: readonly NamedDay[]): {
  readonly due?: NamedDay;
  readonly several: boolean;
} {
  for (const says of SURENESS) {
    const sure = days.filter((one) => one.says === says);
    const due = sure.at(-1);
    if (due === undefined) continue;
    const beside = days.filter((one) => one.says === 'end' && !one.stays);
    return { due, several: new Set([...sure, ...beside].map(({ day }) => day)).size > 1 };
  }
  return { several: false };
}

/** What somebody wrote after `by` or `due` and meant as a time, though it isn’t a day: `February 30`. */
export function unreadDay(line: string): string | undefined {
  const said =
    /(?:^|[\s(])(?:by|before|until|due|deadline:?|no later than)\s+(?!phone\b|mail\b|email\b)(?<said>(?:[^\s,;().]+ ?){1,4})/gi;
  for (const { groups } of line.matchAll(said)) {
    const words = groups?.said?.trim() ?? '';
    if (TIMELIKE.test(words)) return words;
  }
  return /\b(?:this|next) (?:week|month|spring|summer|fall|autumn|winter|semester|term)\b/i.exec(
    line,
  )?.[0];
}
