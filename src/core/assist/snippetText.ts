import type { Span } from '../workbook/span.ts';

/** The text as a snippet that inserts just this text. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A text that is selected, to be typed over. */
export function textStop(stop: number, text: string): string {
  return `\${${String(stop)}:${snippetText(text)}}`;
}

/** The text as a snippet that inserts just this text, with a tab stop over each span, in order. */
export function snippetWithStops(text: string, spans: readonly Span[]): string {
  let written = '';
  let at = 0;
  for (const [index, { start, end }] of spans.entries()) {
    written += snippetText(text.slice(at, start)) + textStop(index + 1, text.slice(start, end));
    at = end;
  }
  return written + snippetText(text.slice(at));
}

/** The snippet's tab stops, counted on from `from`; where the cursor ends up is left to the whole. */
export function renumbered(snippet: string, from: number): string {
  return snippet
    .replace(/\$0|\$\{0\}/g, '')
    .replace(/\$(\d+)/g, (_, stop: string) => `$${String(Number(stop) + from)}`)
    .replace(/\$\{(\d+)(?=[:|}])/g, (_, stop: string) => `\${${String(Number(stop) + from)}`);
}

/** How many tab stops a snippet has. */
export function stopCount(snippet: string): number {
  const stops = [...snippet.matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
  return Math.max(0, ...stops);
}
