import { blocksOf, followPath } from '../edits/findBlock.ts';
import type { Span } from '../span.ts';
import type { Block } from '../syntax/layout/scanBlocks.ts';
import type { Path } from '../syntax/yaml/nodes.ts';
import type { Workbook } from '../workbook.ts';

/** Where the goal's sentence stands. */
export const STATEMENT: Path = ['goal', 'statement'];

/** A sentence that somebody works on, in a comment below the statement, and its whole lines. */
export interface DraftComment extends Span {
  readonly said: string;
}

/** The statement's lines; undefined where the goal stands in brackets on one line, or nowhere. */
export function statementBlock(workbook: Workbook): Block | undefined {
  const { way, rest } = followPath(blocksOf(workbook), STATEMENT);
  return rest.length > 0 ? undefined : way.at(-1);
}

const DRAFT = /^By .+ will .+ for .+$/;
const COMMENT = /^[ \t]*#([^\n]*)(?:\n|$)/;

/**
 * The draft right below the statement. It ends with its sentence: the comment that a new workbook has
 * there is about the next key.
 */
export function draftBelow({ text }: Workbook, { end: start }: Block): DraftComment | undefined {
  let said = '';
  let last: DraftComment | undefined;
  for (let end = start; ;) {
    const line = COMMENT.exec(text.slice(end, end + LONGEST_LINE));
    if (line === null) return last;
    end += line[0].length;
    said = `${said} ${line[1] ?? ''}`.replace(/\s+/g, ' ').trim();
    if (!said.startsWith('By ')) return undefined;
    if (!DRAFT.test(said)) continue;
    last = { start, end, said };
    if (/[.!?]$/.test(said)) return last;
  }
}

const LONGEST_LINE = 4096;

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
