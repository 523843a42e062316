import { useLayoutEffect } from 'preact/hooks';
import { useForm } from './context.ts';

export type Box = HTMLInputElement | HTMLTextAreaElement;

/**
 * Same value: nothing. Somebody has typed what is not in the workbook yet: it is left alone. Else it is
 * set, and the caret keeps its place.
 */
export function useFollowing(
  box: { readonly current: Box | null },
  known: { current: string },
  value: string,
  id: string,
  shown = value,
): void {
  const { store, view } = useForm();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || store.isAhead(id)) return;
    const isStuck = view.shown?.stuck[id] !== undefined;
    if (isStuck) return;
    known.current = value;
    const hasFocus = document.activeElement === element;
    if (element.value === shown || (hasFocus && tidy(element.value) === value)) return;
    // What somebody writes into a day stays as it is until they leave.
    if (hasFocus && shown !== value && view.shown?.changed === undefined) return;
    const caret = element.selectionStart ?? 0;
    const start = sharedStart(element.value, shown);
    // Undo and Redo leave it behind what they brought back; words of somebody else's, where it was.
    const isRestored = view.shown?.changed?.field === id;
    const end = isRestored ? shown.length - sharedEnd(element.value, shown, start) : caret;
    const shift = !isRestored && start < caret ? shown.length - element.value.length : 0;
    element.value = shown;
    const at = Math.max(0, end + shift);
    if (hasFocus || isRestored) element.setSelectionRange(at, at);
  });
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** How much of both ends is the same, behind what they share at the start. */
function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
