import { eolAt } from '../syntax/layout/lines.ts';
import { knownKeys } from '../../schema/schema.ts';
import type { TextEdit } from '../edit.ts';
import { readLineKey } from '../syntax/layout/lineValues.ts';
import { isFence } from '../syntax/frontMatter.ts';
import { isBlank, walkLines, nextLine } from '../syntax/layout/lines.ts';
import type { Span } from '../span.ts';
import { nearest } from '../values/misspelling.ts';

/** How to make a text a workbook again. Offsets in UTF-16 code units. */
export interface LostWorkbookLine {
  /** Where to say so: on the damaged line, or on the one next to the missing line. */
  readonly span: Span;
  readonly edit: TextEdit;
}

const WORKBOOK_LINE = 'workbook: partnership-cycle';
/** Only this many lines are searched. With more above it, the text is something else. */
const REACH = 200;

/**
 * Finds where the line is missing that makes a file a workbook, in a text that was one a moment ago
 * and still begins with a workbook's facts. undefined if it's another kind of file by now: somebody
 * wrote something else in that line, or the facts are gone too.
 */
export function lostWorkbookLine(text: string): LostWorkbookLine | undefined {
  const [first, ...others] = headLines(text);
  if (first === undefined) return undefined;
  const opened = isFence(text, first.start);
  const facts = opened ? others : [first, ...others];
  const damaged = facts.find(({ key }) => key === 'workbook' || nearest(key, ['workbook']));
  if (damaged !== undefined) {
    return isMeant(text, damaged)
      ? { span: damaged, edit: { start: damaged.start, end: damaged.end, text: WORKBOOK_LINE } }
      : undefined;
  }
  if (!facts.some(({ key }) => knownKeys([]).includes(key))) return undefined;
  const eol = eolAt(text, first.start);
  const at = opened ? nextLine(text, first.start) : first.start;
  const written = `${opened ? '' : `---${eol}`}${WORKBOOK_LINE}${eol}`;
  return { span: first, edit: { start: at, end: at, text: written } };
}

interface HeadLine extends Span {
  readonly key: string;
}

/** The lines from the first that says something to the end of the facts, without their line breaks. */
function headLines(text: string): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let count = 0;
  for (const { start, end } of walkLines(text, { start: from, end: text.length })) {
    if (++count > REACH) break;
    if (lines.length > 0 && (isFence(text, start) || text.startsWith('# ', start))) break;
    if (!isBlank(text, start, end)) {
      lines.push({ start, end, key: readKey(text.slice(start, Math.min(end, start + 200))) });
    }
  }
  return lines;
}

/** Also where the space behind the colon is missing. */
function readKey(line: string): string {
  return readLineKey(line, 0, line.length)?.key ?? /^[\p{L}-]+(?=:)/u.exec(line)?.[0] ?? '';
}

/** Whether a line used to be that one, judging by what is left of it. */
function isMeant(text: string, { start, end }: Span): boolean {
  const value = text
    .slice(start, end)
    .replace(/^[^:]*:/, '')
    .replace(/\s#.*$/, '')
    .trim();
  const bare = value.replace(/["']/g, '').toLowerCase();
  return 'partnership-cycle'.startsWith(bare) || nearest(bare, ['partnership-cycle']) !== undefined;
}
