import { beginIn, caretIn } from '../../core/form/keyboard/caretIn.ts';
import type { Caret } from '../../core/form/keyboard/keyboard.ts';
import { saysTheSame } from '../../core/form/sync/boxText.ts';
import { fillBox } from './boxes.ts';

/** Brings the caret of a box into view, which a browser does by itself only where somebody types. */
export function showCaret(box: HTMLTextAreaElement): void {
  const down = caretFrom(box);
  const height = parseFloat(getComputedStyle(box).lineHeight) || 20;
  const { clientHeight } = box;
  if (down + height > box.scrollTop + clientHeight) box.scrollTop = down + height - clientHeight;
  else if (down < box.scrollTop) box.scrollTop = down;
  const at = box.getBoundingClientRect().top + down - box.scrollTop;
  if (at < HEAD || at + height > innerHeight) scrollBy(0, at - innerHeight / 2);
}

/** What the page's head covers, in pixels. */
const HEAD = 80;

/** How far below the top of its box the caret's line begins, in pixels: as in a box that holds the same. */
function caretFrom(box: HTMLTextAreaElement): number {
  const style = getComputedStyle(box);
  const twin = document.createElement('div');
  for (const name of ['font', 'lineHeight', 'letterSpacing', 'padding', 'border'] as const)
    twin.style[name] = style[name];
  twin.style.cssText += `;position:absolute;visibility:hidden;box-sizing:border-box;white-space:pre-wrap;overflow-wrap:break-word;width:${String(box.offsetWidth)}px`;
  twin.textContent = box.value.slice(0, box.selectionEnd);
  const mark = document.createElement('span');
  mark.textContent = '\u200b';
  twin.append(mark);
  document.body.append(twin);
  const down = mark.offsetTop;
  twin.remove();
  return down;
}

/**
 * Puts the caret behind what notes ask yet, and has what is typed there stand apart from the colon.
 *
 * @returns Whether a space is to come before the first letter.
 */
export function beginBehindAsked(box: Element): boolean {
  if (!(box instanceof HTMLTextAreaElement)) return false;
  const at = beginIn(box.value);
  if (at === undefined) return false;
  box.setSelectionRange(at, at);
  return box.value.charAt(at - 1) === ':';
}

/**
 * Puts the caret where it was, or behind what has been written there since, such as in the text. The space
 * that somebody was about to write on behind is no part of the workbook: it comes back with the caret.
 */
export function putCaret(box: Element, { start, end, holds }: Caret): void {
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return;
  if (holds !== box.value && saysTheSame(holds, box.value)) fillBox(box, holds);
  const now = (at: number): number => caretIn(box.value, { holds, at });
  box.setSelectionRange(now(start), now(end));
}
