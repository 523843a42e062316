import { blocksOf, followPath } from '../../workbook/edits/findBlock.ts';
import { eolAt } from '../../workbook/edits/style.ts';
import { goalDraft } from '../goalDraft.ts';
import type { Fixer } from './fix.ts';

const STATEMENT = ['goal', 'statement'];

/**
 * The pattern to rewrite by, as a comment below the statement: what somebody wrote stays until they
 * write something better. None where that comment is there already, or where the goal stands in
 * brackets on one line.
 */
export const goalDraftFixes: Fixer = ({ workbook }) => {
  const { text, cycle, frontMatter } = workbook;
  const { way, rest } = followPath(blocksOf(workbook), STATEMENT);
  const statement = way.at(-1);
  if (statement === undefined || rest.length > 0) return [];
  const { column, end } = statement;
  const eol = eolAt(text, end);
  const comment = commentLines(goalDraft(cycle), column, eol);
  if (text.slice(frontMatter.content.start, frontMatter.content.end).includes(comment)) return [];
  const isOpen = end > 0 && text.charAt(end - 1) !== '\n';
  const edit = { start: end, end, text: isOpen ? `${eol}${comment.trimEnd()}` : comment };
  return [{ title: 'write-draft', edited: { kind: 'edits', edits: [edit] }, helps: true }];
};

/** What is to be filled in stays on one line. */
const WORDS = /\[(?:do what|your partner)\]\S*|\S+/g;

/** Lines longer than this are hard to read in an editor. */
const widest = 90;

/** Whole lines, each indented to `column`. */
function commentLines(draft: string, column: number, eol: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of draft.match(WORDS) ?? []) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && column + longer.length > widest) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  const indent = ' '.repeat(column);
  return [...lines, line].map((one) => `${indent}# ${one}${eol}`).join('');
}
