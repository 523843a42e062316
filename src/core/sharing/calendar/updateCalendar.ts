import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import { compare, grouped } from '../../portfolio/sorting.ts';
import { pathOf, withPath, type CalendarEntry, type Shown } from './calendarEntry.ts';
import type { Occasion, WorkbookOccasions } from './occasions.ts';
import { pairsOf } from './pairs.ts';
import { newUid } from './uid.ts';
import { writtenEntry } from './writeCalendar.ts';

export interface UpdateOptions {
  /** When this is, as entries write it. */
  readonly stamp: string;
  /** Whether a workbook that is missing is gone; else it may only be unreadable just now. */
  readonly isComplete: boolean;
  /** Whether entries remind, a week and a day before. */
  readonly reminds: boolean;
  readonly t: Translate;
}

/**
 * Brings a calendar up to date. What is still the same stays as it is written; what has changed keeps
 * its UID; what is done or gone is canceled, and stays so. What can't be read just now is not gone.
 */
export function updateCalendar(
  workbooks: readonly WorkbookOccasions[],
  entries: readonly CalendarEntry[],
  options: UpdateOptions,
): readonly CalendarEntry[] {
  const { isComplete } = options;
  const uids = new Set(entries.map(({ uid }) => uid));
  const byPath = grouped(entries, (entry) => pathOf(entry) ?? '');
  const there = new Set(workbooks.map(({ path }) => path));
  const gone = [...byPath.keys()].filter((path) => !there.has(path));
  const formerPath = movedFrom(workbooks, byPath, gone);
  const updated = workbooks.flatMap((workbook) => {
    const known = byPath.get(formerPath.get(workbook.path) ?? workbook.path) ?? [];
    return updatedWorkbook(workbook, known, { ...options, uids });
  });
  const adopted = new Set(formerPath.values());
  const others = gone
    .filter((path) => !adopted.has(path))
    .flatMap((path) => byPath.get(path) ?? [])
    .map((entry) => (isComplete ? changed(entry, { ...entry, isCanceled: true }, options) : entry));
  return [...updated, ...others];
}

/**
 * A file that was moved, is back, or is named from another folder now has the entries that it had: for
 * each workbook without any, the path that is gone and says the same of some day, perhaps under a name
 * that the partner had before.
 */
function movedFrom(
  workbooks: readonly WorkbookOccasions[],
  byPath: ReadonlyMap<string, readonly CalendarEntry[]>,
  gone: readonly string[],
): ReadonlyMap<string, string> {
  const keyOf = (summary: string, day: Day | undefined): string => `${summary}\n${day ?? ''}`;
  const byKey = grouped(
    gone.flatMap((path) => byPath.get(path) ?? []),
    ({ summary, day }) => keyOf(summary, day),
  );
  const entriesOf = ({ summary, formerly, day }: Occasion): readonly CalendarEntry[] =>
    [summary, ...formerly].flatMap((one) => byKey.get(keyOf(one, day)) ?? []);
  const moved = new Map<string, string>();
  const taken = new Set<string>();
  for (const { path, occasions } of workbooks.filter((one) => !byPath.has(one.path))) {
    const same = occasions.flatMap((one) => (one.isOpen ? entriesOf(one) : []));
    const from = same.map((entry) => pathOf(entry) ?? '').find((one) => !taken.has(one));
    if (from === undefined) continue;
    moved.set(path, from);
    taken.add(from);
  }
  return moved;
}

/** What all of an update goes by. */
interface Update extends UpdateOptions {
  /** Those that are taken; new ones are added. */
  readonly uids: Set<string>;
}

function updatedWorkbook(
  workbook: WorkbookOccasions,
  entries: readonly CalendarEntry[],
  update: Update,
): readonly CalendarEntry[] {
  const { occasions } = workbook;
  const held = heldAmong(entries, workbook);
  const others = entries.filter((entry) => !held.includes(entry));
  const pairs = pairsOf(occasions, others);
  const paired = new Set(pairs.values());
  return inOrder([
    ...occasions.flatMap((one) => entryOf(one, pairs.get(one), workbook, update) ?? []),
    ...held.map((entry) => stays(entry, workbook, update)),
    ...others.filter((entry) => !paired.has(entry)).map((entry) => over(entry, workbook, update)),
  ]);
}

/** A meeting that was held stays on its day. The next one is another. */
function heldAmong(
  entries: readonly CalendarEntry[],
  { occasions, held }: WorkbookOccasions,
): readonly CalendarEntry[] {
  const next = occasions.find(({ kind }) => kind === 'meeting')?.day;
  return entries.filter(({ kind, day }) => kind === 'meeting' && day !== next && held.has(day));
}

function entryOf(
  { kind, summary, description, day, isOpen }: Occasion,
  known: CalendarEntry | undefined,
  workbook: WorkbookOccasions,
  update: Update,
): CalendarEntry | undefined {
  if (day === undefined || !isOpen) return known && over(known, workbook, update);
  const now = { summary, description, day, isCanceled: false, reminds: update.reminds };
  if (known !== undefined) return changed(known, now, update);
  const file = workbook.path.split('/').at(-1) ?? '';
  const uid = newUid(kind, `${file}\n${summary}`, update.uids);
  return writtenEntry(now, { kind, uid, sequence: 0, stamp: update.stamp }, update.t);
}

/** What says the same as before; where the workbook lies is true of it, too. */
function stays(entry: CalendarEntry, { path }: WorkbookOccasions, update: Update): CalendarEntry {
  return changed(entry, { ...entry, description: withPath(entry, path) }, update);
}

/** What is done or gone; what can't be read just now may be neither. */
function over(entry: CalendarEntry, workbook: WorkbookOccasions, update: Update): CalendarEntry {
  const { path, isUnread } = workbook;
  if (isUnread(entry.kind)) return stays(entry, workbook, update);
  const now = { ...entry, description: withPath(entry, path), isCanceled: true };
  return changed(entry, now, update);
}

/** Those that stand are in the order of the workbook, and make it known; the others have no place. */
function inOrder(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const over = entries.filter(({ isCanceled }) => isCanceled);
  return [
    ...entries.filter(({ isCanceled }) => !isCanceled),
    ...over.sort((a, b) => compare(a.uid, b.uid)),
  ];
}

/** The entry as it is where it says the same; else a later version of it. */
function changed(entry: CalendarEntry, now: Shown, { stamp, t }: UpdateOptions): CalendarEntry {
  const isSame =
    entry.summary === now.summary &&
    entry.description === now.description &&
    entry.day === now.day &&
    entry.isCanceled === now.isCanceled &&
    (entry.reminds === now.reminds || now.isCanceled);
  if (isSame) return entry;
  const { kind, uid, sequence } = entry;
  // A clock that was set back doesn't undo anything.
  const later = stamp > entry.stamp ? stamp : entry.stamp;
  return writtenEntry(now, { kind, uid, sequence: sequence + 1, stamp: later }, t);
}
