import { lineEnd, nextLine } from '../syntax/layout/lines.ts';
import type { Place } from '../model/place.ts';
import type { Workbook } from '../workbook.ts';
import { lineInsertion, type TextEdit } from '../edit.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { scanFrontMatter } from './findBlock.ts';
import { quotesNeeded, scalarText, type FieldValue, type ScalarStyle } from './scalarText.ts';
import { valuePlace } from './style.ts';
import { LINE_LENGTH } from '../scaffold/wrapping.ts';

/** Writes a value for a key that has none, right after its colon and the space behind it. */
export function fillField(workbook: Workbook, block: YamlBlock, value: FieldValue): Edited {
  const { text } = workbook;
  const { form, span, says } = block.value;
  if (form === 'quoted') {
    const style = text.charAt(span.start) === "'" ? 'single' : 'double';
    const { inline } = scalarText(value, { eol: '\n', before: 0, blockColumn: 0, style });
    return textEdits({ ...span, text: inline });
  }
  if (says) return refused('other-shape');
  const isSpaced = text.charAt(block.after) === ' ' && text.charAt(block.after + 1) !== '#';
  const start = isSpaced ? block.after + 1 : block.after;
  const place = valuePlace(workbook, block, block.after + 1);
  const { inline, below } = scalarText(value, place);
  const end = form === 'empty' ? start : span.end;
  const edit = { start, end, text: `${isSpaced ? '' : ' '}${inline}` };
  return textEdits(edit, ...linesBelow(text, block.line, below, place.eol));
}

/** Puts another value where one stands, in the style of the old one. A comment behind it stays. */
export function replaceValue(
  workbook: Workbook,
  block: YamlBlock,
  place: Place,
  value: FieldValue,
): Edited {
  const { text } = workbook;
  const { start, end } = place.value;
  const old = text.slice(start, end);
  const style = keptStyle(workbook, block, place, old);
  if (style === 'folded' || style === 'literal')
    return replaceBlock(workbook, block, place, value, style);
  const stop = lineEnd(text, block.line, nextLine(text, block.line));
  const startsLower = start > stop;
  const where = valuePlace(workbook, block, start);
  const { inline, below } = scalarText(value, {
    ...where,
    style,
    inFlow: startsLower || (block.value.form === 'flow' && start > block.value.span.start),
    keepLong: stop - block.line > LINE_LENGTH && !old.includes('\n'),
  });
  if (startsLower && below !== '') return refused('unsafe');
  return textEdits({ start, end, text: inline }, ...linesBelow(text, end, below, where.eol));
}

/**
 * Quotes that the old text needed, written as we would write them, weren't anybody's choice: they
 * go with the text. They stay if other values have quotes that they don't need.
 */
function keptStyle(workbook: Workbook, block: YamlBlock, place: Place, old: string): ScalarStyle {
  const style = chooseStyle(place, old);
  if ((style !== 'double' && style !== 'single') || place.node.kind !== 'scalar') return style;
  if (quotesNeeded(place.node.text) !== old.charAt(0)) return style;
  return hasChosenQuotes(workbook.text, scanFrontMatter(workbook), block.head.start)
    ? style
    : 'plain';
}

function hasChosenQuotes(text: string, blocks: readonly YamlBlock[], except: number): boolean {
  return blocks.some(({ value, head, children }) => {
    const quoted = value.form === 'quoted' && head.start !== except;
    const said = text.slice(value.span.start + 1, value.span.end - 1);
    return (quoted && isPlainName(said)) || hasChosenQuotes(text, children, except);
  });
}

/** Words that mean the same without quotes. */
function isPlainName(said: string): boolean {
  return /^\p{L}[\p{L}\p{N} ]+$/u.test(said) && quotesNeeded(said) === undefined;
}

function chooseStyle({ node }: Place, old: string): ScalarStyle {
  if (node.kind !== 'scalar') return 'plain';
  if (node.style === 'block') return old.startsWith('|') ? 'literal' : 'folded';
  if (node.style === 'quoted') return old.startsWith("'") ? 'single' : 'double';
  return 'plain';
}

/** The block's header stays where text follows text, with its comment, but for how far the lines stand in. */
function replaceBlock(
  { text }: Workbook,
  block: YamlBlock,
  place: Place,
  value: FieldValue,
  style: ScalarStyle,
): Edited {
  const { start } = place.value;
  const content = nextLine(text, start);
  const eol = text.charAt(content - 2) === '\r' ? '\r\n' : '\n';
  const indent = /^[ \t]*/.exec(text.slice(content))?.[0].length ?? 0;
  const blockColumn = Math.max(indent, block.column + 1);
  const written = scalarText(value, { eol, before: 0, blockColumn, style });
  const isOpen = !text.slice(content, block.end).endsWith('\n');
  const below = isOpen ? written.below.slice(0, -eol.length) : written.below;
  const [header = ''] = /^[>|][-+\d]*/.exec(text.slice(start)) ?? [];
  // Folding would join lines that are meant to stay apart; a day or a number is no text.
  const mark = written.inline.startsWith('|') ? '|' : header.charAt(0);
  const head = written.below === '' ? written.inline : mark + header.slice(1).replace(/\d/u, '');
  return textEdits(
    { start, end: start + header.length, text: head },
    { start: content, end: block.end, text: below },
  );
}

function linesBelow(text: string, at: number, below: string, eol: string): readonly TextEdit[] {
  return below === '' ? [] : [lineInsertion(text, nextLine(text, at), below, eol)];
}
