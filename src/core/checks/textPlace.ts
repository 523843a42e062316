import { placeAt, type Place } from '../workbook/place.ts';
import type { Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Path } from '../workbook/yaml/nodes.ts';

/**
 * Where a stretch of a text value stands in the workbook. Folding and indentation move white space
 * about, so only what is no white space is compared. The whole value where escapes make that
 * impossible; undefined where there is no such value. `span` counts in `value`, which is trimmed.
 */
export function spanWithin(
  workbook: Workbook,
  path: Path,
  value: string,
  span: Span,
): Span | undefined {
  const place = placeAt(workbook, path);
  if (place?.node.kind !== 'scalar') return undefined;
  const { text } = workbook;
  let source = contentStart(text, place);
  let start: number | undefined;
  for (let at = 0; at < span.end; at++) {
    if (isSpace(value, at)) continue;
    source = nextLetter(text, source, place);
    if (source >= place.value.end || text[source] !== value[at]) return place.value;
    if (at >= span.start) start ??= source;
    source++;
  }
  return start === undefined ? place.value : { start, end: source };
}

/** After the opening quote, or the line with `>-`. */
function contentStart(text: string, { node, value }: Place): number {
  if (node.kind !== 'scalar' || node.style === 'plain') return value.start;
  if (node.style === 'quoted') return value.start + 1;
  const lineEnd = text.indexOf('\n', value.start);
  return lineEnd < 0 ? value.end : lineEnd + 1;
}

/** The next character of the source that stands for one of the value. */
function nextLetter(text: string, from: number, { node, value }: Place): number {
  let at = from;
  while (at < value.end && isSpace(text, at)) at++;
  if (node.kind !== 'scalar' || node.style !== 'quoted') return at;
  const quote = text[value.start];
  // In single quotes '' stands for ', in double quotes \" for ".
  const escapes =
    quote === "'" ? text.startsWith("''", at) : /^\\["\\/]/.test(text.slice(at, at + 2));
  return escapes ? at + 1 : at;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}
