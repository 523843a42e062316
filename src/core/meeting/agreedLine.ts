import type { Day } from '../calendar/day.ts';
import { dueDay, isOnOtherWeekday, namedDays, unreadDay, type NamedDay } from './namedDays.ts';
import { readOwner } from './ownerIn.ts';
import { cut, dueNextTime, severalPeople, withoutMarks, type Due } from './agreedText.ts';
import { personNamed, type People } from './namedPeople.ts';

/** What a line of a meeting's notes comes to, as far as it was understood. */
export interface Agreed {
  /** The line as it is written, without its bullet. */
  readonly line: string;
  readonly what: string;
  /** undefined where the line names nobody. */
  readonly who: string | undefined;
  readonly due: Day | undefined;
  readonly doubts: readonly Doubt[];
  /** Whether somebody will do something, or the line only says how things are. */
  readonly promises: boolean;
  /** Whether it may only say how things are: `The director asks again`. */
  readonly mayTell?: true | undefined;
  /** It says itself that it has to be done, whoever does it: `TODO update the list`. */
  readonly isToDo?: true;
}

/** What somebody should look at before a line becomes a milestone. */
export type Doubt =
  /** Words for a time that aren’t a day: `by February 30`. */
  | { readonly kind: 'no-day'; readonly words: string }
  | { readonly kind: 'several-days' }
  /** It was over before the meeting was held. */
  | { readonly kind: 'past' }
  /** It asks, or says itself that it isn’t sure: `letter goes out next week??`. */
  | { readonly kind: 'question' }
  | { readonly kind: 'several-people'; readonly name: string; readonly people: readonly string[] };

/** From which day a line speaks, and of whom. */
export interface Around {
  readonly meeting: Day;
  readonly people: People;
  /** When both meet again, where that is known: things are due by then. */
  readonly next?: Day | undefined;
}

/** Reads one thing that was agreed: `Ana: flyers by Friday`. */
export function readAgreed(written: string, around: Around): Agreed {
  const plain = tidy(written);
  const task = withoutMark(plain);
  const line = task ?? plain;
  if (NOT_TO_DO.some((one) => one.test(line)))
    return { line, what: line, who: undefined, due: undefined, doubts: [], promises: false };
  const { due, doubts, rest } = readDue(line, around);
  const people = [...around.people, ...nameBehindDay(line, rest)];
  const { who, rest: what, promises, mayTell, isToDo } = readOwner(rest, people);
  const known = who === undefined ? undefined : personNamed(who, around.people);
  return {
    line,
    what: titled(what),
    who: known?.name ?? who,
    due,
    doubts: [...doubts, ...severalPeople(who, around.people)],
    promises,
    mayTell,
    ...(task !== undefined || isToDo === true ? { isToDo: true } : {}),
  };
}

/** `By Jan 15 Kathy puts …`: after the first words of a line, a capital means a name. */
function nameBehindDay(line: string, rest: string): People {
  const [, name] = /^(\p{Lu}[\p{L}’'-]+) /u.exec(rest) ?? [];
  return name === undefined || line.startsWith(rest) || !line.endsWith(rest) ? [] : [name];
}

/** `TODO: a map`, `ACTION Ana: a map`, `AI: Kevin, get a map`: the line without its mark; undefined without one. */
function withoutMark(line: string): string | undefined {
  const rest = MARKS.map((mark) => mark.exec(line)?.groups?.rest).find((one) => one !== undefined);
  return rest?.replace(/^(\p{Lu}[\p{L}’'-]+), (?=\p{Ll}+ )/u, '$1: ');
}

const MARKS = [
  /^(?:action(?: item)?s?|to-?do|ai|task) ?(?:#?\d+ ?)?[:–—-] ?(?<rest>\S.*)$/i,
  /^(?:ACTION|AI) (?<rest>[@\p{Lu}].*)$/u,
  /^TO-?DO\s+(?<rest>\S.*)$/,
];

/** What somebody won’t do isn’t a task. */
const REFUSAL =
  /^(?:\S+ ){1,4}(?:won['’]t|can(?:['’]?t|not| not)|will not|(?:is|are|was|were|does|do|did)(?:n['’]t| not))\b/i;

/** What’s done already isn’t a task. */
const DONE = /^(?:all |already )?(?:done|finished|completed)\s*[:–—-]/i;

/** A point of the agenda, and what it is about. */
const POINT = /^(?:old|new|unfinished|other) business\b/i;

/** `Action items: none` */
const NOTHING = /^(?:none|nothing|n\/a|no|tbd)\.?$/i;

/** Nothing is due by then: it says how long something holds. */
const AS_IT_IS =
  /\b(?:away|booked|busy|closed|free|full|gone|off|on (?:leave|vacation)|open|out|available) (?:until|till?|through)\b/i;

const NOT_TO_DO = [REFUSAL, AS_IT_IS, DONE, POINT, NOTHING];

const NEXT_TIME =
  /[\s,(]*\b(?:by|before|until|till|for|at) (?:the|our) next (?:meeting|time|check-in|call|session)\b\)?|[\s,]*\b(?:by|before|until) (?:next time|we (?:next )?meet(?: again| next)?)\b/i;

function readDue(line: string, around: Around): Due {
  const { meeting } = around;
  const again = dueNextTime(line, NEXT_TIME, around);
  if (again !== undefined) return again;
  const { due, several } = dueDay(namedDays(line, meeting));
  if (due === undefined) {
    const words = unreadDay(line);
    return {
      due: undefined,
      doubts: words === undefined ? [] : [{ kind: 'no-day', words }],
      rest: line,
    };
  }
  const doubts: Doubt[] = [];
  if (several || isOnOtherWeekday(line, meeting)) doubts.push({ kind: 'several-days' });
  if (due.day < meeting) doubts.push({ kind: 'past' });
  return { due: due.day, doubts, rest: withoutDay(line, due) };
}

function withoutDay(line: string, { start, end, stays }: NamedDay): string {
  return stays ? line : cut(line, start, end).replace(/,?\s+at (?:the )?latest\b/i, '');
}

function tidy(written: string): string {
  return withoutMarks(written)
    .replace(/^(?:(?:we|both|it was)(?: all)? agreed(?: that)?)[:,]? (?=[\p{Lu}@])/iu, '')
    .replace(/\b(will|to): /, '$1 ')
    .replace(/^(?:next step|agreed|follow[- ]?up) ?(?:#?\d+ ?)?[:–—-] ?/i, '')
    .trim();
}

function titled(rest: string): string {
  const bare = rest
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—>=→-]+|(?:[\s,;:–—>=→-]|\s(?:and|or)(?=\s*$))+$/g, '')
    .replace(/^(?:task|action|what):\s*/i, '')
    .replace(/^(?:please|pls\.?|plz) /i, '')
    .replace(/^to (?=[a-z])/, '')
    .replace(/(?<!\b(?:a\.m|p\.m|etc|St|Dr|Mr|Ms|Inc|Jr))\.$/, '')
    .trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
