import { nextLine } from '../../workbook/syntax/layout/lines.ts';
import { placeAt } from '../../workbook/model/place.ts';
import { shift, type Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { ScalarNode } from '../../workbook/syntax/yaml/nodes.ts';

/**
 * Where a part of a text value stands in the workbook. Folding and indentation change white space,
 * so only other characters are compared. If escapes make that impossible, it's the whole value.
 * undefined if there is no such value. `span` counts in `value`, which is trimmed.
 */
export function spanWithin(
  workbook: Workbook,
  path: FieldPath,
  value: string,
  span: Span,
): Span | undefined {
  const place = placeAt(workbook, path);
  if (place?.node.kind !== 'scalar') return undefined;
  const { style } = place.node;
  const text = workbook.text.slice(place.value.start, place.value.end);
  let source = contentStart(text, style);
  let start: number | undefined;
  for (let at = 0; at < span.end; at++) {
    if (isSpace(value, at)) continue;
    source = nextLetter(text, source, style);
    if (source >= text.length || text[source] !== value[at]) return place.value;
    if (at >= span.start) start ??= source;
    source++;
  }
  return start === undefined ? place.value : shift({ start, end: source }, place.value.start);
}

type Style = ScalarNode['style'];

/** Behind the opening quote, or below the line with `>-`. */
function contentStart(text: string, style: Style): number {
  if (style === 'plain') return 0;
  return style === 'quoted' ? 1 : nextLine(text, 0);
}

/** The next character of the source that belongs to the value. */
function nextLetter(text: string, from: number, style: Style): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at++;
  if (style !== 'quoted') return at;
  // In single quotes '' stands for ', in double quotes \" for ".
  const escapes = text.startsWith("'")
    ? text.startsWith("''", at)
    : /^\\["\\/]/.test(text.slice(at, at + 2));
  return escapes ? at + 1 : at;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}
