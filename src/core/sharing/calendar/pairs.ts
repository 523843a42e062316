import { grouped } from '../../portfolio/sorting.ts';
import { nameOf, type CalendarEntry } from './calendarEntry.ts';
import type { Occasion } from './occasions.ts';

/**
 * Finds out which entry each occasion of a workbook had until now. What has the same name and day is
 * the same; then what has the same name, so that a moved date moves its entry. A milestone with a new
 * name is known by its day, or by its place between others, where that leaves no doubt. Both lists are
 * in the order of the workbook.
 */
export function pairsOf(
  occasions: readonly Occasion[],
  entries: readonly CalendarEntry[],
): ReadonlyMap<Occasion, CalendarEntry> {
  const pairs: Pairs = new Map();
  for (const keyOf of [withState(nameAndDay), nameAndDay, withState(nameKey), nameKey]) {
    pairUp(pairs, left(occasions, entries, pairs), keyOf);
  }
  const renamed = (): Left => {
    const { occasions: some, entries: others } = left(occasions, entries, pairs);
    return {
      occasions: some.filter(({ kind, isOpen }) => kind === 'milestone' && isOpen),
      entries: others.filter(({ kind, isCanceled }) => kind === 'milestone' && !isCanceled),
    };
  };
  pairUp(pairs, clear(renamed(), dayKey), dayKey);
  const gapKey = gapKeys(occasions, entries, pairs);
  pairUp(pairs, clear(renamed(), gapKey), gapKey);
  return pairs;
}

type Pairs = Map<Occasion, CalendarEntry>;

/** What has nobody yet. */
interface Left {
  readonly occasions: readonly Occasion[];
  readonly entries: readonly CalendarEntry[];
}

type Key = (one: Occasion | CalendarEntry) => string;

function left(
  occasions: readonly Occasion[],
  entries: readonly CalendarEntry[],
  pairs: Pairs,
): Left {
  const taken = new Set(pairs.values());
  return {
    occasions: occasions.filter((one) => !pairs.has(one)),
    entries: entries.filter((one) => !taken.has(one)),
  };
}

/** Milestones are told apart by their names; of all else a workbook has one. */
function nameKey(one: Occasion | CalendarEntry): string {
  return one.kind === 'milestone' ? `milestone\n${nameOf(one)}` : one.kind;
}

function nameAndDay(one: Occasion | CalendarEntry): string {
  return `${nameKey(one)}\n${one.day ?? ''}`;
}

/** Of several that are otherwise alike, what is open has the entry that stands. */
function withState(keyOf: Key): Key {
  return (one) => `${keyOf(one)}\n${'isOpen' in one ? one.isOpen : !one.isCanceled}`;
}

function dayKey({ day }: Occasion | CalendarEntry): string {
  return String(day);
}

/** Those with one key belong together, the first with the first. */
function pairUp(pairs: Pairs, { occasions, entries }: Left, keyOf: Key): void {
  const byKey = grouped(entries, keyOf);
  for (const occasion of occasions) {
    const entry = byKey.get(keyOf(occasion))?.shift();
    if (entry !== undefined) pairs.set(occasion, entry);
  }
}

/** Only those whose key has as many entries as occasions: else nobody can tell which is gone. */
function clear({ occasions, entries }: Left, keyOf: Key): Left {
  const [some, others] = [grouped(occasions, keyOf), grouped(entries, keyOf)];
  const isClear = (one: Occasion | CalendarEntry): boolean =>
    some.get(keyOf(one))?.length === others.get(keyOf(one))?.length;
  return { occasions: occasions.filter(isClear), entries: entries.filter(isClear) };
}

/** Between which known milestones something stands: by the UIDs of the one before and the one after. */
function gapKeys(
  occasions: readonly Occasion[],
  entries: readonly CalendarEntry[],
  pairs: Pairs,
): Key {
  const keys = new Map<Occasion | CalendarEntry, string>();
  const walk = <T extends Occasion | CalendarEntry>(
    all: readonly T[],
    known: (one: T) => CalendarEntry | undefined,
  ): void => {
    let beside = '';
    for (const one of all) {
      const entry = known(one);
      if (entry === undefined) keys.set(one, `${keys.get(one) ?? ''}|${beside}`);
      else beside = entry.uid;
    }
  };
  const places = occasions.filter(({ kind }) => kind === 'milestone');
  const standing = entries.filter(({ kind, isCanceled }) => kind === 'milestone' && !isCanceled);
  const taken = new Set(pairs.values());
  const known = new Set(standing.filter((entry) => taken.has(entry)));
  const knownOf = (entry: CalendarEntry | undefined): CalendarEntry | undefined =>
    entry !== undefined && known.has(entry) ? entry : undefined;
  for (const inOrder of [places, places.toReversed()]) {
    walk(inOrder, (one) => knownOf(pairs.get(one)));
  }
  for (const inOrder of [standing, standing.toReversed()]) walk(inOrder, knownOf);
  return (one) => keys.get(one) ?? '';
}
