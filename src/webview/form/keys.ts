import type { FromForm } from '../../core/form/formMessages.ts';

/** Undo, Redo and Save are the document's: the page's own Undo would throw unsent text away. */
export function takeKey(event: KeyboardEvent, post: (message: FromForm) => void): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const type = keyMeans(event);
  const isBold = event.key.toLowerCase() === 'b' && event.target instanceof HTMLTextAreaElement;
  if (type === undefined && !isBold) return; // Ctrl+B would hide the sidebar
  event.preventDefault();
  event.stopImmediatePropagation();
  if (type !== undefined) post({ type });
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
