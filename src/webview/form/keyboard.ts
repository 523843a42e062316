import {
  isTextToCome,
  keyboardStep,
  namedIn,
  NO_KEYBOARD,
  type Caret,
  type KeyboardEffect,
  type KeyboardEvent as Happened,
  type Seen,
} from '../../core/form/keyboard/keyboard.ts';
import { beginBehindAsked, putCaret } from './caret.ts';
import { center, findPlace, intoSight, uncover, isInSight, unfoldAround } from './places.ts';
import { press } from './press.ts';

/** Where the keyboard is on the page. Fields are told by their places, as the page has them. */
export interface Keyboard {
  /** Where it is now, or was last; undefined before any field had it. */
  readonly caret: () => Caret | undefined;
  /** Whether the field that has it, or had it last, was in sight when that was last looked at. */
  readonly isInSight: () => boolean;
  /**
   * The page knows its form: where somebody was in it before, or where else to begin. `isAway`: they had gone on
   * reading elsewhere, and are there again.
   */
  readonly begin: (caret: Caret | undefined, next: string | undefined, isAway?: boolean) => void;
  /**
   * A field is to have it as soon as it is drawn, of a text behind the version `after`. `behind`: with the caret
   * behind its last letter; `still`: where what has it now stands on the screen.
   */
  readonly ask: (field: string, after?: number, how?: 'behind' | 'still') => void;
  readonly refuse: () => void;
  readonly isTextToCome: () => boolean;
  /** Another page gives up what it has to this one. */
  readonly hand: (caret: Caret | undefined, hasKeyboard: boolean) => void;
  readonly drawn: (version: number) => void;
}

export interface KeyboardSides {
  readonly nameOf: (place: string) => string;
  readonly placeOf: (name: string) => string;
  readonly keep: () => void;
  readonly reveal: (place: string) => void;
  /** The first field of a part, if nothing stands in it. */
  readonly emptyFieldIn: (part: string) => string | undefined;
}

/** Tells the machine in the core what happens to the keyboard, and does what comes of it. */
export function newKeyboard(sides: KeyboardSides): Keyboard {
  const { nameOf, placeOf, keep, reveal, emptyFieldIn } = sides;
  let state = NO_KEYBOARD;
  let other: HTMLElement | undefined;
  let wasInSight = false;
  let isCaretInSight = true;
  /** Nothing scrolls for the field that gets it at first. */
  let isAway = false;
  /** The field in which somebody is to write on behind what stands there. */
  let behind: string | undefined;
  /** What is to stand where it stood, by its name and its top. */
  let still: { readonly field: string; readonly top: number } | undefined;
  const find = (name: string): HTMLElement | undefined => findPlace(placeOf(name));
  const at = (): Seen['at'] => {
    const { activeElement: active, body, documentElement } = document;
    if (isField(active)) return caretIn(active, nameOf(active.id.slice(FIELD.length)));
    return active === null || active === body || active === documentElement ? undefined : 'other';
  };
  const next = (): Seen['next'] => {
    const { activeElement: active } = document;
    if (active?.matches(LETTERLESS) !== true || active.closest(APART) !== null) return undefined;
    const isFolded = active.getAttribute('aria-expanded') === 'false';
    const place = isFolded
      ? emptyFieldIn(active.id.replace(/^part-/, ''))
      : emptyFieldBehind(active)?.id.slice(FIELD.length);
    return place === undefined ? undefined : { field: nameOf(place), isFolded };
  };
  const seen = (): Seen => {
    const there = namedIn(state).flatMap((name): [string, 'field' | 'other'][] => {
      const found = find(name);
      return found === undefined ? [] : [[name, isField(found) ? 'field' : 'other']];
    });
    return {
      ...{ hasKeyboard: document.hasFocus(), at: at(), there: new Map(there) },
      isOtherThere: other?.isConnected === true,
      next: next(),
    };
  };
  const carryOut = (effect: KeyboardEffect, key: KeyboardEvent | undefined): void => {
    switch (effect.type) {
      case 'focus': {
        const { field, caret, keys, isCentered } = effect;
        const found = find(field);
        if (found === undefined) return;
        unfoldAround(found);
        found.focus({ preventScroll: true });
        if (caret !== undefined) putCaret(found, caret);
        else if (field === behind && isField(found))
          found.setSelectionRange(found.value.length, found.value.length);
        else if (beginBehindAsked(found)) setApart(found, keys[0]);
        behind = undefined;
        for (const one of keys) write(found, one);
        const { top } = found.getBoundingClientRect();
        const stays = isAway && keys.length === 0;
        isAway = false;
        if (stays) return;
        if (field === still?.field) {
          scrollBy(0, top - still.top);
          intoSight(found);
        } else if (isCentered && caret === undefined) center(found);
        else if (isCentered || keys.length > 0) intoSight(found);
        still = undefined;
        return;
      }
      case 'back':
        other?.focus({ preventScroll: true });
        return;
      case 'take':
        window.focus();
        return;
      case 'show': {
        const found = find(effect.field);
        if (found === undefined) return;
        unfoldAround(found);
        if (isAway) return;
        if (effect.isCentered) center(found);
        else intoSight(found);
        return;
      }
      case 'reveal':
        reveal(placeOf(effect.field));
        return;
      case 'hold':
        key?.preventDefault();
        return;
      case 'keep':
        keep();
        return;
    }
  };
  const tell = (event: Happened, key?: KeyboardEvent): void => {
    const { state: next, effects } = keyboardStep(state, event);
    state = next;
    for (const effect of effects) carryOut(effect, key);
  };
  const moved = (): void => {
    const { activeElement: active } = document;
    if (at() === 'other' && active instanceof HTMLElement) other = active;
    tell({ type: 'moved', seen: seen() });
  };

  const lookForIt = (): void => {
    wasInSight = isFocusInSight();
    const written = state.caret && find(state.caret.field);
    isCaretInSight = written === undefined || isInSight(written);
  };
  for (const name of ['focusin', 'pointerup']) {
    addEventListener(name, moved, { capture: true });
    addEventListener(name, lookForIt);
  }
  document.addEventListener('selectionchange', moved);
  addEventListener('input', () => tell({ type: 'typed', seen: seen() }), { capture: true });
  addEventListener(
    'pointerdown',
    () => {
      tell({ type: 'pressed', seen: seen() });
      tell({ type: 'going' });
    },
    { capture: true },
  );
  const tellKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    tell({ type: 'key', key, isCommand: ctrlKey || metaKey || altKey, seen: seen() }, event);
  };
  addEventListener('keydown', tellKey, { capture: true });
  // The browser may be about to give it to a field by itself.
  addEventListener('focus', () => setTimeout(() => tell({ type: 'came', seen: seen() }), 0));
  // As some windows of VS Code's own close, it gives the keyboard to its frame, and no further. Only a key tells
  // that it stays there: a list may be about to open. The browser gives that key to no field any more.
  knowFrameAround((around) => {
    around.addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      tell({ type: 'near' });
      if (key.length > 1 || ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      tell({ type: 'given', text: key, seen: seen() });
    });
  });
  addEventListener('blur', () => tell({ type: 'went' }));
  // The browser centers what Tab leads to as if nothing lay over the page.
  addEventListener('keyup', ({ key }) => {
    const { activeElement: active } = document;
    if (key === 'Tab' && active !== null) uncover(active);
  });
  addEventListener('scroll', lookForIt, { passive: true });
  addEventListener('scrollend', keep);
  addEventListener('resize', () => {
    const { activeElement: active } = document;
    if (wasInSight && isField(active)) intoSight(active);
  });
  const named = (caret: Caret | undefined): Caret | undefined =>
    caret && { ...caret, field: nameOf(caret.field) };
  return {
    caret: () => state.caret && { ...state.caret, field: placeOf(state.caret.field) },
    isInSight: () => isCaretInSight,
    begin: (caret, next, away = false) => {
      isAway = away;
      tell({ type: 'begun', caret: named(caret), next: next && nameOf(next) });
    },
    ask: (field, after = -1, how) => {
      const name = nameOf(field);
      isAway = false;
      const top = document.activeElement?.getBoundingClientRect().top;
      behind = how === 'behind' ? name : undefined;
      still = how === 'still' && top !== undefined ? { field: name, top } : undefined;
      tell({ type: 'asked', field: name, after });
    },
    refuse: () => {
      tell({ type: 'refused' });
    },
    isTextToCome: () => isTextToCome(state),
    hand: (caret, hasKeyboard) => {
      tell({ type: 'handed', caret: named(caret), hasKeyboard, seen: seen() });
    },
    drawn: (version) => {
      tell({ type: 'drawn', version, seen: seen() });
    },
  };
}

/**
 * Tells of the frame that VS Code puts around a page as soon as the page knows it. VS Code hides it from its
 * pages as `parent`, but it is what its messages come from.
 */
function knowFrameAround(tell: (frame: Window) => void): void {
  const look = ({ source }: MessageEvent): void => {
    if (!isFrameAround(source)) return;
    removeEventListener('message', look);
    tell(source);
  };
  addEventListener('message', look);
}

function isFrameAround(source: MessageEventSource | null): source is Window {
  try {
    return source !== null && 'document' in source && source.document !== document;
  } catch {
    return false; // it is of another origin, and none of the page's business
  }
}

const FIELD = 'at-';

/** Whether it is a field of the form that somebody can write in. */
export function isField(
  element: Element | null,
): element is HTMLInputElement | HTMLTextAreaElement {
  if (element?.id.startsWith(FIELD) !== true) return false;
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && element.type === 'text';
}

/** What leads on to what takes letters. A choice or a tick doesn't: it's an answer by itself. */
const LETTERLESS = 'button, summary, a';
/** What is typed there is meant for no field of the form, for the field that is remarked on, or at a month for its own. */
const APART = 'header, [role=dialog], [role=menu], [role=listbox], .month, .remarks';

function emptyFieldBehind(active: Element): HTMLElement | undefined {
  const next = [...document.querySelectorAll(`[id^="${FIELD}"]`)].filter(isField).find((one) => {
    const isBehind = active.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBehind && one.checkVisibility();
  });
  return next?.value === '' && !next.readOnly ? next : undefined;
}

function caretIn(box: HTMLInputElement | HTMLTextAreaElement, field: string): Caret {
  const { selectionStart: start, selectionEnd: end, value: holds } = box;
  return { field, start: start ?? 0, end: end ?? 0, holds };
}

function isFocusInSight(): boolean {
  const { activeElement: active } = document;
  return active !== null && isInSight(active);
}

/** What is typed first stands apart from what is before it, unless the caret has gone elsewhere by then. */
function setApart(field: HTMLElement, typed: string | undefined): void {
  if (!isField(field)) return;
  const { selectionStart: at } = field;
  const first = (said: string | null): void => {
    const isHere = document.activeElement === field && field.selectionStart === at;
    if (isHere && said?.trim().length === 1) press('insertText', ' ');
  };
  if (typed !== undefined) first(typed);
  else addEventListener('beforeinput', ({ data }) => first(data), { capture: true, once: true });
}

function write(field: HTMLElement, key: string): void {
  if (key === 'Backspace') press('deleteContentBackward', null);
  else if (key !== 'Enter') press('insertText', key);
  else if (field instanceof HTMLTextAreaElement) press('insertLineBreak', null);
}
