import { showCaret } from './caret.ts';
import { markdownOfHtml } from './pastedHtml.ts';

/** Enter goes on with a list; on an empty point it ends it. True where it did something. */
export function continueList(
  event: KeyboardEvent & { currentTarget: HTMLTextAreaElement },
): boolean {
  if (event.shiftKey || event.ctrlKey || event.isComposing) return false;
  const { key, currentTarget: box } = event;
  const { value, selectionStart: at } = box;
  if (at !== box.selectionEnd) return false;
  const put = key === 'Enter' ? onEnter(value, at) : key === ' ' ? onSpace(value, at) : undefined;
  if (put === undefined) return false;
  event.preventDefault();
  box.setRangeText(put.text, put.from, at, 'end');
  return true;
}

interface Put {
  readonly from: number;
  readonly text: string;
}

/** What Enter does in a list; undefined where it only begins a line. */
export function onEnter(value: string, at: number): Put | undefined {
  const { start, line } = lineAt(value, at);
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- the line that the person types
  const found = /^(\s*)([-*+]|(\d+)([.)]))( +(?:\[[ x]\] )?)(.*)$/.exec(line);
  if (found === null) return undefined;
  const [, indent = '', mark = '', number, sign = '', gap = ' ', said = ''] = found;
  if (said.trim() === '') {
    // Right below a point, what is typed next would be part of it to whatever reads Markdown.
    const isBelow = start > 0 && lineAt(value, start - 1).line.trim() !== '';
    return { from: start, text: isBelow ? '\n' : '' };
  }
  const next = number === undefined ? mark : `${String(Number(number) + 1)}${sign}`;
  return { from: at, text: `\n${indent}${next}${gap.replace('[x]', '[ ]')}` };
}

/** A mark that is typed behind the same one is gone. */
function onSpace(value: string, at: number): Put | undefined {
  const [, mark] = /^\s*([-*+]|\d+[.)]) \1$/.exec(lineAt(value, at).line) ?? [];
  return mark === undefined ? undefined : { from: at - mark.length, text: '' };
}

/** Where the line begins that a place is in, and what it says up to there. */
function lineAt(value: string, at: number): { readonly start: number; readonly line: string } {
  const start = at === 0 ? 0 : value.lastIndexOf('\n', at - 1) + 1;
  return { start, line: value.slice(start, at) };
}

/**
 * What comes from a word processor keeps its lists, and its bold where `markdown` is. True where it was taken
 * over here.
 */
export function pastedText(
  event: ClipboardEvent & { currentTarget: HTMLTextAreaElement },
  markdown: boolean,
): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const html = markdown ? (event.clipboardData?.getData('text/html') ?? '') : '';
  const written = markdownOfHtml(html) ?? listPoints(text);
  if (written === text) return false;
  event.preventDefault();
  const box = event.currentTarget;
  const { value, selectionStart, selectionEnd } = box;
  box.setRangeText(
    `${written}${markdown ? behindList(written, value.slice(selectionEnd)) : ''}`,
    ...([selectionStart, selectionEnd] as const),
    'end',
  );
  requestAnimationFrame(() => {
    showCaret(box);
  });
  return true;
}

/** What parts a pasted list from what is typed next, which is no part of its last point. */
export function behindList(pasted: string, rest: string): string {
  const last = pasted.slice(pasted.lastIndexOf('\n') + 1);
  const isPoint = /^\s*(?:[-*+]|\d+[.)]) /.test(last);
  return isPoint && (rest === '' || rest.startsWith('\n')) ? '\n\n' : '';
}

/** The bullets and numbers of a word processor’s plain text, as a list. */
export function listPoints(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      /^([ \t]*)(?:[•·▪◦‣●○■\u{F0B7}\u{F0A7}]|o(?=\t))[ \t]*/gmu,
      (_, indent: string) => `${'  '.repeat(Math.min(3, indent.replace(/[^\t]/g, '').length))}- `,
    )
    .replace(/^([ \t]*)(\d+)[.)]\t/gm, '$1$2. ');
}
