import { LONGEST_GOAL } from '../../english/goal/longestGoal.ts';
import { findBlock } from '../edits/findBlock.ts';
import type { Span } from '../span.ts';
import { walkLines } from '../syntax/layout/lines.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Workbook } from '../workbook.ts';
import { LANGUAGES, type Language } from '../../guide/guide.ts';
import { languageOf } from '../language.ts';
import { getGoalSentence } from './goalSentence.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

export const STATEMENT: FieldPath = ['goal', 'statement'];

/** A sentence that somebody works on, in a comment below the statement, and its whole lines. */
export interface DraftComment extends Span {
  readonly said: string;
  readonly language: Language;
}

/** The statement's lines; undefined where the goal stands in brackets on one line, or nowhere. */
export function statementBlock(workbook: Workbook): YamlBlock | undefined {
  return findBlock(workbook, STATEMENT);
}

const COMMENT = /^[ \t]*#/;

/** The draft right below the statement, in whichever language. */
export function draftBelow(workbook: Workbook, statement: YamlBlock): DraftComment | undefined {
  for (const language of new Set([languageOf(workbook), ...LANGUAGES])) {
    const found = draftIn(language, workbook, statement);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** It ends with its sentence: the comment that a new workbook has there is about the next key. */
function draftIn(
  language: Language,
  { text }: Workbook,
  { end: start }: YamlBlock,
): DraftComment | undefined {
  const { lead, isDraft } = getGoalSentence(language);
  let said = '';
  let last: DraftComment | undefined;
  for (const { start: from, next: end } of walkLines(text, { start, end: text.length })) {
    const line = text.slice(from, Math.min(end, from + LONGEST_GOAL));
    const mark = COMMENT.exec(line)?.[0];
    if (mark === undefined) return last;
    const words = singleSpaced(line.slice(mark.length));
    said = said === '' || words === '' ? `${said}${words}` : `${said} ${words}`;
    if (!said.startsWith(lead)) return undefined;
    if (said.length >= LONGEST_GOAL) return last;
    if (words === '' || !isDraft(said)) continue;
    last = { start, end, said, language };
    if (/[.!?]$/.test(said)) return last;
  }
  return last;
}

/** What is to be filled in stays on one line. */
const WORDS = /\[[^\][]{1,20}\]\S*|\S+/g;

/** Lines longer than this are hard to read in an editor. */
const widest = 90;

/**
 * A sentence as whole lines of comment, each indented to `column`. No line but the last ends with a mark
 * that ends a sentence: the draft would be taken to end there.
 */
export function commentLines(sentence: string, column: number, eol: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.match(WORDS) ?? []) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && column + longer.length > widest && !/[.!?]$/.test(line)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  const indent = ' '.repeat(column);
  return [...lines, line].map((one) => `${indent}# ${one}${eol}`).join('');
}
