import { textEdits } from '../../workbook/edits/edited.ts';
import { scanFrontMatter } from '../../workbook/edits/findBlock.ts';
import { scalarLines } from '../../workbook/edits/scalarText.ts';
import { valuePlace } from '../../workbook/edits/style.ts';
import { tornTexts } from '../find/tornText.ts';
import type { Draft, FixTarget } from './fix.ts';

/** The lines of a torn text become one: a sentence on one line, or paragraphs and bullets as they are. */
export function oneText({ workbook, problem }: FixTarget): readonly Draft[] {
  const torn = tornTexts(workbook, scanFrontMatter(workbook))(problem.span.start);
  const last = torn?.lines.at(-1);
  if (torn === undefined || last === undefined) return [];
  const { text } = workbook;
  const { head, keepsLines } = torn;
  const lines = torn.lines.map(({ start, end }) => text.slice(start, end));
  const said = keepsLines ? { lines: lines.join('\n') } : lines.join(' ');
  const written = scalarLines(said, valuePlace(workbook, head, head.after + 1));
  const edited = textEdits({ start: head.after, end: last.end, text: ` ${written}` });
  return [{ title: keepsLines ? 'one-text' : 'join-lines', edited }];
}
