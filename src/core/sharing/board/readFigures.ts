import { strFromU8, strToU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { parseDay } from '../../calendar/day.ts';
import { FIGURES_NAME } from '../figuresName.ts';
import { asOfIn, FIGURE_KEYS, type FigureRow, type Figures } from './figures.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** A report is a few hundred KB; more than this, in bytes, is none of ours. */
const LARGEST = 20_000_000;
/** Of all its parts as they are packed, in bytes. */
const LARGEST_PACKED = 1_000_000;

/**
 * The figures that a report carries (Word or HTML), also where a program has saved it again; those of
 * older reports stand in their last table. undefined where the file holds none.
 */
export function readFigures(bytes: Uint8Array): Figures | undefined {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) {
    const parts = partsOf(bytes);
    const carried = parts.map(({ xml }) => carriedInWord(xml)).find((one) => one !== undefined);
    if (carried !== undefined) return parsed(decoded(carried));
    const document = parts.find(({ name }) => name === 'word/document.xml');
    return document === undefined ? undefined : ofTable(inWord(document.xml));
  }
  const html = pageIn(bytes.subarray(0, LARGEST));
  const carried = carriedInHtml(html);
  return carried === undefined ? ofTable(inHtml(html)) : parsed(decoded(carried));
}

/** Whether a file may be a report at all: a Word file, or a page. */
export function isDocument(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip || /<[a-z!]/i.test(strFromU8(bytes.subarray(0, 2000), true));
}

/** Found from their names on: of half a tag there may be any number. */
function carriedInWord(xml: string): string | undefined {
  const name = xml.indexOf(`urn:${FIGURES_NAME}"`);
  const start = name < 0 ? -1 : xml.indexOf('>', name);
  const end = start < 0 ? -1 : xml.indexOf('<', start);
  return end < 0 ? undefined : xml.slice(start + 1, end);
}

/** Browsers write the tag anew: some leave `<` and `>` in its content as they are. */
function carriedInHtml(html: string): string | undefined {
  const name = html.indexOf(FIGURES_NAME);
  const tag = name < 0 ? '' : html.slice(Math.max(0, name - 30), name);
  if (!/<meta\s+name\s*=\s*["']?$/i.test(tag)) return undefined;
  CONTENT.lastIndex = name + FIGURES_NAME.length;
  const [, double, single] = CONTENT.exec(html) ?? [];
  return double ?? single;
}

const CONTENT = /["']?\s{1,9}content\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/iy;

/** The page itself, also out of the single file that Chrome and Edge save it as (MHTML). */
function pageIn(bytes: Uint8Array): string {
  const text = strFromU8(bytes);
  if (!/^content-transfer-encoding: *quoted-printable/im.test(text.slice(0, HEADERS))) return text;
  const quoted = strFromU8(bytes, true)
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return strFromU8(strToU8(quoted, true));
}

/** The headers of the file and of its first part are shorter than this, in characters. */
const HEADERS = 4000;

function parsed(json: string): Figures | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || !('asOf' in data) || !('rows' in data))
    return undefined;
  const asOf = typeof data.asOf === 'string' ? parseDay(data.asOf) : undefined;
  if (asOf === undefined || !Array.isArray(data.rows)) return undefined;
  const rows = data.rows as readonly unknown[];
  return { asOf, rows: rows.filter((row) => typeof row === 'object' && row !== null).map(rowOf) };
}

function rowOf(row: object): FigureRow {
  const texts = new Map(
    Object.entries(row).map(([key, text]) => [key, typeof text === 'string' ? text : '']),
  );
  return figureRowOf(FIGURE_KEYS.map((key) => texts.get(key) ?? ''));
}

function ofTable(found: LastTable | undefined): Figures | undefined {
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
  const before = html.slice(0, start);
  const heading = before.slice(0, lastOf(before, /<\/h[1-6]>/gi));
  return {
    above: textOfHtml(heading.slice(lastOf(heading, /<h[1-6][\s>]/gi))),
    rows: cut(table, /<tr[\s>]/gi).map((row) => cut(row, /<t[hd][\s>]/gi).map(textOfHtml)),
  };
}

/** Where the last one begins; 0 where there is none. */
function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? 0;
}

function inWord(xml: string): LastTable | undefined {
  const start = xml.lastIndexOf('<w:tbl>');
  if (start < 0) return undefined;
  const table = xml.slice(start, xml.indexOf('</w:tbl>', start));
  const headings = cut(xml.slice(0, start), /<w:p[\s>]/g).filter((one) =>
    /<w:pStyle w:val="[^"]*\d"/.test(one),
  );
  return {
    above: textOfXml(headings.at(-1) ?? ''),
    rows: cut(table, /<w:tr[\s>]/g).map((row) => cut(row, /<w:tc[\s>]/g).map(textOfXml)),
  };
}

/** The parts that may hold figures; none where it is no Word file, or one larger than a report ever is. */
function partsOf(bytes: Uint8Array): readonly { readonly name: string; readonly xml: string }[] {
  // What the file says about the size of a part may be wrong: the packed size can't be.
  let [left, packed] = [LARGEST, LARGEST_PACKED];
  const taken = new Set<string>();
  const isWanted = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (!PARTS.test(name) || taken.has(name)) return false;
    taken.add(name);
    return (left -= originalSize) > 0 && (packed -= size) > 0;
  };
  try {
    const files = unzipSync(bytes, { filter: isWanted });
    return Object.entries(files).map(([name, part]) => ({ name, xml: strFromU8(part) }));
  } catch {
    return [];
  }
}

const PARTS = /^(?:word\/document|customXml\/item\d{1,2})\.xml$/;

/** The pieces from each place that `begins` finds to the next one. */
function cut(text: string, begins: RegExp): readonly string[] {
  const starts = [...text.matchAll(begins)].map(({ index }) => index);
  return starts.map((start, at) => text.slice(start, starts[at + 1]));
}

function textOfHtml(html: string): string {
  return singleSpaced(decoded(html.replace(/<[^<>]*>/g, ' ')));
}

function textOfXml(xml: string): string {
  return singleSpaced(
    decoded(
      [...xml.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    ),
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
