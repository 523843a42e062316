import type { OurFacts } from '../../schema/ourFacts.ts';
import { propertySchema, type PropertySchema } from '../../schema/schema.ts';
import { itemSnippet } from '../../schema/snippets.ts';
import type { Layout } from '../../workbook/edits/style.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { renumbered, stopCount, textStop } from '../snippetText.ts';

/** A key at `column` with all that belongs below it, as a snippet with tab stops; no line break at its end. */
export function keyShape(path: FieldPath, column: number, layout: Layout, ours?: OurFacts): string {
  const key = String(path.at(-1));
  const schema = propertySchema(path, ours);
  if (schema === undefined) return `${key}: $1`;
  return shapeOf(key, path, schema, column, layout, { count: 0 });
}

/** A list's item, dash included. `column` is where the dash stands. */
export function itemShape(list: FieldPath, column: number, layout: Layout): string {
  const written = itemSnippet(list);
  if (written === undefined) return '- $1';
  const indent = ' '.repeat(column);
  const gap = ' '.repeat(Math.max(1, layout.item - 1));
  return written.body
    .map((line, at) => {
      if (at === 0) return line.replace(/^- +/, `-${gap}`);
      return `${indent}${' '.repeat(layout.item)}${line.trimStart()}`;
    })
    .join(layout.eol)
    .replace(/\$0/g, '');
}

/** A tab stop with words to be typed over. */
const WORDS = /\$\{(\d+):[^}]*\}/g;

/** Counts the tab stops of a shape that is being written. */
interface Stops {
  count: number;
}

function shapeOf(
  key: string,
  path: FieldPath,
  schema: PropertySchema,
  column: number,
  layout: Layout,
  stops: Stops,
): string {
  if (schema.items !== undefined) {
    const dash = column + layout.dash;
    const shape = itemShape(path, dash, layout);
    // Further in, a word that stands there already would be the first that is said.
    const item = renumbered(stops.count === 0 ? shape : shape.replace(WORDS, '$$$1'), stops.count);
    stops.count += stopCount(shape);
    return `${key}:${layout.eol}${' '.repeat(dash)}${item}`;
  }
  if (schema.properties === undefined) return `${key}: ${valueStop(schema, stops)}`;
  const inner = column + layout.indent;
  const lines = Object.entries(schema.properties)
    .filter(([, property]) => property.scaffold !== false)
    .map(([name, property]) => shapeOf(name, [...path, name], property, inner, layout, stops));
  return [`${key}:`, ...lines].join(`${layout.eol}${' '.repeat(inner)}`);
}

/** Empty, so that nothing is said by accident; but the one value that can stand there. */
function valueStop(schema: PropertySchema, stops: Stops): string {
  if (schema.const !== undefined) return schema.const;
  stops.count += 1;
  if (schema.minimum !== undefined) return textStop(stops.count, String(schema.minimum));
  return `$${String(stops.count)}`;
}
