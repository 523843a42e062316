import type { Language } from '../../guide/guide.ts';
import { readGoalIn } from '../../readers/readGoalIn.ts';
import { languageOf } from '../../workbook/language.ts';
import { lineInsertion } from '../../workbook/edit.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { setField } from '../../workbook/edits/setField.ts';
import {
  commentLines,
  draftBelow,
  STATEMENT,
  statementBlock,
  type DraftComment,
} from '../../workbook/goalPattern/draftComment.ts';
import { getGoalSentence } from '../../workbook/goalPattern/goalSentence.ts';
import { eolAt } from '../../workbook/syntax/layout/lines.ts';
import type { YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { goalDraft } from '../find/goalDraft.ts';
import type { Draft, Fixer } from './fix.ts';

/**
 * A pattern for rewriting, as a comment below the statement: what somebody wrote stays until they
 * have something better. Once the pattern has no more gaps, it can become the statement. None if
 * the comment is already there, or if the goal is in brackets on one line.
 */
export const goalDraftFixes: Fixer = ({ workbook }) => {
  const statement = statementBlock(workbook);
  if (statement === undefined) return [];
  const written = draftBelow(workbook, statement);
  if (written !== undefined && getGoalSentence(written.language).isFilled(written.said))
    return useDraft(workbook, statement, written);
  const said = workbook.cycle.goal?.statement ?? '';
  const { language } = readGoalIn(languageOf(workbook), said);
  return language === 'other' ? [] : writeDraft(workbook, statement, language);
};

function writeDraft(
  { text, cycle, frontMatter }: Workbook,
  statement: YamlBlock,
  language: Language,
): readonly Draft[] {
  const { column, end } = statement;
  const eol = eolAt(text, end);
  const comment = commentLines(goalDraft(cycle, language), column, eol);
  if (text.slice(frontMatter.content.start, frontMatter.content.end).includes(comment)) return [];
  const edited = textEdits(lineInsertion(text, end, comment, eol));
  return [{ title: 'write-draft', edited, helps: true }];
}

function useDraft(
  workbook: Workbook,
  { column }: YamlBlock,
  { start, end, said }: DraftComment,
): readonly Draft[] {
  const was = workbook.cycle.goal?.statement ?? '';
  const edited = setField(workbook, STATEMENT, said);
  if (was === '' || edited.kind === 'refused') return [];
  const kept = { start, end, text: commentLines(was, column, eolAt(workbook.text, start)) };
  return [{ title: 'use-draft', edited: textEdits(...edited.edits, kept) }];
}
