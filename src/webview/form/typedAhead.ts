import { isBox, isNowhere } from './keyboard.ts';
import { press } from './press.ts';

/** What is typed while the page has the keyboard, and none of its fields is there yet. */
export interface TypedAhead {
  /** Right before a field gets the keyboard; once it has it, the function writes all that into it. */
  readonly take: () => (field: HTMLElement) => void;
}

/** Nobody types more than that into nothing. */
const MOST = 200;

/** Whoever comes back to a form types on at once, and the page is made anew by then. */
export function keepTypedAhead(): TypedAhead {
  let keys: string[] = [];
  const keep = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (!isNowhere() || ctrlKey || metaKey || altKey || keys.length === MOST) return;
    if (key.length === 1 || key === 'Enter' || key === 'Backspace') keys.push(key);
  };
  // Whoever goes somewhere by herself begins there.
  const stop = (): void => {
    keys = [];
    removeEventListener('keydown', keep, { capture: true });
    removeEventListener('pointerdown', stop, { capture: true });
    removeEventListener('focusin', stop);
  };
  addEventListener('keydown', keep, { capture: true });
  addEventListener('pointerdown', stop, { capture: true });
  addEventListener('focusin', stop);
  return {
    take: () => {
      const typed = keys;
      stop();
      return (field) => {
        if (isBox(field)) for (const key of typed) pressKey(field, key);
      };
    },
  };
}

function pressKey(field: HTMLElement, key: string): void {
  if (key === 'Backspace') press('deleteContentBackward', null);
  else if (key !== 'Enter') press('insertText', key);
  else if (field instanceof HTMLTextAreaElement) press('insertLineBreak', null);
}
