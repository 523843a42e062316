import type { FromForm } from '../../core/form/formMessages.ts';
import { makeBold } from './bold.ts';

interface KeysSides {
  readonly post: (message: FromForm) => void;
  readonly showAll: () => void;
  /** What was typed is in no field yet: an Undo would take back what was before that. */
  readonly isTextToCome: () => boolean;
}

/** Undo, Redo, Save, and Find are VS Code's: the page's own Undo would throw unsent text away. */
export function takeKeys(sides: KeysSides): void {
  addEventListener('keydown', (event) => takeKey(event, sides), { capture: true });
}

function takeKey(event: KeyboardEvent, { post, showAll, isTextToCome }: KeysSides): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.key.toLowerCase() === 'f' && !event.shiftKey) showAll();
  const type = keyMeans(event);
  const isWriting =
    event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  const key = isWriting ? event.key.toLowerCase() : '';
  // The browser selects all at once; VS Code would once more, with what is typed by then.
  if (key === 'a') event.stopImmediatePropagation();
  if (type === undefined && key !== 'b') return; // VS Code's Ctrl+B would hide the sidebar
  event.preventDefault();
  event.stopImmediatePropagation();
  if (type === undefined && !event.isComposing) makeBold(event.target);
  if (type !== undefined && (type === 'save' || !isTextToCome())) post({ type });
}

function keyMeans({ key, shiftKey }: KeyboardEvent): 'undo' | 'redo' | 'save' | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    case 's':
      return shiftKey ? undefined : 'save';
    default:
      return undefined;
  }
}
