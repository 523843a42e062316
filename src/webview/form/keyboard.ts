import { saysTheSame } from '../../core/form/sync/syncPage.ts';

/** A field with the caret in it. */
export interface Caret {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  /** What stands in it, to the last space. */
  readonly holds: string;
}

/** Where the keyboard was last, so that words go there again whenever the page gets it back. */
export interface Keyboard {
  /** Where it is now, or was last; undefined before any field had it. */
  readonly caret: () => Caret | undefined;
  /** Keys alone have moved the caret: a page that is left may end before it can say where it was. */
  readonly onMoved: (act: () => void) => void;
}

/** A press of the mouse and the keyboard that it brings belong together so long, in milliseconds. */
const A_PRESS = 200;

/**
 * Follows the keyboard. VS Code gives it back to the page after a command or a trip to the sidebar, but to
 * none of the page's fields: what is typed then would go nowhere.
 */
export function followKeyboard(): Keyboard {
  let last: HTMLElement | undefined;
  /** The field that somebody could write in last: from it the keyboard may have gone on to a button. */
  let lastBox: HTMLInputElement | HTMLTextAreaElement | undefined;
  let pressedAt = -Infinity;
  const giveBack = (how: FocusOptions): void => {
    // If a command has opened a list in the meantime, the list keeps the keyboard.
    if (!isNowhere() || !document.hasFocus()) return;
    const there = last?.isConnected === true ? last : document.getElementById(last?.id ?? '');
    there?.focus(how);
  };
  addEventListener('pointerdown', () => void (pressedAt = performance.now()), { capture: true });
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target !== document.body) last = target;
    if (isBox(last) && last.id.startsWith('at-')) lastBox = last;
  });
  addEventListener('focus', () => {
    // The browser may be about to give it to a field by itself; who comes with the mouse says where to.
    setTimeout(() => {
      if (performance.now() - pressedAt > A_PRESS) giveBack({ preventScroll: true });
    }, 0);
  });
  addEventListener(
    'keydown',
    (event) => {
      if (isLetter(event) && isBox(last)) giveBack({});
    },
    { capture: true },
  );
  return {
    onMoved: (act) => {
      addEventListener('keyup', ({ key }) => {
        if (/^(?:Arrow|Home|End|Page)/.test(key)) act();
      });
    },
    caret: () => {
      if (lastBox === undefined) return undefined;
      const field = lastBox.id.slice('at-'.length);
      const { selectionStart: start, selectionEnd: end, value: holds } = lastBox;
      return { field, start: start ?? 0, end: end ?? 0, holds };
    },
  };
}

/**
 * Puts the caret where it was, as far as the text still goes. The space that somebody was about to write on
 * behind is no part of the workbook: it comes back with the caret.
 */
export function putCaret(element: HTMLElement, { start, end, holds }: Caret): void {
  if (!isBox(element)) return;
  if (holds !== element.value && saysTheSame(holds, element.value)) element.value = holds;
  element.setSelectionRange(start, end);
}

/** Where the caret was last in a workbook, in this window, on whatever page. */
export function keptCaret(workbook: string): Caret | undefined {
  try {
    const kept = sessionStorage.getItem(`${PREFIX} ${workbook}`);
    return kept === null ? undefined : (JSON.parse(kept) as Caret);
  } catch {
    return undefined; // a browser may be told to keep nothing
  }
}

export function keepCaret(workbook: string, caret: Caret): void {
  try {
    sessionStorage.setItem(`${PREFIX} ${workbook}`, JSON.stringify(caret));
  } catch {
    // Then the page opens at what is asked for next.
  }
}

const PREFIX = 'partnershipWorkbooks.caret';

/** Whether the page has the keyboard, and nothing on it. */
export function isNowhere(): boolean {
  const { activeElement: active, body } = document;
  return active === null || active === body || active === document.documentElement;
}

/** Whether somebody can write in it. */
export function isBox(
  element: HTMLElement | undefined,
): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && element.type === 'text';
}

/** A blank scrolls the page, where no field has the keyboard. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
