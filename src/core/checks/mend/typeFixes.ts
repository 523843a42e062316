import { parseDay } from '../../calendar/day.ts';
import { propertyMeaning } from '../../schema/propertyMeaning.ts';
import { propertySchema, type PropertySchema } from '../../schema/schema.ts';
import { deletion, insertion, type TextEdit } from '../../workbook/edit.ts';
import { scanBlocks, type YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import { textEdits, type Edited } from '../../workbook/edits/edited.ts';
import { fieldText, indentedLines, type FieldTree } from '../../workbook/edits/fieldLines.ts';
import { findBlock, lastLineOf, saysSomething } from '../../workbook/edits/findBlock.ts';
import type { FieldValue } from '../../workbook/edits/scalarText.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { readLayout } from '../../workbook/edits/style.ts';
import { lineAt, walkLines, nextLine } from '../../workbook/syntax/layout/lines.ts';
import { placeAt, type Place } from '../../workbook/model/place.ts';
import type { Span } from '../../workbook/span.ts';
import { readNumber } from '../../workbook/values/number.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { listMarkEnd } from '../../workbook/syntax/damage/listMark.ts';
import { isEmptyNode, type Node } from '../../workbook/syntax/yaml/nodes.ts';
import { derivedStatusFixes } from './derivedStatus.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';
import { linesAsItems } from './listFixes.ts';
import { withRemark } from './remark.ts';

/** Gives a value the form that is wanted, if it says the same that way. */
export const wrongTypeFixes: Fixer = (target) => {
  const { workbook, problem } = target;
  const path = problem.path ?? [];
  const place = placeAt(workbook, path);
  const schema = propertySchema(path, workbook.ours);
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
  const least = propertySchema(problem.path ?? [], workbook.ours)?.minimum ?? 0;
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
  const block = findBlock(workbook, problem.path ?? []);
  if (block === undefined) return [];
  // A comma between two people may make them one: `Library director, Rosa Delgado`. In brackets it is theirs.
  const isPeople = propertyMeaning(problem.path ?? [])?.names === 'owners';
  const between = isPeople && node.kind === 'list' && !node.flow ? '; ' : ', ';
  return [{ title: 'make-text', edited: rewritten(workbook, block, said.join(between)) }];
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
  const block = findBlock(workbook, problem.path ?? []);
  if (block === undefined) return [];
  if (node.kind === 'scalar')
    return fromScalar(workbook, block, { text: node.text, span: value }, schema);
  const isMap = node.kind === 'map' && !node.flow && schema.items !== undefined;
  return isMap ? [{ title: 'make-list', edited: dashed(workbook, block), safe: true }] : [];
}

function fromScalar(
  workbook: Workbook,
  block: YamlBlock,
  { text, span }: { readonly text: string; readonly span: Span },
  schema: PropertySchema,
): Draft[] {
  const fields = (schema.items ?? schema).properties ?? {};
  const [key, property] =
    Object.entries(fields).find(([, one]) => fits(text, one)) ?? Object.entries(fields)[0] ?? [];
  if (key === undefined || property === undefined) return [];
  if (lineAt(workbook.text, span.end).end < lastLineOf(workbook.text, block).end) {
    const field = { key, text, value: valueFor(text, property) };
    const edited = amongFields(workbook, block, span, field);
    return edited === undefined ? [] : [{ title: 'write-below', values: { key }, edited }];
  }
  const map: FieldTree = new Map([[key, valueFor(text, property)]]);
  const edited = rewritten(workbook, block, schema.items === undefined ? map : [map]);
  return [{ title: 'write-below', values: { key }, edited }];
}

/** Moves what is behind a key into a line below it, or a new one; undefined if that says something else. */
function amongFields(
  workbook: Workbook,
  block: YamlBlock,
  span: Span,
  field: { readonly key: string; readonly text: string; readonly value: FieldValue },
): Edited | undefined {
  const { text } = workbook;
  const below = scanBlocks(text, { start: nextLine(text, block.line), end: block.end });
  const first = below[0];
  if (first?.kind !== 'key' || span.end > lineAt(text, block.line).end) return undefined;
  const away = deletion({ start: block.after, end: span.end });
  const there = below.find(({ key }) => key === field.key);
  const written = [field.key, field.value, first.column, readLayout(workbook, block.line)] as const;
  if (there === undefined)
    return textEdits(away, insertion(nextLine(text, block.line), indentedLines(...written)));
  const { start, end } = there.value.span;
  if (text.slice(start, end) === field.text) return textEdits(away);
  if (saysSomething(there) || there.value.comment !== undefined) return undefined;
  const stop = lineAt(text, there.line).end;
  return textEdits(away, { start: there.head.start, end: stop, text: fieldText(...written) });
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

/** The block's lines, rewritten from its head on. A comment behind the value comes along. */
function rewritten(workbook: Workbook, block: YamlBlock, tree: FieldTree): Edited {
  const { text } = workbook;
  const { key, kind, column, value, head } = block;
  const layout = readLayout(workbook, block.line);
  const written = fieldText(kind === 'key' ? key : undefined, tree, column, layout);
  const remark = value.comment && ` ${text.slice(value.comment.start, value.comment.end)}`;
  const [first = '', ...below] = written.split(layout.eol);
  const lines = [first + (remark ?? ''), ...below].join(layout.eol);
  return textEdits({ start: head.start, end: lastLineOf(text, block).end, text: lines });
}

/** Gives the fields of a single item a dash and room for it; other marks become dashes. */
function dashed({ text }: Workbook, list: YamlBlock): Edited {
  const first = list.children[0];
  const marked = list.children.flatMap(({ head: { start } }): TextEdit[] => {
    const end = listMarkEnd(text, start);
    return end === undefined ? [] : [{ start, end, text: '- ' }];
  });
  // Several fields with a mark before each may be one item, or several.
  if (marked.length > 0) return textEdits(...(marked.length > 1 ? [] : marked));
  const lines = [...walkLines(text, { start: nextLine(text, list.line), end: list.end })];
  const edits = lines
    .filter(({ start, end }) => end > start)
    .map(({ start }) =>
      start === first?.line ? insertion(first.head.start, '- ') : insertion(start, '  '),
    );
  return textEdits(...edits);
}
