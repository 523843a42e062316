import { isoDay, type Day } from '../../calendar/day.ts';
import { propertySchema, type PropertySchema } from '../../schema/schema.ts';
import { snippets } from '../../schema/snippets.ts';
import type { Layout } from '../../workbook/edits/style.ts';
import type { Path } from '../../workbook/yaml/nodes.ts';
import { choiceStop, renumbered, stopCount, textStop } from '../snippetText.ts';

/** How shapes are written: as the file is laid out, with the day that snippets call today's. */
export interface ShapeStyle {
  readonly layout: Layout;
  readonly today: Day;
}

/**
 * A key with all that belongs below it, as a snippet with tab stops. `column` is where the key
 * stands; the first line is not indented. No line break at the end.
 */
export function keyShape(path: Path, column: number, style: ShapeStyle): string {
  const key = String(path.at(-1));
  const schema = propertySchema(path);
  if (schema === undefined) return `${key}: $1`;
  if (schema.enum !== undefined) return `${key}: ${choiceStop(1, schema.enum)}`;
  return shapeOf(key, path, schema, column, style, { count: 0 });
}

/** A list's item, dash included. `column` is where the dash stands. */
export function itemShape(list: Path, column: number, style: ShapeStyle): string {
  const written = snippets.find(
    ({ place }) => place.kind === 'item' && place.path.join('/') === list.filter(isKey).join('/'),
  );
  if (written === undefined) return '- $1';
  const indent = ' '.repeat(column);
  const gap = ' '.repeat(Math.max(1, style.layout.item - 1));
  return written.body
    .map((line, at) => {
      if (at === 0) return line.replace(/^- +/, `-${gap}`);
      return `${indent}${' '.repeat(style.layout.item)}${line.trimStart()}`;
    })
    .join(style.layout.eol)
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', isoDay(style.today))
    .replace(/\$0/g, '');
}

function isKey(step: string | number): step is string {
  return typeof step === 'string';
}

/** Counts the tab stops of a shape that is being written. */
interface Stops {
  count: number;
}

function shapeOf(
  key: string,
  path: Path,
  schema: PropertySchema,
  column: number,
  style: ShapeStyle,
  stops: Stops,
): string {
  const { layout } = style;
  if (schema.items !== undefined) {
    const dash = column + layout.dash;
    const item = renumbered(itemShape(path, dash, style), stops.count);
    stops.count += stopCount(itemShape(path, dash, style));
    return `${key}:${layout.eol}${' '.repeat(dash)}${item}`;
  }
  if (schema.properties === undefined) return `${key}: ${valueStop(schema, stops)}`;
  const inner = column + layout.indent;
  const lines = Object.entries(schema.properties)
    .filter(([, property]) => property.scaffold !== false)
    .map(([name, property]) => shapeOf(name, [...path, name], property, inner, style, stops));
  return [`${key}:`, ...lines].join(`${layout.eol}${' '.repeat(inner)}`);
}

/** Empty, so that nothing is said by accident; but the one value that can stand there. */
function valueStop(schema: PropertySchema, stops: Stops): string {
  if (schema.const !== undefined) return schema.const;
  stops.count += 1;
  if (schema.minimum !== undefined) return textStop(stops.count, String(schema.minimum));
  return `$${String(stops.count)}`;
}
