import type { FromForm, ShownForm, ToForm } from '../../core/form/formMessages.ts';
import type { LastPlace } from '../../core/form/keyboard/lastPlace.ts';
import { isPress } from '../../core/form/sync/pressed.ts';
import {
  keptBy,
  nameOf,
  newPage,
  pageStep,
  type Op,
  type PageEvent,
  type PageState,
} from '../../core/form/sync/syncPage.ts';
import type { Extension } from '../shared/extension.ts';
import { PATIENCE } from './answers.ts';
import { newKeptPlace, readPlace } from './keptPlace.ts';
import { keepWords, timeOfAllPages } from './keptWords.ts';
import type { Keyboard } from './keyboard.ts';
import { NOTHING_FOUND } from './lookedAt.ts';
import { newName, withNames } from './names.ts';
import { choiceInHand } from './places.ts';
import type { Store, TabState, View } from './view.ts';

/** What may take an item away that nobody pressed *Remove* at. */
const LEADING: ReadonlySet<FromForm['type']> = new Set([
  ...(['undo', 'redo', 'mend', 'settle', 'keep', 'take', 'run', 'sentence'] as const),
]);

/** What goes to the extension without anybody's doing anything. */
const SILENT: ReadonlySet<FromForm['type']> = new Set([
  ...(['ready', 'ask', 'rest', 'lent', 'mends', 'taken'] as const),
]);

export interface Known {
  readonly page: () => PageState;
  readonly view: () => View;
  /** Something happens to the words: what comes of it is told to the extension. */
  readonly step: (event: PageEvent) => void;
  readonly set: (more: Partial<View>) => void;
  readonly change: (more: Partial<View>) => void;
  readonly post: (message: FromForm) => void;
  /** The same for what somebody does: what it is about is told by its name, and a press is kept until it is put by. */
  readonly told: (message: FromForm) => void;
  /** Whether something was asked for just now that may take an item away. */
  readonly isLed: () => boolean;
  readonly filled: Store['filled'];
  /** Where somebody was before in the form that this page is the first to show. */
  readonly begin: (shown: ShownForm) => LastPlace | undefined;
  readonly keep: () => void;
  readonly scrollTo: (top: number) => void;
  readonly draw: () => void;
  readonly drawWith: (draw: () => void) => void;
}

/** `tab` is what outlived the page before this one. */
export function newKnown(
  extension: Extension<FromForm, ToForm, TabState>,
  tab: Partial<TabState>,
  keyboard: Pick<Keyboard, 'caret' | 'drawn' | 'isInSight'>,
): Known {
  const { tab: tabName = newName('t') } = tab;
  const places = newKeptPlace(tabName);
  let page = newPage(newName('p'));
  let view = firstView(tab, page);
  let draw = (): void => undefined;
  /** Where the page before this one was scrolled to, until this one is drawn. */
  let scroll = tab.open === undefined ? undefined : tab.scroll;
  let ledAt = -Infinity;
  let choice: string | undefined;

  const drawSoon = whenReleased(() => {
    draw();
    // Right after Preact has drawn: no key that is pressed next may go elsewhere.
    queueMicrotask(drawn);
  });
  const drawn = (): void => {
    const { shown } = view;
    if (shown === undefined) return;
    if (scroll !== undefined) scrollTo(0, scroll);
    scroll = undefined;
    keyboard.drawn(shown.version);
  };
  const set = (more: Partial<View>): void => {
    view = { ...view, ...more };
  };
  const change = (more: Partial<View>): void => {
    set(more);
    keep();
    drawSoon();
  };
  const keep = (): void => {
    const { open, items, shown } = view;
    const typed = keptBy(page);
    const here = { open: [...open], items: [...items], scroll: scroll ?? scrollY };
    choice = choiceInHand(choice);
    const isAway = !keyboard.isInSight();
    const place = { ...here, caret: keyboard.caret(), isAway, choice, time: timeOfAllPages() };
    // Nobody has been anywhere on the page before it shows its form.
    const before = shown === undefined ? { time: 0, ...tab } : {};
    extension.keep({ ...place, ...before, tab: tabName, typed });
    if (shown === undefined) return;
    keepWords(shown.workbook, typed);
    places.keep(shown.workbook, place, document.hasFocus());
  };
  const step = (event: PageEvent): void => {
    const { state, told: fresh, again } = pageStep(page, event);
    page = state;
    set({ drafts: page.drafts });
    for (const op of fresh) post(messageOf(op, 'typed'));
    for (const op of again) post(messageOf(op, 'again'));
  };
  const post = (message: FromForm): void => {
    if (view.refused !== undefined && !SILENT.has(message.type)) change({ refused: undefined });
    if (LEADING.has(message.type)) ledAt = performance.now();
    extension.post(message);
  };
  const told = (message: FromForm): void => {
    if (isPress(message)) {
      step({ type: 'pressed', press: message, time: timeOfAllPages() });
      keep();
    } else post(withNames(message, (place) => nameOf(page, place)));
  };
  return {
    ...{ page: () => page, view: () => view, step, set, change, post, told, keep },
    filled: (field) => {
      const { [field]: read, ...reading } = view.reading;
      if (read !== undefined) change({ reading });
    },
    begin: ({ workbook, revives }) => places.begin(workbook, { inTab: readPlace(tab), revives }),
    isLed: () => performance.now() - ledAt < PATIENCE,
    scrollTo: (top) => {
      scroll = top;
    },
    draw: () => {
      draw();
    },
    drawWith: (act) => {
      draw = act;
    },
  };
}

function messageOf(op: Op, type: 'typed' | 'again'): FromForm {
  if (!('press' in op)) return { type, ...op };
  const { press, page, at } = op;
  return { ...press, page, at };
}

function firstView({ open = [], items = [] }: Partial<TabState>, { drafts }: PageState): View {
  return {
    ...{ strings: undefined, language: 'en', shown: undefined, none: '' },
    ...{ open: new Set(open), items: new Set(items) },
    ...{ unheard: false, part: '', drafts, reading: {}, mends: {}, focus: '' },
    ...{ found: NOTHING_FOUND, isWriting: false },
    ...{ removed: undefined, gone: [], came: undefined, refused: undefined },
  };
}

/** Somebody may hold a button for long; then what waits is shown all the same, in milliseconds. */
const LONGEST = 3000;

/**
 * Does something at once, or, while a button of the mouse is pressed, as soon as it is released: what appears
 * or goes in between would move the thing that is being pressed away, and the click would be lost.
 */
function whenReleased(act: () => void): () => void {
  let isPressed = false;
  let isWaiting = false;
  let limit: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    clearTimeout(limit);
    isPressed = false;
    if (!isWaiting) return;
    isWaiting = false;
    act();
  };
  addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
      clearTimeout(limit);
      limit = setTimeout(release, LONGEST);
    },
    { capture: true },
  );
  for (const name of ['pointerup', 'pointercancel', 'dragend'])
    addEventListener(name, () => setTimeout(release), { capture: true }); // behind the click
  addEventListener('blur', ({ target }) => {
    if (target === window) release();
  });
  addEventListener('keydown', release, { capture: true });
  return () => {
    if (isPressed) isWaiting = true;
    else act();
  };
}
