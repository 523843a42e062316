import type { OurFacts } from '../../schema/ourFacts.ts';
import { propertySchema, type PropertySchema } from '../../schema/schema.ts';
import { scanBlocks, type YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import { pathOfWay } from '../../workbook/edits/findBlock.ts';
import { layoutOf, type Layout } from '../../workbook/edits/style.ts';
import {
  indentation,
  isBlank,
  lineAt,
  walkLines,
  nextLine,
} from '../../workbook/syntax/layout/lines.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';

/** What can be written where the cursor is in the front matter. */
export type FrontPlace =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'keys'; readonly levels: readonly Level[]; readonly layout: Layout }
  | { readonly kind: 'value'; readonly path: FieldPath; readonly block: YamlBlock };

/** Keys, or a new item, that could stand on the cursor's line at some indentation. */
export interface Level {
  readonly kind: 'keys' | 'item';
  /** What the keys belong to; the list of the item. */
  readonly path: FieldPath;
  /** The keys that are there already. */
  readonly taken: ReadonlySet<string>;
  readonly column: number;
  /** What is replaced: what was typed of a key; with the indentation where that has to change. */
  readonly replace: Span;
  /** Whether a colon follows, so that only the key itself is wanted. */
  readonly keyOnly: boolean;
  /** Whether `replace` takes in the indentation, which has to be written anew. */
  readonly fromLineStart: boolean;
  /** Whether the item's dash is there already. */
  readonly behindDash: boolean;
}

const NOTHING: FrontPlace = { kind: 'nothing' };
/** A half-typed key, after any dashes. */
const HALF_KEY = /^([ \t]*)((?:-[ \t]+)*-?)([\p{L}-]*)$/u;

/** Finds the place by lines and indentation alone, so that it works in half-typed YAML too. */
export function frontPlaceAt(
  { text, frontMatter: { content }, ours }: Workbook,
  offset: number,
): FrontPlace {
  const line = lineAt(text, offset);
  if (offset < content.start || line.start >= content.end || offset > line.end) return NOTHING;
  const before = text.slice(line.start, offset);
  if (before.includes('\t')) return NOTHING;
  const all = scanBlocks(text, content);
  const above = openAbove(text, { start: content.start, end: line.start });
  const indent = indentation(text, line.start, line.end);
  if (isProse(above, Math.min(indent, offset - line.start), before)) return NOTHING;
  const half = HALF_KEY.exec(before);
  if (half !== null && !/^-[^ ]/.test(before.trim() || ' ')) {
    const after = /^[\p{L}-]*(?=[ \t]*(?::|$))/u.exec(text.slice(offset, line.end));
    if (after === null) return NOTHING;
    const typed = { start: offset - (half[3]?.length ?? 0), end: offset + after[0].length };
    const keyOnly = text.slice(typed.end, line.end).trimStart().startsWith(':');
    return placeOfKeys({ text, content, line, all, above, typed, keyOnly, ours });
  }
  return valueAtLine(all, line, offset);
}

/** The blocks that the next line could belong to, the outermost first. */
function openAbove(text: string, content: Span): readonly YamlBlock[] {
  const open: YamlBlock[] = [];
  let among = scanBlocks(text, content);
  for (let last = among.at(-1); last !== undefined; last = among.at(-1)) {
    open.push(last);
    among = last.children;
  }
  return open;
}

/** Further in than a value that has begun, the line goes on with it. */
function isProse(above: readonly YamlBlock[], column: number, before: string): boolean {
  if (/^[ \t]*#/.test(before)) return true;
  const last = above.at(-1);
  return last !== undefined && last.value.form !== 'empty' && column > last.column;
}

function valueAtLine(all: readonly YamlBlock[], line: Span, offset: number): FrontPlace {
  const way = wayToLine(all, line.start);
  const block = way.at(-1);
  if (block?.kind !== 'key' || block.after > offset) return NOTHING;
  const { form, comment } = block.value;
  const isElsewhere = form === 'block' || form === 'flow' || form === 'special' || block.goesOn;
  if (isElsewhere || block.children.length > 0) return NOTHING;
  if (comment !== undefined && offset >= comment.start) return NOTHING;
  return { kind: 'value', path: pathOfWay(way), block };
}

/** The way to the innermost block on a line. */
function wayToLine(among: readonly YamlBlock[], line: number): readonly YamlBlock[] {
  const block = among.findLast((one) => one.line <= line);
  if (block === undefined || block.end <= line) return block?.line === line ? [block] : [];
  const below = wayToLine(block.children, line);
  if (below.length > 0) return [block, ...below];
  return block.line === line ? [block] : [];
}

interface KeyPlace {
  readonly text: string;
  readonly content: Span;
  readonly line: Span;
  readonly all: readonly YamlBlock[];
  readonly above: readonly YamlBlock[];
  readonly typed: Span;
  readonly keyOnly: boolean;
  readonly ours: OurFacts | undefined;
}

function placeOfKeys(place: KeyPlace): FrontPlace {
  const { text, line, all, typed } = place;
  const layout = layoutOf(text, line.start, all);
  const dash = text.slice(line.start, typed.start).lastIndexOf('-');
  const levels = dash >= 0 ? itemLevel(place, dash) : openLevels(place, layout);
  const column = typed.start - line.start;
  const isHere = (level: Level): number => (level.column === column ? 0 : 1);
  const sorted = [...levels].sort((a, b) => isHere(a) - isHere(b) || b.column - a.column);
  const usable = place.keyOnly ? sorted.filter((level) => isHere(level) === 0) : sorted;
  return { kind: 'keys', levels: usable, layout };
}

/** Behind a dash: the keys of the item that begins there. */
function itemLevel({ text, all, above, line, typed, keyOnly }: KeyPlace, dash: number): Level[] {
  const list = above.findLast((block) => block.kind === 'key' && block.column <= dash);
  if (list === undefined) return [];
  const path = pathOfWay(above.slice(0, above.indexOf(list) + 1));
  if (propertySchema(path)?.items === undefined) return [];
  const own = wayToLine(all, line.start).findLast((block) => block.kind === 'item');
  const children = own?.children.filter((child) => child.head.start !== typed.start) ?? [];
  if (text.charAt(typed.start - 1) === '-') return [];
  const level = {
    taken: new Set(children.map(({ key }) => key)),
    column: typed.start - line.start,
    replace: typed,
    keyOnly,
    fromLineStart: false,
    behindDash: true,
  };
  const keys: Level = { kind: 'keys', path: [...path, 0], ...level };
  return children.length > 0 ? [keys] : [{ kind: 'item', path, ...level }, keys];
}

/** On a line of its own: the keys of every block that is still open there, and new items. */
function openLevels(
  { text, content, line, all, above, typed, keyOnly, ours }: KeyPlace,
  layout: Layout,
): Level[] {
  const next = nextLineIn(text, content, line);
  const at = (column: number): Omit<Level, 'kind' | 'path' | 'taken'> => {
    const fromLineStart = typed.start - line.start !== column;
    const replace = fromLineStart ? { start: line.start, end: typed.end } : typed;
    return { column, keyOnly, replace, fromLineStart, behindDash: false };
  };
  const root: Level = { kind: 'keys', path: [], taken: listTaken(all, typed), ...at(0) };
  const nested = above.flatMap((block, depth): Level[] => {
    const path = pathOfWay(above.slice(0, depth + 1));
    return levelsIn(
      wayBlock(all, block) ?? block,
      propertySchema(path, ours),
      path,
      layout,
      typed,
    ).map((level) => ({
      ...level,
      ...at(level.column),
    }));
  });
  return [root, ...nested].filter(
    ({ column, kind }) =>
      next === undefined ||
      next.indent < column ||
      // A dash right below a new key would become its list.
      (next.indent === column && (kind === 'item' || !next.isDash)),
  );
}

/** The same block as the whole front matter shows it, with what follows the cursor. */
function wayBlock(all: readonly YamlBlock[], block: YamlBlock): YamlBlock | undefined {
  for (const one of all) {
    if (one.head.start === block.head.start) return one;
    const below = wayBlock(one.children, block);
    if (below !== undefined) return below;
  }
  return undefined;
}

function levelsIn(
  block: YamlBlock,
  schema: PropertySchema | undefined,
  path: FieldPath,
  layout: Layout,
  typed: Span,
): Pick<Level, 'kind' | 'path' | 'taken' | 'column'>[] {
  if (schema === undefined || block.value.form !== 'empty') return [];
  const [first] = block.children.filter((child) => child.head.start !== typed.start);
  const taken = listTaken(block.children, typed);
  if (schema.items !== undefined) {
    const column = first?.column ?? block.column + layout.dash;
    return [{ kind: 'item', path, taken, column }];
  }
  if (schema.properties === undefined) return [];
  const step = block.kind === 'item' ? layout.item : layout.indent;
  return [{ kind: 'keys', path, taken, column: first?.column ?? block.column + step }];
}

function listTaken(blocks: readonly YamlBlock[], typed: Span): ReadonlySet<string> {
  const others = blocks.filter(({ kind, head }) => kind === 'key' && head.start !== typed.start);
  return new Set(others.map(({ key }) => key));
}

/** How far the next line that says something stands in, and whether it begins an item. */
function nextLineIn(
  text: string,
  content: Span,
  line: Span,
): { readonly indent: number; readonly isDash: boolean } | undefined {
  const below = { start: nextLine(text, line.start), end: content.end };
  for (const { start, end } of walkLines(text, below)) {
    if (isBlank(text, start, end)) continue;
    const indent = indentation(text, start, end);
    const mark = text.charAt(start + indent);
    if (mark !== '#') return { indent, isDash: mark === '-' };
  }
  return undefined;
}
