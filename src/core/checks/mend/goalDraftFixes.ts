import type { TextEdit } from '../../workbook/edit.ts';
import { blocksOf, followPath } from '../../workbook/edits/findBlock.ts';
import { setField } from '../../workbook/edits/setField.ts';
import type { Span } from '../../workbook/span.ts';
import type { Block } from '../../workbook/syntax/layout/scanBlocks.ts';
import { eolAt } from '../../workbook/syntax/layout/lines.ts';
import type { Path } from '../../workbook/syntax/yaml/nodes.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { goalDraft } from '../find/goalDraft.ts';
import type { Draft, Fixer } from './fix.ts';

const STATEMENT: Path = ['goal', 'statement'];

/**
 * The pattern to rewrite by, as a comment below the statement: what somebody wrote stays until they
 * write something better. Once nothing is left to fill in there, it can become the statement. None
 * where that comment is there already, or where the goal stands in brackets on one line.
 */
export const goalDraftFixes: Fixer = ({ workbook }) => {
  const { way, rest } = followPath(blocksOf(workbook), STATEMENT);
  const statement = way.at(-1);
  if (statement === undefined || rest.length > 0) return [];
  const written = draftBelow(workbook, statement);
  if (written !== undefined) return useDraft(workbook, statement, written);
  return writeDraft(workbook, statement);
};

function writeDraft({ text, cycle, frontMatter }: Workbook, statement: Block): readonly Draft[] {
  const { column, end } = statement;
  const eol = eolAt(text, end);
  const comment = commentLines(goalDraft(cycle), column, eol);
  if (text.slice(frontMatter.content.start, frontMatter.content.end).includes(comment)) return [];
  const isOpen = end > 0 && text.charAt(end - 1) !== '\n';
  const edit = { start: end, end, text: isOpen ? `${eol}${comment.trimEnd()}` : comment };
  return [{ title: 'write-draft', edited: { kind: 'edits', edits: [edit] }, helps: true }];
}

/** A draft that somebody has filled in, and the lines that it stands on. */
interface WrittenDraft extends Span {
  readonly said: string;
}

/** What stays of the pattern when its gaps are filled in. */
const FILLED = /^By [^[\]]+, [^[\]]+ will [^[\]]+ for [^[\]]+$/;

function draftBelow({ text }: Workbook, { end: start }: Block): WrittenDraft | undefined {
  const lines = /^(?:[ \t]*#[^\n]*(?:\n|$))+/.exec(text.slice(start))?.[0] ?? '';
  const said = lines
    .replace(/^[ \t]*#/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return FILLED.test(said) ? { start, end: start + lines.length, said } : undefined;
}

/** The two sentences change places. */
function useDraft(
  workbook: Workbook,
  { column }: Block,
  { start, end, said }: WrittenDraft,
): readonly Draft[] {
  const was = workbook.cycle.goal?.statement ?? '';
  const edited = setField(workbook, STATEMENT, said);
  if (was === '' || edited.kind === 'refused') return [];
  const comment = commentLines(was, column, eolAt(workbook.text, start));
  const kept: TextEdit = { start, end, text: comment };
  return [{ title: 'use-draft', edited: { kind: 'edits', edits: [...edited.edits, kept] } }];
}

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
