import type { ToldTo as Heard } from '../../../../src/core/form/sync/docStep.ts';
import type { FormChange } from '../../../../src/core/form/change.ts';
import { boxText } from '../../../../src/core/form/sync/boxText.ts';
import {
  keptBy,
  mineAt,
  nameOf,
  newPage,
  pageStep,
  type Kept,
  type PageEvent,
  type Op,
  type PageState,
} from '../../../../src/core/form/sync/syncPage.ts';
import type { DocEvent } from '../../../../src/core/form/sync/doc.ts';
import type { HeardUpTo, Stuck } from '../../../../src/core/form/sync/typed.ts';

/** What a page gets to see of the workbook. */
export interface Shown {
  readonly heard: Heard;
  readonly values: Readonly<Record<string, string>>;
  readonly stuck: Readonly<Record<string, Stuck>>;
  readonly isLed: boolean;
}

/** What a page hears: the form, or up to what its words are put by. */
export type ToPage = Shown | { readonly isPutBy: HeardUpTo };

/** A form's page, with what stands in its boxes by the names of the fields. */
export interface Page {
  state: PageState;
  /** Its extension's side knows that it is there. */
  isReady?: boolean;
  readonly boxes: Map<string, string>;
  /** What each of them was given, or was heard to hold. */
  readonly known: Map<string, string>;
  shown: Shown | undefined;
  readonly toPage: ToPage[];
  /** The field with the keyboard, by its name. */
  focus: string;
  /** The page whose place it took, by its name. */
  readonly before: string;
  /** Its words, wherever they go; nowhere if its extension is gone. */
  readonly post: (event: DocEvent) => void;
}

/** The words of pages, where the next ones find them. */
export type Storage = Map<string, Kept>;

/**
 * How late a browser may write what pages keep, in milliseconds. Words that were saved since, and come again
 * from before a reload, are promised nothing: what is put by of them is gone.
 */
const LATE = 6000;

/** A browser that dies with its window has written what pages kept, or what they had kept a while before. */
export function newBrowser(storage: Storage): {
  readonly write: (time: number) => void;
  /** The clock that all pages have, which never goes back as the machine's may. */
  readonly clock: (time: number) => number;
  readonly die: (n: number, time: number) => void;
  /** It has written nothing, and nothing older comes back at its next death. */
  readonly lose: () => void;
} {
  let latest = 0;
  let copies: {
    readonly time: number;
    readonly kept: readonly [string, Kept][];
    readonly latest: number;
  }[] = [];
  return {
    write: (time) => {
      copies = [{ time, kept: [...storage], latest }, ...copies];
    },
    clock: (time) => (latest = Math.max(time, latest + 1)),
    die: (n, now) => {
      const late = copies.filter(({ time }) => now - time <= LATE);
      storage.clear();
      const copy = late[n % late.length];
      for (const [page, words] of copy?.kept ?? []) storage.set(page, words);
      latest = copy?.latest ?? 0;
      copies = [];
    },
    lose: () => {
      storage.clear();
      latest = 0;
      copies = [];
    },
  };
}

export function openPage(name: string, before: string, post: Page['post']): Page {
  post({ type: 'ready', page: name });
  const boxes = new Map<string, string>();
  return {
    ...{ state: newPage(name), boxes, known: new Map(), shown: undefined, toPage: [], focus: '' },
    ...{ before, post },
  };
}

export function onPage(page: Page, event: PageEvent, storage: Storage): void {
  const { state, told, again } = pageStep(page.state, event);
  page.state = state;
  again.forEach((one) => page.post(eventOf(one, 'again')));
  told.forEach((one) => page.post(eventOf(one, 'typed')));
  const keep = keptBy(state);
  if (keep.tail.length > 0) storage.set(state.page, keep);
  else storage.delete(state.page);
}

function eventOf(op: Op, type: 'typed' | 'again'): DocEvent {
  if (!('press' in op)) return type === 'typed' ? { type, typed: op } : { type, again: op };
  const { press, ...pressed } = op;
  const change = { ...press, kind: press.type } as FormChange;
  return { type: 'change', change, id: 0, pressed };
}

/** What a form that arrives is held against. */
export interface Looking {
  /** A page whose extension has died, and which is there until another one takes its place. */
  readonly isOthers: (page: string) => boolean;
  /** A field's value is seen that is not hers. */
  readonly seen: (field: string, value: string, shown: Shown) => void;
  /** The box with the keyboard says something else than she has typed, and nothing has led there. */
  readonly moved: (field: string, from: string, to: string) => void;
}

/** What comes next from the extension's side arrives. */
export function hearNext(page: Page, storage: Storage, looking: Looking): void {
  const next = page.toPage.shift()!;
  if ('isPutBy' in next) onPage(page, { type: 'kept', heard: next.isPutBy }, storage);
  else if (next.heard.page === page.state.page) showForm(page, next, storage, looking);
}

function showForm(page: Page, shown: Shown, storage: Storage, looking: Looking): void {
  const { isOthers, seen, moved } = looking;
  const isFirst = page.shown === undefined;
  page.shown = shown;
  onPage(page, { type: 'form', heard: shown.heard }, storage);
  if (isFirst) {
    const isLeft = (one: Kept, by: string): boolean =>
      by === page.before || (lifeOf(one.host) !== lifeOf(shown.heard.host) && !isOthers(by));
    const kept = takeKept(storage, isLeft);
    if (kept.length > 0) onPage(page, { type: 'left', kept }, storage);
  }
  const typed = page.boxes.get(page.focus);
  fill(page, shown, (name) => page.focus === name, shown.isLed);
  const now = page.boxes.get(page.focus);
  const field = Object.keys(shown.values).find((one) => nameOf(page.state, one) === page.focus);
  if (typed !== undefined && now !== undefined && now !== typed && field && !shown.isLed)
    moved(keyOf(field, shown), typed, now);
  for (const [field, value] of Object.entries(shown.values)) {
    const isAsked = shown.stuck[field] !== undefined;
    if (isAsked || mineIn(page, field, shown) === undefined) seen(field, value, shown);
  }
}

/** Whoever takes words out of there has to keep them. */
export function takeKept(
  storage: Storage,
  isLeft: (one: Kept, page: string) => boolean,
): readonly Kept[] {
  const left = [...storage].filter(([, one]) => isLeft(one, one.page));
  for (const [key] of left) storage.delete(key);
  return left.map(([, one]) => one);
}

/** The extension host that a form was in, by the form's name: `h3.1` was in h3. */
export function lifeOf(host: string): string {
  return host.split('.')[0] ?? '';
}

/**
 * Something is put into a box: the page may be drawn before it hears of that, since a browser gives the
 * keyboard to the box first.
 */
export function writeIn(
  page: Page,
  field: string,
  value: string,
  time: number,
  storage: Storage,
): void {
  const { shown } = page;
  if (shown === undefined) return;
  const name = nameOf(page.state, field);
  page.boxes.set(name, value);
  fill(page, shown, (one) => page.focus === one, shown.isLed);
  const now = page.boxes.get(name) ?? '';
  page.known.set(name, now);
  const said = shown.stuck[field]?.mine ?? shown.values[field] ?? '';
  onPage(page, { type: 'typed', field, shown: said, value: now, time }, storage);
}

/** A box that is left shows what the form says. */
export function settleBoxes(page: Page): void {
  if (page.shown !== undefined) fill(page, page.shown, () => false, false);
}

function fill(
  page: Page,
  shown: Shown,
  hasKeyboard: (name: string) => boolean,
  isLed: boolean,
): void {
  for (const [field, value] of Object.entries(shown.values)) {
    const name = nameOf(page.state, field);
    const text = boxText({
      ...{ holds: page.boxes.get(name) ?? '', shown: value, value, isLed },
      known: page.known.get(name) ?? '',
      ...{ mine: mineIn(page, field, shown), hasKeyboard: hasKeyboard(name) },
    });
    if (text === undefined) continue;
    page.boxes.set(name, text);
    page.known.set(name, text);
  }
}

function mineIn({ state }: Page, field: string, shown: Shown): string | undefined {
  return mineAt(state, field) ?? shown.stuck[field]?.mine;
}

/** What a field is called in the book of promises: an item by its title. */
export function keyOf(field: string, { values }: Shown): string {
  const [, place, rest] = /^milestones\.(\d+)\.(.*)$/.exec(field) ?? [];
  return place === undefined ? field : `${values[`milestones.${place}.title`]}.${rest}`;
}
