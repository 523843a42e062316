import { strFromU8, strToU8 } from 'fflate';
import { parseDay } from '../../calendar/day.ts';
import { textOf, readXml } from '../../imports/file/xml.ts';
import { openArchive } from '../../imports/file/zip.ts';
import { FIGURES_NAME, FIGURES_PART } from '../figuresName.ts';
import { FIGURE_KEYS, type FigureRow, type Figures } from './figures.ts';

/** A report is a few hundred KB; anything larger than this, in bytes, isn’t ours. */
const LARGEST = 20_000_000;

/**
 * The figures that a report carries, as it was shared; undefined where the file is something else, or
 * another program has written it anew in its own way.
 */
export function readFigures(bytes: Uint8Array): Figures | undefined {
  try {
    return figuresIn(JSON.parse(textOf(readXml(carriedIn(bytes)))));
  } catch {
    return undefined;
  }
}

/** The element that holds them. */
function carriedIn(bytes: Uint8Array): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return openArchive(bytes).read(FIGURES_PART) ?? new Uint8Array();
  const [, content = ''] = META.exec(strFromU8(bytes.subarray(0, LARGEST))) ?? [];
  return strToU8(`<figures>${content}</figures>`);
}

const META = new RegExp(`^<meta name="${FIGURES_NAME}" content="([^"]*)">$`, 'm');

function figuresIn(data: unknown): Figures | undefined {
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
