import type { Day } from '../calendar/day.ts';
import type { CheckUp, Cycle } from '../schema/generated/types.ts';
import { nameKey, sameName } from '../workbook/naming.ts';
import { dayIn } from '../workbook/status/status.ts';
import { POINTS, STATEMENTS, type Point, type StatementId } from './statements.ts';

/** What one side marked; a statement that it left open isn’t there. */
export type Answers = Readonly<Partial<Record<StatementId, Point>>>;

/** One side's answers on one day. */
export interface Entry {
  /** Its place in the workbook's list, from 0. */
  readonly at: number;
  readonly on: Day;
  readonly by: string;
  readonly isOurs: boolean;
  readonly answers: Answers;
  readonly said: string;
  /** When it would rather talk; empty if it wouldn't. */
  readonly ratherTalk: string;
  readonly talkedOn: Day | undefined;
  readonly next: CheckUp['next'];
}

/** What two sides answered within weeks of each other: two of one side both stand. */
export interface Round {
  readonly ours: readonly Entry[];
  readonly theirs: readonly Entry[];
  /** The first day of them. */
  readonly on: Day;
}

/** Answers that are further apart, in days, are no longer about the same weeks. */
const TOGETHER = 45;

/** Whether answers of two days are about the same weeks. */
export function isTogether(a: Day, b: Day): boolean {
  return Math.abs(a - b) <= TOGETHER;
}

/** Everybody a check-up may be by: the library, the partner, by its former names too, and who else has a role. */
export function sidesOf({ library, organization, roles = [] }: Cycle): readonly string[] {
  const names = [library, organization?.name, ...(organization?.formerly ?? [])];
  return [...names, ...roles.map((role) => role.organization)].filter((name) => name !== undefined);
}

/** Those besides the library, each once, the partner first. */
export function partnersOf(cycle: Cycle): readonly string[] {
  const known = new Set([nameKey(cycle.library ?? '')]);
  return [cycle.organization?.name, ...(cycle.roles ?? []).map((role) => role.organization)].filter(
    (name): name is string => {
      const key = nameKey(name ?? '');
      const isNew = key !== '' && !known.has(key);
      known.add(key);
      return isNew;
    },
  );
}

/** What the workbook holds, the oldest first; an entry without its day or its side says nothing yet. */
export function readCheckUps(cycle: Cycle): readonly Entry[] {
  const entries = (cycle['check-ups'] ?? []).flatMap((one, at): readonly Entry[] => {
    const on = dayIn(one.on);
    if (on === undefined || one.by === undefined) return [];
    const isOurs = sameName(one.by, cycle.library ?? '');
    return [
      {
        ...{ at, on, by: one.by, isOurs, answers: answersOf(one) },
        ...{ said: one.said ?? '', ratherTalk: one['rather-talk'] ?? '' },
        ...{ talkedOn: dayIn(one['talked-on']), next: one.next },
      },
    ];
  });
  return entries.sort((a, b) => a.on - b.on || a.at - b.at);
}

function answersOf(one: CheckUp): Answers {
  const marked = STATEMENTS.flatMap((id) => {
    const point = POINTS.find((known) => String(known) === one[id]);
    return point === undefined ? [] : [[id, point] as const];
  });
  return Object.fromEntries(marked);
}

/** The library's and one partner's answers, round by round, the oldest first. Other partners' never get there. */
export function roundsWith(cycle: Cycle, partner: string): readonly Round[] {
  const former = cycle.organization?.formerly ?? [];
  const isPartner = sameName(partner, cycle.organization?.name ?? '');
  const names = new Set([partner, ...(isPartner ? former : [])].map(nameKey));
  const rounds: { ours: Entry[]; theirs: Entry[]; on: Day }[] = [];
  for (const entry of readCheckUps(cycle)) {
    if (!entry.isOurs && !names.has(nameKey(entry.by))) continue;
    if (!saysSomething(entry)) continue;
    let last = rounds.at(-1);
    if (last === undefined || !isTogether(entry.on, last.on)) {
      last = { ours: [], theirs: [], on: entry.on };
      rounds.push(last);
    }
    (entry.isOurs ? last.ours : last.theirs).push(entry);
  }
  return rounds;
}

/** An entry that was only begun is nobody’s answer yet. */
function saysSomething(entry: Entry): boolean {
  return Object.keys(entry.answers).length > 0 || saysMoreThanMarks(entry);
}

function saysMoreThanMarks({ said, ratherTalk, talkedOn }: Entry): boolean {
  return said !== '' || ratherTalk !== '' || talkedOn !== undefined;
}

/**
 * Whether one side has been through its statements, so that the other’s can’t sway it any more. Each may be left
 * out: the last one marked, all but one, or words of its own are enough.
 */
export function isThrough(entries: readonly Entry[]): boolean {
  return entries.some(
    (entry) =>
      entry.answers.open !== undefined ||
      Object.keys(entry.answers).length >= STATEMENTS.length - 1 ||
      saysMoreThanMarks(entry),
  );
}

/** The newest round that both sides answered: there is nothing to show, to talk about or to decide before. */
export function answeredByBoth(cycle: Cycle, partner: string): Round | undefined {
  return roundsWith(cycle, partner).findLast(
    ({ ours, theirs }) => ours.length > 0 && theirs.length > 0,
  );
}

/**
 * The partners whose newest answers have ours beside them and nobody has talked about. Whoever says *Not this time*
 * since then doesn't want to be reminded of it.
 */
export function toTalkWith(cycle: Cycle): readonly string[] {
  if (cycle['check-ups'] === undefined) return [];
  const later = dayIn(cycle['next-check-up']) ?? -Infinity;
  return partnersOf(cycle).filter((partner) => {
    const { ours = [], theirs = [], on = 0 } = roundsWith(cycle, partner).at(-1) ?? {};
    return (
      theirs.length > 0 &&
      isThrough(ours) &&
      ours.every(({ talkedOn }) => talkedOn === undefined) &&
      later <= on
    );
  });
}

/** Whether an entry of the library's has a partner's beside it: there is nothing to talk about before. */
export function hasBoth(cycle: Cycle, at: number): boolean {
  return partnersOf(cycle)
    .flatMap((partner) => roundsWith(cycle, partner))
    .some(({ ours, theirs }) => theirs.length > 0 && ours.some((one) => one.at === at));
}

/** The newest talk with any partner of a cycle, with what was decided. */
export function lastTalk(cycle: Cycle): Entry | undefined {
  return partnersOf(cycle)
    .flatMap((partner) => roundsWith(cycle, partner).flatMap(({ ours }) => ours))
    .filter(({ talkedOn }) => talkedOn !== undefined)
    .sort((a, b) => (a.talkedOn ?? 0) - (b.talkedOn ?? 0))
    .at(-1);
}

/** The library's entry that goes on being filled in: that of today, and one that was only begun. */
export function begunByUs(cycle: Cycle, today: Day): Entry | undefined {
  const newest = readCheckUps(cycle).findLast(({ isOurs }) => isOurs);
  if (newest === undefined || newest.on === today) return newest;
  return isTogether(newest.on, today) && !isThrough([newest]) ? newest : undefined;
}

/** The lower of what two of one side marked: it is never averaged away. */
export function lowest(entries: readonly Entry[], id: StatementId): Point | undefined {
  const points = entries.flatMap(({ answers }) => answers[id] ?? []);
  return points.length === 0 ? undefined : points.reduce((a, b) => (b < a ? b : a));
}
