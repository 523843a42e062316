import { blockAt } from '../edits/findBlock.ts';
import type { Span } from '../span.ts';
import { linesIn } from '../syntax/layout/lines.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import type { FieldPath } from '../syntax/yaml/nodes.ts';
import type { Workbook } from '../workbook.ts';
import { splitAlong } from './gaps.ts';

/** Where the goal's sentence stands. */
export const STATEMENT: FieldPath = ['goal', 'statement'];

/** A sentence that somebody works on, in a comment below the statement, and its whole lines. */
export interface DraftComment extends Span {
  readonly said: string;
}

/** The statement's lines; undefined where the goal stands in brackets on one line, or nowhere. */
export function statementBlock(workbook: Workbook): YamlBlock | undefined {
  return blockAt(workbook, STATEMENT);
}

const COMMENT = /^[ \t]*#/;

/** In characters: no goal is longer, and comments that go on and on are no draft of one. */
export const LONGEST_DRAFT = 4000;

/** Whether a text has the words of the pattern, with something between them. */
function isDraft(said: string): boolean {
  const parts = splitAlong(said, [' will ', ' for ']) ?? [];
  return parts.length === 3 && parts.every((part, at) => part.length > (at === 0 ? 3 : 0));
}

/**
 * The draft right below the statement. It ends with its sentence: the comment that a new workbook has
 * there is about the next key.
 */
export function draftBelow(
  { text }: Workbook,
  { end: start }: YamlBlock,
): DraftComment | undefined {
  let said = '';
  let last: DraftComment | undefined;
  for (const { start: from, next: end } of linesIn(text, { start, end: text.length })) {
    const line = text.slice(from, Math.min(end, from + LONGEST_DRAFT));
    const mark = COMMENT.exec(line)?.[0];
    if (mark === undefined) return last;
    const words = line.slice(mark.length).replace(/\s+/g, ' ').trim();
    said = said === '' || words === '' ? `${said}${words}` : `${said} ${words}`;
    if (!said.startsWith('By ')) return undefined;
    if (said.length >= LONGEST_DRAFT) return last;
    if (words === '' || !isDraft(said)) continue;
    last = { start, end, said };
    if (/[.!?]$/.test(said)) return last;
  }
  return last;
}

/** What is to be filled in stays on one line. */
const WORDS = /\[(?:do what|your partner)\]\S*|\S+/g;

/** Lines longer than this are hard to read in an editor. */
const widest = 90;

/** A sentence as whole lines of comment, each indented to `column`. */
export function commentLines(sentence: string, column: number, eol: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.match(WORDS) ?? []) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && column + longer.length > widest) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  const indent = ' '.repeat(column);
  return [...lines, line].map((one) => `${indent}# ${one}${eol}`).join('');
}
