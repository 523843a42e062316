import { strFromU8, unzipSync } from 'fflate';
import { asOfIn, FIGURE_KEYS, type FigureRow, type Figures } from './figures.ts';

/** A report is a few hundred KB; more than this, in bytes, is none of ours. */
const LARGEST = 20_000_000;

/**
 * The figures of an earlier report, from the last table of its file (HTML or Word), also where a
 * program has saved it again. undefined where the file holds none.
 */
export function readFigures(bytes: Uint8Array): Figures | undefined {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const found = isZip ? inWord(bytes) : inHtml(strFromU8(bytes.subarray(0, LARGEST)));
  if (found === undefined) return undefined;
  const asOf = asOfIn(found.above);
  const [head, ...rows] = found.rows;
  if (asOf === undefined || head?.length !== FIGURE_KEYS.length) return undefined;
  return { asOf, rows: rows.filter((row) => row.length === head.length).map(figureRowOf) };
}

function figureRowOf(texts: readonly string[]): FigureRow {
  return Object.fromEntries(
    FIGURE_KEYS.map((key, at) => [key, texts[at] ?? '']),
  ) as unknown as FigureRow;
}

/** The last table of a document, and the last heading above it. */
interface LastTable {
  readonly above: string;
  readonly rows: readonly (readonly string[])[];
}

function inHtml(html: string): LastTable | undefined {
  const start = html.lastIndexOf('<table');
  if (start < 0) return undefined;
  const end = html.indexOf('</table', start);
  const table = html.slice(start, end < 0 ? undefined : end);
  const headings = [...html.slice(0, start).matchAll(/<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/gi)];
  return {
    above: textOfHtml(headings.at(-1)?.[1] ?? ''),
    rows: cut(table, /<tr[\s>]/gi).map((row) => cut(row, /<t[hd][\s>]/gi).map(textOfHtml)),
  };
}

function inWord(bytes: Uint8Array): LastTable | undefined {
  const xml = documentXml(bytes);
  const start = xml?.lastIndexOf('<w:tbl>') ?? -1;
  if (xml === undefined || start < 0) return undefined;
  const table = xml.slice(start, xml.indexOf('</w:tbl>', start));
  const headings = cut(xml.slice(0, start), /<w:p[\s>]/g).filter((one) =>
    /<w:pStyle w:val="[^"]*\d"/.test(one),
  );
  return {
    above: textOfXml(headings.at(-1) ?? ''),
    rows: cut(table, /<w:tr[\s>]/g).map((row) => cut(row, /<w:tc[\s>]/g).map(textOfXml)),
  };
}

/** undefined where it is no Word file, or a zip that unpacks to more than a report ever is. */
function documentXml(bytes: Uint8Array): string | undefined {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize < LARGEST,
    });
    const part = files['word/document.xml'];
    return part === undefined ? undefined : strFromU8(part);
  } catch {
    return undefined;
  }
}

/** The pieces from each place that `begins` finds to the next one. */
function cut(text: string, begins: RegExp): readonly string[] {
  const starts = [...text.matchAll(begins)].map(({ index }) => index);
  return starts.map((start, at) => text.slice(start, starts[at + 1]));
}

function textOfHtml(html: string): string {
  return oneLine(decoded(html.replace(/<[^>]*>/g, ' ')));
}

function textOfXml(xml: string): string {
  return oneLine(
    decoded([...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
