import { parseDay } from '../../calendar/day.ts';
import { propertySchema, type PropertySchema } from '../../schema/schema.ts';
import type { TextEdit } from '../../workbook/edit.ts';
import { scanBlocks, type Block } from '../../workbook/syntax/layout/scanBlocks.ts';
import type { Edited } from '../../workbook/edits/edited.ts';
import { fieldLines, type FieldTree } from '../../workbook/edits/fieldLines.ts';
import { blocksOf, saysSomething } from '../../workbook/edits/findBlock.ts';
import type { FieldValue } from '../../workbook/edits/scalarText.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { layoutOf, type Layout } from '../../workbook/edits/style.ts';
import { lineAt, lineEnd, nextLine } from '../../workbook/syntax/layout/lines.ts';
import { placeAt, type Place } from '../../workbook/model/place.ts';
import type { Span } from '../../workbook/span.ts';
import { readNumber } from '../../workbook/values/number.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { listMarkEnd } from '../../workbook/syntax/damage/listMark.ts';
import { isEmptyNode, type Node } from '../../workbook/syntax/yaml/nodes.ts';
import { derivedStatusFixes } from './derivedStatus.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';
import { allBlocks } from './indenting.ts';
import { linesAsItems } from './listFixes.ts';
import { withRemark } from './remark.ts';

/** Gives a value the form that is wanted, if it says the same that way. */
export const wrongTypeFixes: Fixer = (target) => {
  const { workbook, problem } = target;
  const path = problem.path ?? [];
  const place = placeAt(workbook, path);
  const schema = propertySchema(path);
  if (place === undefined || schema === undefined) return [];
  switch (problem.variant) {
    case 'follows':
      return derivedStatusFixes(target);
    case 'number':
      return asNumber(target, place.node);
    case 'text':
    case 'one-text':
      return asText(target, place.node);
    case 'fields':
    case 'list':
      return asNested(target, place, schema);
    default:
      return [];
  }
};

/** `2nd`, `cycle 2`. */
function asNumber({ workbook, problem }: FixTarget, node: Node): Draft[] {
  if (node.kind !== 'scalar') return [];
  const figures = node.text.match(/\d+/g) ?? [];
  const value = Number(figures[0]);
  const least = propertySchema(problem.path ?? [])?.minimum ?? 0;
  if (figures.length !== 1 || value < least || value > 999) return [];
  const edited = setField(workbook, problem.path ?? [], value);
  const isAll = /^(?:cycle|number|no\.?|#)?\s*\d+(?:st|nd|rd|th)?(?:\s+cycle)?\.?$/i.test(
    node.text.trim(),
  );
  // The words beside the figure stay, behind it.
  const kept = isAll ? edited : withRemark(workbook.text, problem.span, edited, node.text);
  return [{ title: 'change-to', values: { value }, edited: kept }];
}

/** A list of a few words becomes one text. */
function asText({ workbook, problem }: FixTarget, node: Node): Draft[] {
  const said = textsIn(node);
  if (said === undefined || said.length === 0) return [];
  const block = blockAt(workbook, problem.path ?? []);
  if (block === undefined) return [];
  const text = said.join(', ');
  const edited = rewritten(workbook, block, (layout) =>
    fieldLines(block.key, text, block.column, layout),
  );
  return [{ title: 'make-text', edited }];
}

/**
 * The texts in a list, or in a list in a list: `[[Maria Lopez]]`. undefined if there is more in it.
 */
function textsIn(node: Node): readonly string[] | undefined {
  if (node.kind === 'scalar') return [node.text];
  if (node.kind === 'map') {
    const isOnlyKeys = node.flow && node.entries.every(({ value }) => isEmptyNode(value));
    return isOnlyKeys ? node.entries.map(({ key }) => key) : undefined;
  }
  if (node.kind !== 'list') return undefined;
  const texts = node.items.map(textsIn);
  return texts.every((text) => text !== undefined) ? texts.flat() : undefined;
}

/** A value that belongs one level down: in `organization: Harbor` it's the name. */
function asNested({ workbook, problem }: FixTarget, place: Place, schema: PropertySchema): Draft[] {
  const { node, value } = place;
  const marked = node.kind === 'scalar' ? linesAsItems(workbook.text, value, problem) : [];
  if (marked.length > 0) return marked;
  const block = blockAt(workbook, problem.path ?? []);
  if (block === undefined) return [];
  if (node.kind === 'scalar')
    return fromScalar(workbook, block, { text: node.text, span: value }, schema);
  const isMap = node.kind === 'map' && !node.flow && schema.items !== undefined;
  return isMap ? [{ title: 'make-list', edited: dashed(workbook, block), safe: true }] : [];
}

function fromScalar(
  workbook: Workbook,
  block: Block,
  { text, span }: { readonly text: string; readonly span: Span },
  schema: PropertySchema,
): Draft[] {
  const fields = (schema.items ?? schema).properties ?? {};
  const [key, property] =
    Object.entries(fields).find(([, one]) => fits(text, one)) ?? Object.entries(fields)[0] ?? [];
  if (key === undefined || property === undefined) return [];
  if (lineAt(workbook.text, span.end).end < endOfLines(workbook.text, block)) {
    const edited = amongFields(workbook, block, span, {
      key,
      text,
      value: valueFor(text, property),
    });
    return edited === undefined ? [] : [{ title: 'write-below', values: { key }, edited }];
  }
  const map: FieldTree = new Map([[key, valueFor(text, property)]]);
  const tree = schema.items === undefined ? map : [map];
  const edited = rewritten(workbook, block, (layout) =>
    fieldLines(block.kind === 'key' ? block.key : undefined, tree, block.column, layout),
  );
  return [{ title: 'write-below', values: { key }, edited }];
}

/**
 * Moves what is behind a key into one of the lines below it, or makes a new line there of it.
 * Everything else there stays. undefined if that line says something else.
 */
function amongFields(
  workbook: Workbook,
  block: Block,
  span: Span,
  field: { readonly key: string; readonly text: string; readonly value: FieldValue },
): Edited | undefined {
  const { text } = workbook;
  const below = scanBlocks(text, { start: nextLine(text, block.line), end: block.end });
  const first = below[0];
  if (first?.kind !== 'key' || span.end > lineAt(text, block.line).end) return undefined;
  const away = { start: block.after, end: span.end, text: '' };
  const there = below.find(({ key }) => key === field.key);
  const layout = layoutOf(text, block.line, blocksOf(workbook));
  const lines = fieldLines(field.key, field.value, first.column, layout);
  if (there === undefined) {
    const start = nextLine(text, block.line);
    const added = { start, end: start, text: ' '.repeat(first.column) + lines };
    return { kind: 'edits', edits: [away, added] };
  }
  const { start, end } = there.value.span;
  if (text.slice(start, end) === field.text) return { kind: 'edits', edits: [away] };
  if (saysSomething(there) || there.value.comment !== undefined) return undefined;
  const written = lines.slice(0, -layout.eol.length);
  const filled = { start: there.head.start, end: lineAt(text, there.line).end, text: written };
  return { kind: 'edits', edits: [away, filled] };
}

/** A day fits where a day is wanted, and a word of the spectrum where one of those is. */
function fits(text: string, { format, enum: words }: PropertySchema): boolean {
  if (format === 'date') return parseDay(text) !== undefined;
  return words?.includes(text.toLowerCase()) === true;
}

function valueFor(text: string, { format, types }: PropertySchema): FieldValue {
  const day = format === 'date' ? parseDay(text) : undefined;
  if (day !== undefined) return { day };
  const isNumber = types.includes('number') && readNumber(text) !== undefined;
  return isNumber && /^\d+$/.test(text) ? Number(text) : text;
}

function blockAt(workbook: Workbook, path: readonly (string | number)[]): Block | undefined {
  const place = placeAt(workbook, path);
  const last = path.at(-1);
  if (typeof last === 'string') {
    return allBlocks(workbook).find(({ head }) => head.start === place?.key.start);
  }
  return allBlocks(workbook).find(
    ({ kind, value }) => kind === 'item' && value.span.start === place?.value.start,
  );
}

/** The block's lines, rewritten from its head on. A comment behind the value comes along. */
function rewritten(workbook: Workbook, block: Block, write: (layout: Layout) => string): Edited {
  const { text } = workbook;
  const layout = layoutOf(text, block.line, blocksOf(workbook));
  const lines = write(layout);
  const comment = block.value.comment;
  const remark = comment === undefined ? '' : ` ${text.slice(comment.start, comment.end)}`;
  const headEnd = lines.indexOf(layout.eol);
  const withRemark = lines.slice(0, headEnd) + remark + lines.slice(headEnd);
  const end = endOfLines(text, block);
  const body = withRemark.slice(0, -layout.eol.length);
  return { kind: 'edits', edits: [{ start: block.head.start, end, text: body }] };
}

/** The end of the block's last line, without its line break. */
function endOfLines(text: string, { line, end }: Block): number {
  const last = text.lastIndexOf('\n', end - 2) + 1;
  const start = Math.max(line, last);
  return lineEnd(text, start, nextLine(text, start));
}

/** Gives the fields of a single item a dash and room for it; other marks become dashes. */
function dashed(workbook: Workbook, list: Block): Edited {
  const { text } = workbook;
  const lines: number[] = [];
  for (let at = nextLine(text, list.line); at < list.end; at = nextLine(text, at)) lines.push(at);
  const first = list.children[0];
  const marked = list.children.flatMap(({ head: { start } }): TextEdit[] => {
    const end = listMarkEnd(text, start);
    return end === undefined ? [] : [{ start, end, text: '- ' }];
  });
  // Several fields with a mark before each may be one item, or several.
  if (marked.length > 0) return { kind: 'edits', edits: marked.length > 1 ? [] : marked };
  const edits = lines
    .filter((at) => lineEnd(text, at, nextLine(text, at)) > at)
    .map((at) => {
      const isFirst = at === first?.line;
      const start = isFirst ? first.head.start : at;
      return { start, end: start, text: isFirst ? '- ' : '  ' };
    });
  return { kind: 'edits', edits };
}
