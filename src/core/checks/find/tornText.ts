import { knownKeys, propertySchema } from '../../schema/schema.ts';
import { stepsTo } from '../../workbook/edits/findBlock.ts';
import type { Span } from '../../workbook/span.ts';
import { listMarkEnd } from '../../workbook/syntax/damage/listMark.ts';
import { readLineKey, skipBlanks } from '../../workbook/syntax/layout/lineValues.ts';
import { lineAt, nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** A field's text that goes on below its line in a way that YAML takes for something else. */
export interface TornText {
  /** The field, such as `goal.statement`. */
  readonly path: FieldPath;
  readonly head: YamlBlock;
  /** Its lines, the value beside the key first. */
  readonly lines: readonly Span[];
  readonly below: Span;
  /** Whether its lines are paragraphs or the items of a list, rather than one sentence. */
  readonly keepsLines: boolean;
  /** All faults in here come from it. */
  readonly spoils: Span;
}

/**
 * Finds the torn text that a fault at an offset comes from: somebody pressed Enter inside a field's
 * text, or pasted several lines into it. It reaches down to the next known key. `Our goal:` and
 * `How:` begin as prose does, so they belong to the text. A key such as `budget:` is the team's own
 * and ends it, and so does any key that stands beside the top-level ones.
 */
export function tornTexts(
  workbook: Workbook,
  blocks: readonly YamlBlock[],
): (offset: number) => TornText | undefined {
  const { text, frontMatter } = workbook;
  const known = new Map<number, TornText | undefined>();
  let fields: ReadonlyMap<number, Field> | undefined;
  return (offset) => {
    const starts = lineStartsAbove(text, offset, frontMatter.content.start);
    const [own = offset] = starts;
    fields ??= fieldsIn(blocks);
    for (const start of starts) {
      const field = fields.get(start);
      if (field !== undefined && !known.has(start)) known.set(start, tornBelow(workbook, field));
      const torn = known.get(start);
      if (torn !== undefined) return offset < torn.spoils.end ? torn : undefined;
      // The key right below the text may be the first that can't be read.
      if (field !== undefined && start < own) return undefined;
    }
    return undefined;
  };
}

/** So many lines are looked at above a fault, and so many below a field. */
const REACH = 60;

/** Where the line of an offset starts and those above it, the nearest first; not the first of all. */
function lineStartsAbove(text: string, offset: number, first: number): readonly number[] {
  const starts: number[] = [];
  let start = lineAt(text, offset).start;
  for (; starts.length < REACH && start > first; start = lineAt(text, start - 1).start) {
    starts.push(start);
  }
  return starts;
}

/** A known key with what stands beside it and beside what it belongs to. */
interface Field {
  readonly way: readonly YamlBlock[];
  readonly path: FieldPath;
  readonly beside: readonly (readonly YamlBlock[])[];
}

/** All of them, by where their lines start. */
function fieldsIn(blocks: readonly YamlBlock[]): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  const collect = (among: readonly YamlBlock[], above: Field): void => {
    const beside = [...above.beside, among];
    const steps = stepsTo(among);
    for (const [at, block] of among.entries()) {
      const path = [...above.path, steps[at] ?? ''];
      if (propertySchema(path) === undefined) continue;
      const field = { way: [...above.way, block], path, beside };
      fields.set(block.line, field);
      collect(block.children, field);
    }
  };
  collect(blocks, { way: [], path: [], beside: [] });
  return fields;
}

function tornBelow({ text, frontMatter }: Workbook, field: Field): TornText | undefined {
  const head = field.way.at(-1);
  if (head === undefined || !wantsText(field.path) || !isOpen(head)) return undefined;
  const lines: TextLine[] = [];
  let at = nextLine(text, head.line);
  for (; at < frontMatter.content.end && lines.length < REACH; at = nextLine(text, at)) {
    const line = lineBelow(text, at, field);
    if (line === undefined) break;
    lines.push(line);
  }
  while (lines.at(-1)?.kind === 'blank') lines.pop();
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  // What comes next belongs beside the field, but a line of the text stands further out than both.
  const { span: next, column } = nextSaid(text, at);
  const isBetween = column >= head.column && lines.some((line) => line.column < head.column);
  const cutsOff = isBetween && at < frontMatter.content.end;
  if (!cutsOff && !lines.some((line) => isLoose(line, head))) return undefined;
  const below = lines.map(({ span }) => span);
  return {
    path: field.path,
    head,
    lines: head.value.form === 'empty' ? below : [head.value.span, ...below],
    below: (lines.find(({ kind }) => kind !== 'blank') ?? last).span,
    keepsLines: lines.some(({ kind }) => kind === 'label' || kind === 'item'),
    spoils: { start: head.line, end: cutsOff ? next.end : nextLine(text, last.span.start) },
  };
}

function nextSaid(text: string, from: number): Pick<TextLine, 'span' | 'column'> {
  let at = from;
  while (at < text.length && /^[ \t]*(?:#.*)?$/.test(text.slice(at, lineAt(text, at).end))) {
    at = nextLine(text, at);
  }
  return spanOnLine(text, at);
}

function wantsText(path: FieldPath): boolean {
  const schema = propertySchema(path);
  if (schema?.types.includes('string') !== true) return false;
  return schema.enum === undefined && schema.format === undefined;
}

function isOpen({ value }: YamlBlock): boolean {
  return (value.form === 'plain' || value.form === 'empty') && value.comment === undefined;
}

interface TextLine {
  /** A `label` is a line such as `How: with the food bank`. */
  readonly kind: 'blank' | 'label' | 'item' | 'prose';
  readonly span: Span;
  readonly column: number;
}

function lineBelow(text: string, at: number, field: Field): TextLine | undefined {
  const { span, column } = spanOnLine(text, at);
  const kind = kindOf(text.slice(span.start, span.end), column, field);
  return kind && { kind, span, column };
}

/** undefined for a line that ends the text. */
function kindOf(said: string, column: number, field: Field): TextLine['kind'] | undefined {
  if (said === '') return 'blank';
  if (/^(?:#|---|\.\.\.)/.test(said)) return undefined;
  const mark = /^-(?:[ \t]+|$)/.exec(said)?.[0].length ?? listMarkEnd(said, 0) ?? 0;
  if (mark > 0 && column <= lastOfItems(said, field)) return undefined;
  const rest = said.slice(mark);
  const key = readLineKey(rest, 0, rest.length)?.key;
  if (key !== undefined && !isLabel(key, field)) return undefined;
  if (mark > 0) return 'item';
  if (key !== undefined) return 'label';
  return lacksColon(said, field) ? undefined : 'prose';
}

/** The last column in which a mark begins another item of the list that the field itself stands in. */
function lastOfItems(said: string, { way }: Field): number {
  const dash = way.findLast(({ kind }) => kind === 'item')?.column ?? -1;
  // A hyphen that stands too far in was meant for the list all the same.
  return dash >= 0 && said.startsWith('-') ? (way.at(-1)?.column ?? dash) : dash;
}

function isLabel(key: string, { path }: Field): boolean {
  const known = path.flatMap((_, depth) => knownKeys(path.slice(0, depth)));
  return path.length > 1 && /^\p{Lu}|\s/u.test(key) && !known.includes(key.toLowerCase());
}

/** `due 2026-05-12`, where there is no `due` yet, or `due = 2026-05-12`. */
function lacksColon(said: string, { path, beside }: Field): boolean {
  const [, word = '', sign] = /^([\p{L}-]+)[ \t]*([=;\uff1a])?/u.exec(said) ?? [];
  const known = path.flatMap((_, depth) => knownKeys(path.slice(0, depth)));
  const isPresent = (): boolean => beside.some((among) => among.some(({ key }) => key === word));
  return known.includes(word) && (sign !== undefined || !isPresent());
}

/** Whether YAML takes the line for something else than the field's text, or a key beside the field. */
function isLoose({ kind, column }: TextLine, { column: own, value }: YamlBlock): boolean {
  switch (kind) {
    case 'blank':
      return false;
    case 'label':
      return column > own;
    case 'prose':
      return column <= own;
    case 'item':
      return column <= own || value.form !== 'empty';
  }
}

function spanOnLine(text: string, at: number): Pick<TextLine, 'span' | 'column'> {
  const line = lineAt(text, at);
  const start = skipBlanks(text, line.start, line.end);
  const end = start + text.slice(start, line.end).trimEnd().length;
  return { span: { start, end }, column: start - line.start };
}
