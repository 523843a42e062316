import { knownKeys } from '../../schema/schema.ts';
import type { TextEdit } from '../../workbook/edit.ts';
import type { YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { allBlocks } from '../../workbook/edits/findBlock.ts';
import { readLineKey } from '../../workbook/syntax/layout/lineValues.ts';
import { scalarLines } from '../../workbook/edits/scalarText.ts';
import { valuePlace } from '../../workbook/edits/style.ts';
import { indentation, lineAt, walkLines, nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { Span } from '../../workbook/span.ts';
import type { Draft, FixTarget } from './fix.ts';
import { besideEdits, blockOnLine } from './indenting.ts';

/**
 * Puts the whole value of the line's key in quotes, with the lines that continue it. If those begin
 * with a key that is known there, such as `due: 2026-03-30`, they aren't part of the value: they
 * are just indented too far, and are lined up.
 */
export function quoted(target: FixTarget, title: 'put-quotes' | 'mend-quotes'): Draft[] {
  const { workbook, problem } = target;
  const { text } = workbook;
  const line = lineAt(text, problem.span.start);
  const block =
    blockOnLine(workbook, line.start) ??
    allBlocks(workbook).findLast((one) => one.line < line.start && line.start < one.end);
  if (block === undefined || block.value.form === 'empty' || block.children.length > 0) return [];
  const { start } = block.value.span;
  const below = keysLinedUp(target, block);
  const whole = below === undefined ? wholeValue(text, block) : firstLine(text, start);
  if (/\n[ \t]*(?:#|- +[\p{L}-]+:\s)/u.test(text.slice(start, whole.end))) return [];
  const said = withoutStrayQuotes(text.slice(start, whole.end).replace(/(?<!\s)\s*\n\s*/g, ' '));
  const written = scalarLines(said, valuePlace(workbook, block, start));
  const edited = textEdits({ start, end: whole.end, text: written }, ...(below ?? []));
  return [{ title, edited, safe: below === undefined }];
}

/** Lines up the lines below a value, if one of them begins with a key that is known there. */
function keysLinedUp({ workbook, problem }: FixTarget, block: YamlBlock): TextEdit[] | undefined {
  const { text } = workbook;
  const path = problem.path ?? [];
  const known = [...knownKeys(path), ...knownKeys(path.slice(0, -1)), ...knownKeys([])];
  const below = { start: nextLine(text, block.line), end: block.end };
  for (const { start, end } of walkLines(text, below)) {
    const key = readLineKey(text, start + indentation(text, start, end), end)?.key;
    if (key !== undefined && known.includes(key)) return besideEdits(text, below, block.column);
  }
  return undefined;
}

function firstLine(text: string, start: number): Span {
  const { end } = lineAt(text, start);
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/**
 * The value up to the end of its last line. A comment with a space behind its `#` stays a comment.
 */
function wholeValue(text: string, block: YamlBlock): Span {
  const { start } = block.value.span;
  const comment = block.value.comment;
  const isRemark =
    comment !== undefined && /^#(?:\s|$)/.test(text.slice(comment.start, comment.end));
  if (isRemark && !block.goesOn) return block.value.span;
  const end = block.goesOn ? block.end : lineAt(text, start).end;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/**
 * If there is a mark at one end only, or the same mark inside, the outer ones were meant as quotes.
 */
function withoutStrayQuotes(value: string): string {
  const mark = value.charAt(0);
  if (mark !== '"' && mark !== "'") return value;
  const inner = value.slice(1).trim();
  const closed = inner.endsWith(mark) ? inner.slice(0, -1) : inner;
  const opensAgain = closed.split(mark).length % 2 === 0 && !inner.endsWith(mark);
  // "Bread" and roses: the marks belong to the words.
  return opensAgain ? value : closed;
}
