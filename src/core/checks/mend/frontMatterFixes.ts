import { deletion, insertion } from '../../workbook/edit.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { isTornFence } from '../../workbook/syntax/frontMatter.ts';
import { eolAt, lineAt, nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';

/** The line that is missing above the facts, or below them. */
export const unclosedFixes: Fixer = (target) =>
  target.problem.variant === 'unopened' ? openingLine(target) : closingLine(target);

/** An opening line at the start of the file, in place of one that was meant to be it. */
function openingLine({ workbook: { text, frontMatter } }: FixTarget): Draft[] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const { start: end, end: lineStop } = frontMatter.fence;
  const edit = { start, end, text: `---${eolAt(text, nextLine(text, lineStop))}` };
  return [{ title: 'open-front-matter', edited: textEdits(edit), safe: true }];
}

/** A closing line below the last line that says something, or in place of a damaged one. */
function closingLine({ workbook }: FixTarget): Draft[] {
  const { text, frontMatter } = workbook;
  const { start, end } = frontMatter.content;
  const written = start + text.slice(start, end).trimEnd().length;
  const last = lineAt(text, written);
  const isTorn = last.start > start && isTornFence(text, last.start);
  const eol = eolAt(text, written);
  // The blanks behind an empty key stay where they are.
  const at = Math.min(last.end, end);
  const edit = isTorn
    ? { ...last, text: '---' }
    : insertion(at, end > at ? `${eol}---` : `${eol}---${eol}`);
  return [{ title: 'close-front-matter', edited: textEdits(edit), safe: true }];
}

/** What is above the facts goes below them, if it is ordinary text. */
export const notFirstFixes: Fixer = ({ workbook }) => {
  const { text, frontMatter } = workbook;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const above = text.slice(start, frontMatter.fence.start);
  const remove = deletion({ start, end: frontMatter.fence.start });
  if (above.trim() === '')
    return [{ title: 'remove-blank-lines', edited: textEdits(remove), safe: true }];
  if (!frontMatter.closed) return [];
  const eol = eolAt(text, frontMatter.bodyStart);
  const isOpen = text.charCodeAt(frontMatter.bodyStart - 1) !== 10;
  const body = `${isOpen ? eol : ''}${eol}${above.trim()}${eol}`;
  const edited = textEdits(remove, insertion(frontMatter.bodyStart, body));
  return [{ title: 'move-below', edited, safe: true }];
};
