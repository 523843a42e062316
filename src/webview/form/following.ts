import { useLayoutEffect, useRef } from 'preact/hooks';
import { boxText } from '../../core/form/sync/boxText.ts';
import { fillBox, getKnown, type Box } from './boxes.ts';
import { useForm } from './context.ts';

/** Has a box say what the form does, unless somebody is ahead of it; the caret keeps its place. */
export function useFollowing(
  box: { readonly current: Box | null },
  value: string,
  id: string,
  shown = value,
): void {
  const { store, view } = useForm();
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const isAsked = view.shown?.stuck[id] !== undefined;
    // With Undo a question comes back, and goes again with Redo.
    const isOther = wasAsked.current !== isAsked;
    wasAsked.current = isAsked;
    const hasKeyboard = document.activeElement === element;
    const text = boxText({
      ...{ holds: element.value, known: getKnown(element), shown, value, hasKeyboard },
      mine: store.mine(id),
      isLed: isOther || view.shown?.changed !== undefined,
    });
    if (text === undefined) return;
    const caret = element.selectionStart ?? 0;
    const start = sharedStart(element.value, text);
    const same = sharedEnd(element.value, text, start);
    // Undo and Redo leave it behind what they brought back; words of somebody else's, where it was.
    const isRestored = view.shown?.changed?.field === id;
    // With a choice all of a version does, wherever she was: there it stays if the text on one side of it is the same.
    const isIn = caret > start && caret < element.value.length - same;
    const isBehind = isOther ? isIn : isRestored;
    const shift = start < caret ? text.length - element.value.length : 0;
    fillBox(element, text);
    store.filled(id);
    const at = isBehind ? text.length - same : Math.max(0, caret + shift);
    if (hasKeyboard || isRestored) element.setSelectionRange(at, at);
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
