import { lineEnd, nextLine } from '../syntax/layout/lines.ts';
import type { Place } from '../model/place.ts';
import type { Workbook } from '../workbook.ts';
import type { TextEdit } from '../edit.ts';
import type { Block } from '../syntax/layout/scanBlocks.ts';
import { refused, type Edited } from './edited.ts';
import { blocksOf } from './findBlock.ts';
import { quotesNeeded, scalarText, type FieldValue, type ScalarStyle } from './scalarText.ts';
import { layoutOf } from './style.ts';
import { LINE_LENGTH } from '../scaffold/wrapping.ts';

/** Writes a value for a key that has none, right after its colon and the space behind it. */
function fill(workbook: Workbook, block: Block, value: FieldValue): Edited {
  const { text } = workbook;
  if (block.value.form === 'quoted') {
    const style = quoteOf(text, block.value.span.start);
    const { inline } = scalarText(value, { eol: '\n', before: 0, blockColumn: 0, style });
    return edits([{ ...block.value.span, text: inline }]);
  }
  if (block.value.says) return refused('other-shape');
  const layout = layoutOf(text, block.line, blocksOf(workbook));
  const spaced = text.charAt(block.after) === ' ' && text.charAt(block.after + 1) !== '#';
  const at = spaced ? block.after + 1 : block.after;
  const written = scalarText(value, {
    eol: layout.eol,
    before: block.after + 1 - block.line,
    blockColumn: block.column + layout.indent,
  });
  const end = block.value.form === 'empty' ? at : block.value.span.end;
  return edits(
    [{ start: at, end, text: `${spaced ? '' : ' '}${written.inline}` }],
    belowEdit(text, block.line, written.below, layout.eol),
  );
}

/** Puts another value where one stands, in the style of the old one. A comment behind it stays. */
function replace(workbook: Workbook, block: Block, place: Place, value: FieldValue): Edited {
  const { text } = workbook;
  const { start, end } = place.value;
  const old = text.slice(start, end);
  const style = keptStyle(workbook, block, place, old);
  const layout = layoutOf(text, block.line, blocksOf(workbook));
  const line = { start: block.line, end: lineEnd(text, block.line, nextLine(text, block.line)) };
  if (style === 'folded' || style === 'literal')
    return replaceBlock(workbook, block, place, value, style);
  const inFlow = start > line.end || isInFlow(block, start);
  const written = scalarText(value, {
    eol: layout.eol,
    before: start - line.start,
    blockColumn: block.column + layout.indent,
    style,
    inFlow,
    keepLong: line.end - line.start > LINE_LENGTH && !old.includes('\n'),
  });
  const startsLower = start > line.end;
  if (startsLower && written.below !== '') return refused('unsafe');
  return edits(
    [{ start, end, text: written.inline }],
    belowEdit(text, end, written.below, layout.eol),
  );
}

function isInFlow(block: Block, start: number): boolean {
  return block.value.form === 'flow' && start > block.value.span.start;
}

/**
 * Quotes that the old text needed, written as we would write them, weren't anybody's choice: they
 * go with the text. They stay if other values have quotes that they don't need.
 */
function keptStyle(workbook: Workbook, block: Block, place: Place, old: string): ScalarStyle {
  const style = styleOf(place, old);
  if ((style !== 'double' && style !== 'single') || place.node.kind !== 'scalar') return style;
  if (quotesNeeded(place.node.text) !== old.charAt(0)) return style;
  return hasChosenQuotes(workbook.text, blocksOf(workbook), block.head.start) ? style : 'plain';
}

function hasChosenQuotes(text: string, blocks: readonly Block[], except: number): boolean {
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

function styleOf({ node }: Place, old: string): ScalarStyle {
  if (node.kind !== 'scalar') return 'plain';
  if (node.style === 'block') return old.startsWith('|') ? 'literal' : 'folded';
  if (node.style === 'quoted') return old.startsWith("'") ? 'single' : 'double';
  return 'plain';
}

function quoteOf(text: string, at: number): ScalarStyle {
  return text.charAt(at) === "'" ? 'single' : 'double';
}

/** The block's header stays, with its comment, unless it states the indentation. */
function replaceBlock(
  { text }: Workbook,
  block: Block,
  place: Place,
  value: FieldValue,
  style: ScalarStyle,
): Edited {
  const content = nextLine(text, place.value.start);
  const eol = text.charAt(content - 2) === '\r' ? '\r\n' : '\n';
  const indent = /^[ \t]*/.exec(text.slice(content))?.[0].length ?? 0;
  const blockColumn = Math.max(indent, block.column + 1);
  const written = scalarText(value, { eol, before: 0, blockColumn, style });
  const old = text.slice(content, block.end);
  const lineBreak = old.endsWith('\n') ? '' : eol;
  const below = lineBreak === '' ? written.below : written.below.slice(0, -eol.length);
  return edits(
    // Folding would join lines that are meant to stay apart.
    written.inline.startsWith('|') && style === 'folded' ? [literalMark(place)] : [],
    [{ start: content, end: block.end, text: below }],
  );
}

function literalMark({ value: { start } }: Place): TextEdit {
  return { start, end: start + 1, text: '|' };
}

/** The lines of a block go below the line that holds `at`. */
function belowEdit(text: string, at: number, below: string, eol: string): readonly TextEdit[] {
  if (below === '') return [];
  const next = nextLine(text, at);
  const open = next === text.length && !text.endsWith('\n');
  const lines = open ? `${eol}${below.slice(0, -eol.length)}` : below;
  return [{ start: next, end: next, text: lines }];
}

function edits(...groups: readonly (readonly TextEdit[])[]): Edited {
  const all = groups.flat();
  return { kind: 'edits', edits: all };
}

/** How a field that is there gets its value. */
export const fieldEdits = { fill, replace } as const;
