import { scalarText, type FieldValue } from './scalarText.ts';
import type { Layout } from './style.ts';

/** A value with what is below it: a field's value, a map's fields in order, or a list's items. */
export type FieldTree = FieldValue | readonly FieldTree[] | ReadonlyMap<string, FieldTree>;

/**
 * `key: …`, or `- …` without a key, as whole lines. `column` is where the key or the dash stands.
 * The first line isn't indented, so it can follow anything. Ends with a line break.
 */
export function fieldLines(
  key: string | undefined,
  tree: FieldTree,
  column: number,
  layout: Layout,
): string {
  const head = key === undefined ? '-' : `${key}:`;
  if (isList(tree)) return `${head}${layout.eol}${listLines(tree, column, layout)}`;
  if (isMap(tree)) return mapBelow(head, tree, column, layout);
  const written = scalarText(tree, {
    eol: layout.eol,
    before: column + head.length + 1,
    blockColumn: column + layout.indent,
  });
  return `${head} ${written.inline}${layout.eol}${written.below}`;
}

/** The same, with its first line indented, too. */
export function indentedLines(...field: Parameters<typeof fieldLines>): string {
  return `${' '.repeat(field[2])}${fieldLines(...field)}`;
}

/** The same as {@link fieldLines}, without the last line break. */
export function fieldText(...field: Parameters<typeof fieldLines>): string {
  return fieldLines(...field).slice(0, -field[3].eol.length);
}

function listLines(items: readonly FieldTree[], column: number, layout: Layout): string {
  const dash = column + layout.dash;
  return items.map((item) => indentedLines(undefined, item, dash, layout)).join('');
}

/** An item's first key stands on the line of its dash. */
function mapBelow(
  head: string,
  fields: ReadonlyMap<string, FieldTree>,
  column: number,
  layout: Layout,
): string {
  const isItem = head === '-';
  const inner = column + (isItem ? layout.item : layout.indent);
  const lines = [...fields].map(([key, tree]) => indentedLines(key, tree, inner, layout));
  if (!isItem) return `${head}${layout.eol}${lines.join('')}`;
  const gap = ' '.repeat(Math.max(1, layout.item - 1));
  return `${head}${gap}${lines.join('').slice(inner) || layout.eol}`;
}

function isList(tree: FieldTree): tree is readonly FieldTree[] {
  return Array.isArray(tree);
}

function isMap(tree: FieldTree): tree is ReadonlyMap<string, FieldTree> {
  return tree instanceof Map;
}
