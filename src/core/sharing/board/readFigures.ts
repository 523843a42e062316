import { strFromU8, strToU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { parseDay } from '../../calendar/day.ts';
import { FIGURES_NAME } from '../figuresName.ts';
import { FIGURE_KEYS, type FigureRow, type Figures } from './figures.ts';

/** A report is a few hundred KB; anything larger than this, in bytes, isn’t ours. */
const LARGEST = 20_000_000;
/** Of all its parts as they are packed, in bytes. */
const LARGEST_PACKED = 1_000_000;

/**
 * The figures that a report carries (Word or HTML), also where a program has saved it again; undefined
 * where the file holds none.
 */
export function readFigures(bytes: Uint8Array): Figures | undefined {
  const carried = isZip(bytes)
    ? partsOf(bytes)
        .map(carriedInWord)
        .find((one) => one !== undefined)
    : carriedInHtml(pageIn(bytes.subarray(0, LARGEST)));
  return carried === undefined ? undefined : parsed(decoded(carried));
}

/** Whether a file may be a report at all: a Word file, or a page. */
export function isDocument(bytes: Uint8Array): boolean {
  return isZip(bytes) || /<[a-z!]/i.test(strFromU8(bytes.subarray(0, 2000), true));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Found by their names: a file may have any number of half tags. */
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

/** The headers of the file and of its first part are shorter than this, in UTF-16 code units. */
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
  const said: Readonly<Record<string, unknown>> = { ...row };
  return Object.fromEntries(
    FIGURE_KEYS.map((key) => [key, typeof said[key] === 'string' ? said[key] : '']),
  ) as unknown as FigureRow;
}

/** The parts that may hold figures; none if it isn’t a Word file, or is larger than any report. */
function partsOf(bytes: Uint8Array): readonly string[] {
  // What the file says about the size of a part may be wrong: the packed size can't be.
  let [left, packed] = [LARGEST, LARGEST_PACKED];
  const taken = new Set<string>();
  const isWanted = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (!PARTS.test(name) || taken.has(name)) return false;
    taken.add(name);
    return (left -= originalSize) > 0 && (packed -= size) > 0;
  };
  try {
    return Object.values(unzipSync(bytes, { filter: isWanted })).map((part) => strFromU8(part));
  } catch {
    return [];
  }
}

const PARTS = /^customXml\/item\d{1,2}\.xml$/;

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
