import { byName, byPlace, type ItemNames } from './items.ts';
import { pressesOn, type Press } from './pressed.ts';
import { furthest, isHeard, type HeardUpTo, type Typed } from './typed.ts';
import type { ToldTo } from './docStep.ts';

/** What a form's page knows: what was typed and pressed, in order, until it is both in the document and put by. */
export interface PageState {
  /** The name that it gave itself. */
  readonly page: string;
  /** How often something was typed. */
  readonly count: number;
  readonly presses: number;
  /** The life of the extension's side that it knows; empty before the first form. */
  readonly host: string;
  /** The newest of others' changes that it shows. */
  readonly rev: number;
  readonly items: ItemNames;
  readonly drafts: readonly Draft[];
  /** Its own, and those of pages before it, each under the name of the page that it was typed on. */
  readonly tail: readonly Op[];
  readonly heard: HeardUpTo;
  readonly putBy: HeardUpTo;
  /** Fields in which something waits to be written. */
  readonly waiting: ReadonlySet<string>;
}

/** All that a page ever says of a word, or of a button. */
export type Op = Typed | Pressed;

/** `press`: by the names of items. */
export interface Pressed extends Pick<Typed, 'page' | 'at' | 'time'> {
  readonly press: Press;
}

/** An item that is being begun, and is in the workbook with its first word. */
export interface Draft {
  /** The item's name from the first word on. */
  readonly id: string;
  readonly list: string;
}

/** What outlives a page. */
export interface Kept {
  readonly page: string;
  readonly host: string;
  readonly tail: readonly Op[];
}

export type PageEvent =
  /** `shown` is what the form says there, or what waits under it. */
  | {
      readonly type: 'typed';
      readonly field: string;
      readonly shown: string;
      readonly value: string;
      /** In milliseconds, by the clock that all pages have, and that never goes back. */
      readonly time: number;
    }
  /** Its item or list by its place. */
  | { readonly type: 'pressed'; readonly press: Press; readonly time: number }
  | { readonly type: 'form'; readonly heard: ToldTo }
  /** What pages that are gone have left, or one whose extension has died. */
  | { readonly type: 'left'; readonly kept: readonly Kept[] }
  | { readonly type: 'begun'; readonly list: string; readonly id: string }
  /** The words of pages are put by, of each up to that one. */
  | { readonly type: 'kept'; readonly heard: HeardUpTo };

export interface PageStepped {
  readonly state: PageState;
  /** What the extension's side is to be told, for the first time and once more. */
  readonly told: readonly Op[];
  readonly again: readonly Op[];
}

export function newPage(page: string): PageState {
  return {
    ...{ page, count: 0, presses: 0, host: '', rev: 0, items: {}, drafts: [], tail: [] },
    ...{ heard: {}, putBy: {}, waiting: new Set() },
  };
}

/** One thing that happened on a page. Never throws. */
export function pageStep(state: PageState, event: PageEvent): PageStepped {
  switch (event.type) {
    case 'typed': {
      const { shown, value, time } = event;
      const field = nameOf(state, event.field);
      const last = lastIn(state, field);
      const [was, rev] = last === undefined ? [shown, state.rev] : [last.value, last.rev];
      const typed = { page: state.page, at: state.count + 1, rev, time, field, was, value };
      return withOp({ ...state, count: typed.at }, typed);
    }
    case 'pressed': {
      const { press, time } = event;
      const at = state.presses + 1;
      const pressed = { page: pressesOn(state.page), at, time, press: byNames(state, press) };
      return withOp({ ...state, presses: at }, pressed);
    }
    case 'form': {
      const { host, rev, heard, waiting, items } = event.heard;
      const there = new Set(Object.values(items).flat());
      const isOther = state.host !== '' && state.host !== host;
      const next: PageState = {
        ...{ ...state, host, rev, items, waiting: new Set(waiting) },
        heard: isOther ? heard : furthest(state.heard, heard),
        putBy: isOther ? {} : state.putBy,
        drafts: state.drafts.filter(({ id }) => !there.has(id)),
      };
      return tell(trimmed(next), isOther ? next.tail : []);
    }
    case 'left': {
      const known = new Set(state.tail.map(keyOf));
      const more = event.kept.flatMap(({ tail }) => tail).filter((one) => !known.has(keyOf(one)));
      return tell(trimmed({ ...state, tail: inOrder([...state.tail, ...more]) }), more);
    }
    case 'begun': {
      const drafts = [...state.drafts, { id: event.id, list: event.list }];
      return { state: { ...state, drafts }, told: [], again: [] };
    }
    case 'kept':
      return tell(trimmed({ ...state, putBy: furthest(state.putBy, event.heard) }), []);
  }
}

function withOp(state: PageState, op: Op): PageStepped {
  return { state: { ...state, tail: [...state.tail, op] }, told: [op], again: [] };
}

function byNames(state: PageState, press: Press): Press {
  if ('item' in press) return { ...press, item: nameOf(state, press.item) };
  return 'list' in press ? { ...press, list: nameOf(state, press.list) } : press;
}

/** What the host has not heard is told once more, as it was. */
function tell(state: PageState, ops: readonly Op[]): PageStepped {
  const again = inOrder(ops.filter((one) => !isHeard(one, state.heard)));
  return { state, told: [], again };
}

function inOrder(ops: readonly Op[]): readonly Op[] {
  return ops.toSorted((one, other) => one.time - other.time);
}

function trimmed(state: PageState): PageState {
  const isOver = (one: Op): boolean => isShown(state, one) && isHeard(one, state.putBy);
  return { ...state, tail: state.tail.filter((one) => !isOver(one)) };
}

/** It is in the document, or stands under its field. */
function isShown({ heard, waiting }: PageState, op: Op): boolean {
  return isHeard(op, heard) && !('field' in op && waiting.has(op.field));
}

function keyOf({ page, at }: Op): string {
  return `${page} ${String(at)}`;
}

/** What is typed in a field, by its name, and not in the workbook yet. */
function lastIn(state: PageState, name: string): Typed | undefined {
  return state.tail
    .filter((one) => 'field' in one)
    .findLast((one) => one.field === name && !isShown(state, one));
}

export function mineAt(state: PageState, field: string): string | undefined {
  return lastIn(state, nameOf(state, field))?.value;
}

/** Whether the last that she typed in some field of the item emptied it, and isn't in the workbook yet. */
export function isEmptiedIn(state: PageState, item: string): boolean {
  return fieldsTyped(state, item).some((one) => one.value.trim() === '');
}

/** Whether something is typed in an item that is being begun. */
export function isSaid(state: PageState, { list, id }: Draft): boolean {
  return fieldsTyped(state, `${list}.@${id}`).some(({ value }) => value.trim() !== '');
}

function fieldsTyped(state: PageState, item: string): readonly Typed[] {
  const fields = state.tail.flatMap((one) =>
    'field' in one && one.field.startsWith(`${item}.`) ? [one.field] : [],
  );
  return [...new Set(fields)].flatMap((field) => lastIn(state, field) ?? []);
}

/** All that is not in the workbook yet, or not put by, as it outlives the page. */
export function keptBy({ page, host, tail }: PageState): Kept {
  return { page, host, tail };
}

/** The field of that place, by the names of its items: those that are there, and those that are begun. */
export function nameOf(state: PageState, field: string): string {
  return byName(namesWithDrafts(state), field);
}

/** Where a field stands now. */
export function placeOf(state: PageState, name: string): string {
  return byPlace(namesWithDrafts(state), name).field;
}

function namesWithDrafts({ items, drafts }: PageState): ItemNames {
  const names: Record<string, readonly string[]> = { ...items };
  for (const { list, id } of drafts) names[list] = [...(names[list] ?? []), id];
  return names;
}
