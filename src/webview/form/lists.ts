import { showCaret } from './caret.ts';
import { markdownOfHtml } from './pastedHtml.ts';

/**
 * Enter goes on with a list; on an empty point it ends it. Whoever types the mark that is there already
 * means that one. True where it did something.
 */
export function continueList(
  event: KeyboardEvent & { currentTarget: HTMLTextAreaElement },
): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  if (event.shiftKey || event.ctrlKey || event.isComposing) return false;
  const box = event.currentTarget;
  const { value, selectionStart: at } = box;
  if (at !== box.selectionEnd) return false;
  const start = value.lastIndexOf('\n', at - 1) + 1;
  const line = value.slice(start, at);
  if (event.key === ' ') {
    const [, mark = ''] = /^\s*([-*+]|\d+[.)]) \1$/.exec(line) ?? [];
    if (mark === '') return false;
    event.preventDefault();
    box.setRangeText('', at - mark.length, at, 'end');
    return true;
  }
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- the line that the person types
  const found = /^(\s*)([-*+]|(\d+)([.)]))( +(?:\[[ x]\] )?)(.*)$/.exec(line);
  if (found === null) return false;
  const [, indent = '', mark = '', number, sign = '', gap = ' ', said = ''] = found;
  event.preventDefault();
  if (said.trim() === '') {
    box.setRangeText('', start, at, 'end');
    return true;
  }
  const next = number === undefined ? mark : `${String(Number(number) + 1)}${sign}`;
  box.setRangeText(`\n${indent}${next}${gap.replace('[x]', '[ ]')}`, at, at, 'end');
  return true;
}

/** What comes from a word processor keeps its bold and its lists. True where it was taken over here. */
export function pastedText(
  event: ClipboardEvent & { currentTarget: HTMLTextAreaElement },
): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const written = markdownOfHtml(event.clipboardData?.getData('text/html') ?? '') ?? listed(text);
  if (written === text) return false;
  event.preventDefault();
  const box = event.currentTarget;
  box.setRangeText(written, box.selectionStart, box.selectionEnd, 'end');
  requestAnimationFrame(() => {
    showCaret(box);
  });
  return true;
}

/** Bullets that are characters become list items. */
function listed(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      /^([ \t]*)[•·▪◦‣●○■\u{F0B7}\u{F0A7}][ \t]*/gmu,
      (_, indent: string) => `${'  '.repeat(Math.min(3, indent.replace(/[^\t]/g, '').length))}- `,
    )
    .replace(/^([ \t]*)(\d+)[.)]\t/gm, '$1$2. ');
}
