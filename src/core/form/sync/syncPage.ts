import { furthest, type HeardUpTo } from './heard.ts';
import { byName, byPlace, itemNameIn, type ItemNames } from './items.ts';
import type { Heard } from './syncHost.ts';
import {
  isDone,
  pressesOn,
  together,
  type KeptPress,
  type Press,
  type ToldPress,
} from './pressed.ts';
import { toldAgain } from './toldAgain.ts';
import { hasPassed, markOf, without, type Again, type Typed } from './typed.ts';

/**
 * What a form's page knows of what is typed on it, and what the extension's side has of that: the page's
 * side of the sync. Fields are told by the names of their items, so that what moves while a message is on
 * its way is still meant.
 */
export interface PageState {
  /** The name that it gave itself. */
  readonly page: string;
  /** How often something was typed. */
  readonly count: number;
  /** The life of the extension's side that it knows; empty before the first form. */
  readonly host: string;
  readonly items: ItemNames;
  /** How each item begins, by its name. */
  readonly starts: Readonly<Record<string, string>>;
  /** What is typed in each field and not in the workbook yet. */
  readonly mine: Readonly<Record<string, Mine>>;
  /** What is in the workbook, and would be gone with the window: it is not known to be put by. */
  readonly written: Readonly<Record<string, Mine>>;
  /** Up to what the words of each page are put by. */
  readonly putBy: HeardUpTo;
  readonly drafts: readonly Draft[];
  /** What was pressed here, and on pages before this one, and would be gone with the window. */
  readonly presses: readonly KeptPress[];
  /** What pages before this one had typed, until it is known to be heard, and put by. */
  readonly kept: readonly Kept[];
  /** How far each page is known to be heard by that life, or is told again to it. */
  readonly heard: HeardUpTo;
}

/** The last word of a field. */
export interface Mine {
  readonly at: number;
  /**
   * When, in milliseconds by the clock that all pages have: of words that two pages have for one field, the
   * later ones are meant.
   */
  readonly time: number;
  readonly was: string;
  readonly value: string;
  /** The marks of all that was typed there since `was`, each with a space behind it. */
  readonly sent: string;
  /** The pages before this one that it was typed on, each with its number there: it is newer than those. */
  readonly from: HeardUpTo;
  /** The item that was begun with it. */
  readonly begun?: string;
}

/** An item that is being begun, and is in the workbook with its first word. */
export interface Draft {
  /** The item's name from the first word on. */
  readonly id: string;
  readonly list: string;
  /** Something is typed in it. */
  readonly isSaid: boolean;
}

/** What outlives a page: its words that nobody else keeps, by places in lists. */
export interface Kept {
  readonly page: string;
  readonly host: string;
  readonly words: readonly KeptWord[];
  /** Its presses, and those that it had from pages before it. */
  readonly presses?: readonly KeptPress[];
}

export interface KeptWord {
  readonly field: string;
  readonly was: string;
  readonly value: string;
  readonly at: number;
  readonly time: number;
  readonly sent: string;
  readonly from: HeardUpTo;
  /** How the item begins that the field is in, by its mark. */
  readonly start?: string;
  /** The item that was being begun. */
  readonly begun?: string;
}

export type PageEvent =
  /** `shown` is what the form says there. */
  | {
      readonly type: 'typed';
      readonly field: string;
      readonly shown: string;
      readonly value: string;
      /** In milliseconds, by the clock that all pages have, and that never goes back. */
      readonly time: number;
    }
  /** Its item or list by its place. */
  | { readonly type: 'pressed'; readonly press: Press }
  | { readonly type: 'form'; readonly heard: Heard }
  /** Pages whose extension has died are typed in until this one takes their place. */
  | { readonly type: 'left'; readonly kept: readonly Kept[] }
  | { readonly type: 'begun'; readonly list: string; readonly id: string }
  /** The words of pages are put by, of each up to that one. */
  | { readonly type: 'kept'; readonly heard: HeardUpTo };

export interface PageStepped {
  readonly state: PageState;
  /** What the extension's side is to be told. */
  readonly typed: readonly Typed[];
  readonly again: readonly Again[];
  readonly pressed?: readonly ToldPress[];
}

export function newPage(page: string, kept: readonly Kept[] = []): PageState {
  const nothing = {
    items: {},
    starts: {},
    mine: {},
    written: {},
    drafts: [],
    heard: {},
    presses: [],
  };
  return { page, count: 0, putBy: {}, host: '', kept, ...nothing };
}

/** One thing that happened on a page. Never throws. */
export function pageStep(state: PageState, event: PageEvent): PageStepped {
  switch (event.type) {
    case 'typed':
      return type(state, event);
    case 'form':
      return take(state, event.heard);
    case 'pressed':
      return press(state, event.press);
    case 'left': {
      const { kept } = event;
      const told = tellAgain(state, behind(kept, state.heard).flatMap(wordsOf));
      return withPresses(told, kept, state);
    }
    case 'begun': {
      const drafts = [...state.drafts, { id: event.id, list: event.list, isSaid: false }];
      return { state: { ...state, drafts }, typed: [], again: [] };
    }
    case 'kept': {
      const putBy = furthest(state.putBy, event.heard);
      const own = putBy[state.page] ?? 0;
      const written = Object.entries(state.written).filter(([, { at }]) => at > own);
      const kept = behind(state.kept, putBy);
      const presses = state.presses.filter((one) => !isDone(one, putBy));
      const next = { ...state, putBy, kept, presses, written: Object.fromEntries(written) };
      return { state: next, typed: [], again: [] };
    }
  }
}

/** The field of that place, by the names of its items: those that are there, and those that are begun. */
export function nameOf(state: PageState, field: string): string {
  return byName(namesWithDrafts(state), field);
}

/** Where a field stands now. */
export function placeOf(state: PageState, name: string): string {
  return byPlace(namesWithDrafts(state), name).field;
}

/** What is typed in a field and not in the workbook yet; undefined where nothing is. */
export function mineAt(state: PageState, field: string): string | undefined {
  return state.mine[nameOf(state, field)]?.value;
}

/** All that is not in the workbook yet, or not put by, as it outlives the page. */
export function keptBy(state: PageState): Kept {
  const words = [...Object.entries(state.mine), ...Object.entries(state.written)].map(
    ([name, mine]) => keptWord(state, name, mine),
  );
  const { page, host, presses } = state;
  return { page, host, words, ...(presses.length > 0 && { presses }) };
}

function keptWord(state: PageState, name: string, mine: Mine): KeptWord {
  const start = startOf(state, name);
  return { field: placeOf(state, name), ...mine, ...begunIn(state, name), ...(start && { start }) };
}

function startOf({ starts }: PageState, name: string): string | undefined {
  const item = itemNameIn(name);
  return item === undefined ? undefined : new Map(Object.entries(starts)).get(item);
}

/** The item of a field that was begun, here or on a page before this one, and is in no form yet. */
function begunIn(state: PageState, name: string): { readonly begun?: string } {
  const item = itemNameIn(name);
  const isBegun = item?.startsWith('d') === true && startOf(state, name) === undefined;
  return isBegun ? { begun: item } : {};
}

function namesWithDrafts({ items, drafts }: PageState): ItemNames {
  const names: Record<string, readonly string[]> = { ...items };
  for (const { list, id } of drafts) names[list] = [...(names[list] ?? []), id];
  return names;
}

function type(
  state: PageState,
  { field, shown, value, time }: Extract<PageEvent, { readonly type: 'typed' }>,
): PageStepped {
  const name = nameOf(state, field);
  const at = state.count + 1;
  const last = state.mine[name] ?? stillSaid(state.written[name], shown);
  const was = last?.was ?? shown;
  const draft = itemNameIn(name);
  const drafts = state.drafts.map((one) =>
    one.id === draft ? { ...one, isSaid: value.trim() !== '' } : one,
  );
  const sent = `${last?.sent ?? ''}${markOf(value.trim())} `;
  const begun = last?.begun === undefined ? {} : { begun: last.begun };
  const from = last?.from ?? {};
  const mine = { ...state.mine, [name]: { at, time, was, value, sent, from, ...begun } };
  return {
    state: { ...state, count: at, mine, written: without(state.written, name), drafts },
    typed: [{ page: state.page, field: name, was, value, at, time }],
    again: [],
  };
}

function press(state: PageState, given: Press): PageStepped {
  const { page } = state;
  const at = state.count + 1;
  const named = byNames(state, given);
  const start = 'item' in named ? startOf(state, `${named.item}.`) : undefined;
  const kept = { page, at, press: given, ...(start === undefined ? {} : { start }) };
  const next = { ...state, count: at, presses: [...state.presses, kept] };
  return { state: next, typed: [], again: [], pressed: [{ ...named, page, at }] };
}

function byNames(state: PageState, given: Press): Press {
  if ('item' in given) return { ...given, item: nameOf(state, given.item) };
  return 'list' in given ? { ...given, list: nameOf(state, given.list) } : given;
}

/**
 * What was pressed on pages before this one is told if it isn't known to be done. So is what was pressed here, where
 * the extension's side has died `before` this page saw it done.
 */
function withPresses(
  { state, ...told }: PageStepped,
  left: readonly Kept[],
  before: PageState,
): PageStepped {
  const { page, host, heard, items, starts } = state;
  const presses = together(
    state.presses,
    left.flatMap((one) => one.presses ?? []),
  );
  const isHere = (one: KeptPress): boolean =>
    one.page === page && (before.host === host || isDone(one, before.heard));
  const again = presses.filter((one) => !isHere(one) && !isDone(one, heard));
  const known = furthest(heard, ...again.map((one) => ({ [pressesOn(one.page)]: one.at })));
  return {
    ...told,
    state: { ...state, presses, heard: known },
    pressed: again.map((one) => toldAgain(one, items, starts)),
  };
}

/** A word that the workbook says: what is typed next goes on with it. */
function stillSaid(written: Mine | undefined, shown: string): Mine | undefined {
  return written !== undefined && saysTheSame(written.value, shown) ? written : undefined;
}

function take(state: PageState, heard: Heard): PageStepped {
  return withPresses(takeWords(state, heard), state.kept, state);
}

function takeWords(state: PageState, heard: Heard): PageStepped {
  const { host, pages, handled, items, starts } = heard;
  const there = new Set(Object.values(items).flat());
  const drafts = state.drafts.filter(({ id }) => !there.has(id));
  const known = { ...state, host, items, starts, drafts, heard: pages };
  if (state.host !== '' && state.host !== host) {
    // The names of items end with the host that gave them: places tell what was meant.
    const words = [keptBy(state), ...behind(state.kept, pages)].flatMap(wordsOf);
    return tellAgain({ ...known, mine: {}, written: {}, putBy: {}, kept: [] }, words);
  }
  const all = Object.entries(state.mine);
  const isLeft = (field: string, at: number): boolean => at > (handled[field] ?? 0);
  const left = all.filter(([field, { at }]) => isLeft(field, at));
  const done = all
    .filter(([field, { at }]) => !isLeft(field, at) && at > (state.putBy[state.page] ?? 0))
    .map(([field, mine]) => [field, { ...mine, ...begunIn(state, field) }] as const);
  const both = furthest(state.heard, pages);
  const next = {
    ...{ ...known, heard: both, mine: Object.fromEntries(left) },
    written: { ...state.written, ...Object.fromEntries(done) },
    // What was heard and is told no more is kept on until it is put by.
    kept: behind(upTo(state.kept, both), state.putBy),
  };
  return tellAgain(next, behind(state.kept, both).flatMap(wordsOf));
}

/** The words of pages, but for those up to these. */
function behind(kept: readonly Kept[], pages: HeardUpTo): readonly Kept[] {
  return onlyWords(kept, (at, until) => at > until, pages);
}

function upTo(kept: readonly Kept[], pages: HeardUpTo): readonly Kept[] {
  return onlyWords(kept, (at, until) => at <= until, pages);
}

function onlyWords(
  kept: readonly Kept[],
  isIt: (at: number, until: number) => boolean,
  pages: HeardUpTo,
): readonly Kept[] {
  const untils = new Map(Object.entries(pages));
  return kept.flatMap((one) => {
    const words = one.words.filter(({ at }) => isIt(at, untils.get(one.page) ?? 0));
    return words.length > 0 ? [{ page: one.page, host: one.host, words }] : [];
  });
}

/** What a page has left: of that page, too, from now on. */
function wordsOf({ page, words }: Kept): readonly KeptWord[] {
  return words.map((one) => ({ ...one, from: { ...one.from, [page]: one.at } }));
}

function tellAgain(given: PageState, words: readonly KeptWord[]): PageStepped {
  let state = given;
  const inOrder = words.toSorted((one, other) => one.time - other.time);
  const again = inOrder.map((word): Again => {
    const { field, time, value, start, begun } = word;
    const item = begun ?? itemThatBegins(state, field, start);
    const as = item === undefined ? nameOf(state, field) : inItem(field, item);
    const at = state.count + 1;
    const { was, sent, from } = goneOn(state.mine[as] ?? state.written[as], word);
    const mine = { ...state.mine, [as]: { at, time, was, value, sent, from } };
    state = { ...state, count: at, mine, written: without(state.written, as) };
    return {
      ...{ page: state.page, at, time, from, as, field, was, value, sent },
      ...(start ? { start } : {}),
      ...(begun ? { begun } : {}),
    };
  });
  const heard = furthest(state.heard, ...again.map(({ from }) => from));
  return { state: { ...state, heard }, typed: [], again };
}

/** What a word is made of that takes the place of another one, and may have gone on with it. */
function goneOn(
  last: Mine | undefined,
  { was, sent, from }: KeptWord,
): Pick<Mine, 'was' | 'sent' | 'from'> {
  if (last === undefined) return { was, sent, from };
  const both = furthest(last.from, from);
  return was === last.was || hasPassed(last.sent.split(' '), was)
    ? { was: last.was, sent: `${last.sent}${sent}`, from: both }
    : { was, sent, from: both };
}

/** The item of that list which begins so; undefined where none does: then the place has to do. */
function itemThatBegins(
  { items, starts }: PageState,
  field: string,
  start: string | undefined,
): string | undefined {
  const list = /^(.*)\.\d+\.[^.]+$/.exec(field)?.[1];
  const alike = (items[list ?? ''] ?? []).filter((name) => starts[name] === start);
  return start === undefined || alike.length !== 1 ? undefined : alike[0];
}

/** `milestones.@d1.title` for `milestones.3.title`. */
function inItem(field: string, item: string): string {
  return field.replace(/\.\d+(\.[^.]+)$/, `.@${item}$1`);
}

/** What a box is to show; undefined where it is left as it is. */
export function boxText({
  holds,
  known,
  shown,
  value,
  mine,
  hasKeyboard,
  isLed,
}: {
  /** What stands in it. */
  readonly holds: string;
  /** What it was given last, or was last heard to hold. */
  readonly known: string;
  /** What the form would have it say, which for a day is said in words. */
  readonly shown: string;
  readonly value: string;
  /** What is typed and not in the workbook, or waits for somebody to decide. */
  readonly mine: string | undefined;
  readonly hasKeyboard: boolean;
  /** Undo, Redo or a button has led here. */
  readonly isLed: boolean;
}): string | undefined {
  const wanted = mine ?? shown;
  if (holds === wanted) return undefined;
  // A browser tells late of what is put into a box: it may give the keyboard to it first.
  if (holds !== known) return undefined;
  if (mine !== undefined)
    return hasKeyboard && (!isLed || saysTheSame(holds, mine)) ? undefined : mine;
  // The space that somebody was about to write on behind stays, also when the field is left.
  if (shown === value && saysTheSame(holds, value)) return undefined;
  // So does one at the start, while somebody is in the field; and what is twice between two words: they may be
  // about to write there.
  if (hasKeyboard && holds.trim() === value.trim()) return undefined;
  if (hasKeyboard && !isLed && onceSpaced(holds) === onceSpaced(value)) return undefined;
  // What somebody writes into a day stays as it is until they leave.
  if (hasKeyboard && shown !== value && !isLed) return undefined;
  return shown;
}

/** Whether two texts in a box come to the same in the workbook, whatever space stands at their ends. */
export function saysTheSame(holds: string, value: string): boolean {
  return tidy(holds) === tidy(value);
}

function onceSpaced(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
