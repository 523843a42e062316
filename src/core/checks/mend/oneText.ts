import { blocksOf } from '../../workbook/edits/findBlock.ts';
import { scalarText } from '../../workbook/edits/scalarText.ts';
import { layoutOf } from '../../workbook/edits/style.ts';
import { tornTexts } from '../find/tornText.ts';
import type { Draft, FixTarget } from './fix.ts';

/** The lines of a torn text become one: a sentence on one line, or paragraphs and bullets as they are. */
export function oneText({ workbook, problem }: FixTarget): readonly Draft[] {
  const blocks = blocksOf(workbook);
  const torn = tornTexts(workbook, blocks)(problem.span.start);
  const last = torn?.lines.at(-1);
  if (torn === undefined || last === undefined) return [];
  const { text } = workbook;
  const { head, keepsLines } = torn;
  const lines = torn.lines.map(({ start, end }) => text.slice(start, end));
  const { eol, indent } = layoutOf(text, head.line, blocks);
  const place = { eol, before: head.after + 1 - head.line, blockColumn: head.column + indent };
  const said = keepsLines ? { lines: lines.join('\n') } : lines.join(' ');
  const { inline, below } = scalarText(said, place);
  const written = below === '' ? inline : `${inline}${eol}${below.slice(0, -eol.length)}`;
  const edit = { start: head.after, end: last.end, text: ` ${written}` };
  const title = keepsLines ? 'one-text' : 'join-lines';
  return [{ title, edited: { kind: 'edits', edits: [edit] } }];
}
