import type { Day } from '../../calendar/day.ts';
import { applyEdits } from '../../workbook/edit.ts';
import type { Together, Versions } from '../../workbook/edits/bringTogether.ts';
import { workbooksTogether } from '../../workbook/edits/workbooksTogether.ts';
import { openLike, openWorkbook } from '../../workbook/openWorkbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { applyChange, wholeValue } from '../change.ts';
import { alike, comeFrom, withPlainEnds } from './file.ts';
import { byName, byPlace, itemsNow, namesOf, NO_ITEMS, type Naming } from './items.ts';
import { hasWords } from './keptShapes.ts';
import { bothIn, putBy } from './planJob.ts';
import { furthest, isHeard, markOf, type Stuck } from './typed.ts';
import {
  fieldsOf,
  hear,
  otherFields,
  putBySoon,
  set,
  start,
  type Journal,
  type Now,
  type Record_,
  type Turn,
  type Unsaved,
} from './doc.ts';

/** A text to go on from. */
export interface Joined extends Together {
  /** By field, what she wrote and has not saved, where theirs stands in its place. */
  readonly words: Record_<Stuck>;
}

/** By what words are read. */
export type Moment = Pick<Now, 'today'> & Partial<Pick<Now, 'workbook'>>;

/**
 * Hers and theirs as one text. Where both wrote in a field theirs stands there, and hers can wait under it; where it
 * is more than words, the text has both versions.
 */
export function joined(naming: Naming, versions: Versions, now: Moment): Joined {
  const both = workbooksTogether(versions);
  if (!both.isUndecided) return { ...both, words: {} };
  const theirs = workbooksTogether(versions, 'theirs');
  const hers = workbooksTogether(versions, 'mine').text;
  return (
    wordsOut(naming, versions.base, { theirs: theirs.text, hers, now }) ?? { ...both, words: {} }
  );
}

/**
 * A text that has their version wherever both wrote, and the words of both in an answer; what it lacks of hers waits.
 * undefined where it lacks more than words in fields.
 */
function wordsOut(
  naming: Naming,
  base: string,
  { theirs, hers, now }: { readonly theirs: string; readonly hers: string; readonly now: Moment },
): Joined | undefined {
  const [before, wanted] = [base, hers].map((text) => openLike(now.workbook, text));
  let workbook = openLike(now.workbook, theirs);
  let text = theirs;
  if (before === undefined || wanted === undefined || workbook === undefined) return undefined;
  const named = itemsNow(naming, wanted);
  const [was, is] = [fieldsOf(before, itemsNow(named, before)), fieldsOf(wanted, named)];
  const names = namesOf(itemsNow(named, workbook).items);
  const words: Record<string, Stuck> = {};
  const all = otherFields(was, is).map((name) => name.replace(/-time$/, ''));
  for (const name of new Set(all)) {
    const there = byPlace(names, name);
    const here = byPlace(namesOf(named.items), name);
    if (there.isNew || here.isNew) continue;
    const said = wholeValue(workbook, there.field);
    const value = wholeValue(wanted, here.field);
    if (said === value) continue;
    const both = bothIn(there.field, workbook, {
      base: was.get(name) ?? '',
      mine: value,
      theirs: said,
    });
    if (both === undefined) words[byName(names, there.field)] = { mine: value, theirs: said };
    else text = withWords(openLike(workbook, text), there.field, both, now.today)?.text ?? text;
    workbook = withWords(workbook, there.field, value, now.today);
    if (workbook === undefined) return undefined;
  }
  const isUndecided = Object.keys(words).length > 0;
  return alike(workbook.text, hers) ? { text, isUndecided, words } : undefined;
}

function withWords(
  workbook: Workbook | undefined,
  field: string,
  value: string,
  today: Day,
): Workbook | undefined {
  if (workbook === undefined) return undefined;
  const edited = applyChange(workbook, { kind: 'set', field, value }, today);
  return edited.kind === 'refused'
    ? undefined
    : openLike(workbook, applyEdits(workbook.text, edited.edits));
}

/** What a journal says: of what, what the document said, and what she meant by then. */
interface Said {
  readonly base: string;
  readonly document: string;
  readonly meant: string;
}

function saidIn({ edits, ahead }: Journal, base: string): Said {
  const document = applyEdits(base, edits);
  return { base, document, meant: applyEdits(document, ahead) };
}

/**
 * The document comes to where it was: that is what theirs is brought together with, and what other windows have put
 * by. A word counts as heard only where the text comes along that has it.
 */
export function found(turn: Turn, journals: readonly Journal[], disk: string | undefined): void {
  const { now, state } = turn;
  const text = withPlainEnds(now.text);
  const standing = withoutOutdone(journals);
  const journal = chosen(standing, text);
  if (journal === undefined) {
    knowFile(turn, undefined, disk);
    // By what names she is about to be shown the items.
    putBy(turn);
    return;
  }
  const rev = Math.max(...standing.map((one) => one.rev)) + 1;
  hear(turn, furthest(...standing.map((one) => one.heard)));
  const onDisk = disk === undefined ? undefined : withPlainEnds(disk);
  // What another window has shown or saved is others' to this one.
  const { passed } = journal;
  const isPassed = (one: string | undefined): boolean =>
    one !== undefined && passed.includes(markOf(one));
  const known = journal.base === '' ? [text, onDisk].find(isPassed) : journal.base;
  // What was there is not known any more, and none of it was hers alone.
  const { base: from, document, meant } = saidIn(journal, known ?? text);
  const isHers = (one: string): boolean => one === meant || one === document || isPassed(one);
  const naming = namedAs(known === undefined ? { ...journal, names: {} } : journal, meant);
  // What she has saved herself is what she went on from.
  const base = onDisk !== undefined && isHers(onDisk) ? onDisk : from;
  const isOn = text === base || isHers(text);
  const own = isOn
    ? { text: meant, words: {} }
    : joined(naming, { base: now.isDirty ? document : base, mine: meant, theirs: text }, now);
  const inTurn = [journal, ...standing.filter((one) => one !== journal)];
  const to = withMore(own, inTurn, { naming, now });
  const target = openLike(now.workbook, to.text);
  const after = target === undefined ? naming : itemsNow(naming, target);
  const [mine, then] = [fieldsOf(openLike(now.workbook, meant), naming), fieldsOf(target, after)];
  const others = known === undefined ? [...then.keys()] : otherFields(mine, then);
  const ours = unsavedIn(openLike(now.workbook, base), mine, naming);
  // Whatever they wrote over, hers is not gone without a question.
  const over = others.filter((name) => ours[name] !== undefined && then.has(name));
  const asked = over.map((name) => {
    return [name, { mine: mine.get(name) ?? '', theirs: then.get(name) ?? '' }] as const;
  });
  set(turn, {
    naming: now.workbook === undefined ? naming : itemsNow(naming, now.workbook),
    ...{ times: furthest(...standing.map((one) => one.times)), floor: journal.floor },
    ...{ isNew: false, rev },
    foreign: { ...journal.foreign, ...Object.fromEntries(others.map((name) => [name, rev])) },
    // What waits already is what she typed there; the text had another word in its place.
    stuck: { ...Object.fromEntries(asked), ...to.words, ...journal.stuck },
    passed: [...new Set([...passed, ...(isOn ? [markOf(text), markOf(meant)] : [])])],
    queue: [{ kind: 'text', from: text, text: to.text }, ...state.queue],
    ours,
  });
  knowFile(turn, isOn ? base : undefined, disk);
  putBySoon(turn);
}

/** One that has heard all that another has heard came after it, whatever the clock said. */
function withoutOutdone(journals: readonly Journal[]): readonly Journal[] {
  const hasAllOf = (one: Journal, other: Journal): boolean =>
    Object.entries(other.heard).every(([page, at]) => isHeard({ page, at }, one.heard));
  // Of what was written in the text alone, what it came to tells.
  const cameBy = (one: Journal, other: Journal): boolean =>
    Object.keys(one.heard).length > 0
      ? hasAllOf(other, one)
      : other.passed.includes(markOf(saidIn(one, one.base).meant));
  return journals.filter((one, at) => {
    const isAfter = (other: Journal, i: number): boolean =>
      i !== at && cameBy(one, other) && (i > at || !cameBy(other, one));
    return !journals.some(isAfter);
  });
}

/** The one that the document goes on from, as far as anybody knows; where nothing of hers is in it, any. */
function chosen(journals: readonly Journal[], text: string): Journal | undefined {
  const typedAt = ({ times }: Journal): number => Math.max(0, ...Object.values(times));
  const unsaved = journals.filter(hasWords).toSorted((a, b) => typedAt(a) - typedAt(b));
  const isOf = (one: Journal): boolean =>
    one.passed.includes(markOf(text)) || Object.values(saidIn(one, one.base)).includes(text);
  return unsaved.findLast(isOf) ?? unsaved.at(-1) ?? journals.at(-1);
}

type WithWords = Pick<Joined, 'text' | 'words'>;

/** What is hers in other windows' journals as well; of her words for one field the later are meant. */
function withMore(
  own: WithWords,
  [first, ...beside]: readonly Journal[],
  { naming, now }: { readonly naming: Naming; readonly now: Moment },
): WithWords {
  let { text, words } = own;
  let times = first?.times ?? {};
  for (const one of beside) {
    const { base, meant } = saidIn(one, one.base);
    words = { ...renamed(one, meant, naming), ...words };
    if (base === '') continue;
    const more = joined(naming, { base, mine: meant, theirs: text }, now);
    const later = Object.entries(more.words).filter(
      ([field]) => (one.times[field] ?? 0) >= (times[field] ?? 0),
    );
    ({ text, words } = { text: more.text, words: { ...Object.fromEntries(later), ...words } });
    times = furthest(times, one.times);
  }
  return { text, words };
}

/** What waits there under its fields, by the names that their items have here. */
function renamed({ stuck, names }: Journal, meant: string, naming: Naming): Record_<Stuck> {
  const workbook = openWorkbook(meant);
  const here = workbook === undefined ? {} : namesOf(itemsNow(naming, workbook).items);
  const all = Object.entries(stuck).map(
    ([field, one]) => [byName(here, byPlace(names, field).field), one] as const,
  );
  return Object.fromEntries(all);
}

/** What the file says that the document goes on from. */
function knowFile(turn: Turn, base: string | undefined, disk: string | undefined): void {
  const { now, state } = turn;
  const isStale = base !== undefined && disk !== undefined && !alike(disk, now.text);
  if (now.isDirty || isStale)
    set(turn, { file: comeFrom(state.file, { base, disk, document: now.text }) });
  else if (disk !== undefined && !alike(disk, now.text)) {
    // VS Code tells of a letter first, and that the document is changed right after it; or it has not read the file yet.
    set(turn, { file: { ...state.file, saved: undefined } });
    start(turn, 'look');
  }
}

/** The items of that text by the names that they had. */
function namedAs({ names, nextItem }: Pick<Journal, 'names' | 'nextItem'>, text: string): Naming {
  const workbook = openWorkbook(text);
  if (workbook === undefined) return NO_ITEMS;
  const fresh = itemsNow({ ...NO_ITEMS, nextItem }, workbook);
  const items = Object.entries(fresh.items).map(([list, all]) => {
    return [list, all.map((one, at) => ({ ...one, name: names[list]?.[at] ?? one.name }))] as const;
  });
  return { ...fresh, items: Object.fromEntries(items), gone: {} };
}

/** What she has made of the file, field by field. */
function unsavedIn(
  base: Workbook | undefined,
  mine: ReadonlyMap<string, string>,
  naming: Naming,
): Unsaved {
  const before = fieldsOf(base, base === undefined ? naming : itemsNow(naming, base));
  const names = namesOf(naming.items);
  // What she has emptied is hers as well; what went with its item is not.
  const all = otherFields(before, mine).filter((name) => !byPlace(names, name).isNew);
  return Object.fromEntries(
    all.map((name) => [name, { before: before.get(name) ?? '', mine: mine.get(name) ?? '' }]),
  );
}
