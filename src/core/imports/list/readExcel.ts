import { dayOf, isoDay } from '../../calendar/day.ts';
import { openOffice, type OfficeFile } from '../file/office.ts';
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../file/xml.ts';
import { MOST_COLUMNS, type Grid, type GridRow } from './grid.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** Reads the sheets of an Excel workbook that are shown, formulas as the values that they have. */
export function readExcel(bytes: Uint8Array): readonly Grid[] {
  const file = openOffice(bytes, 'excel');
  const book = file.part(file.main);
  const relations = file.relations(file.main);
  const reading: SheetReading = {
    file,
    strings: elementsOf(file.related(file.main, 'sharedStrings')).map(stringOf),
    isDate: dateFormats(file.related(file.main, 'styles')),
    from1904: /^(?:1|true)$/.test(childOf(book, 'workbookPr')?.attributes.date1904 ?? ''),
    seen: new Set(),
  };
  const seen = new Set<string>();
  return elementsOf(childOf(book, 'sheets'))
    .filter(({ attributes }) => !/hidden/i.test(attributes.state ?? ''))
    .flatMap(({ attributes }) => {
      const part = relations.get(attributes.id ?? '')?.target;
      // Two sheets never share a part; a file that claims so repeats itself to grow large.
      if (part === undefined || seen.has(part)) return [];
      seen.add(part);
      return [readSheet(attributes.name ?? '', part, reading)];
    });
}

interface SheetReading {
  readonly file: OfficeFile;
  readonly strings: readonly string[];
  /** Whether cells of that style show their number as a date. */
  readonly isDate: (style: string | undefined) => boolean;
  readonly from1904: boolean;
  /** Parts of comments that a sheet has had: like the sheets, no two share one. */
  readonly seen: Set<XmlElement>;
}

/** A text with its rich parts, without the phonetic guides of East Asian texts. */
function stringOf(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 't') return textOf(child);
      return child.name === 'r' ? textOf(childOf(child, 't')) : '';
    })
    .join('')
    .replaceAll('_x000D_', '')
    .replaceAll('\r', '');
}

/** Excel's own numbers of formats that show a date (ECMA-376, 18.8.30). */
const DATE_FORMATS = /^(?:1[4-7]|22|2[7-9]|3[0-6]|5[0-8])$/;

function dateFormats(styles: XmlElement | undefined): (style: string | undefined) => boolean {
  const own = new Map(
    elementsOf(childOf(styles, 'numFmts')).map(({ attributes: { numFmtId = '', formatCode } }) => [
      numFmtId,
      showsDate(formatCode ?? ''),
    ]),
  );
  const formats = elementsOf(childOf(styles, 'cellXfs')).map(({ attributes }) => {
    const format = attributes.numFmtId ?? '0';
    return own.get(format) ?? DATE_FORMATS.test(format);
  });
  return (style) => formats[Number(style ?? 0)] ?? false;
}

/** Excel writes no longer format, in UTF-16 code units. */
const LONGEST_FORMAT = 255;

function showsDate(format: string): boolean {
  const code = format.slice(0, LONGEST_FORMAT).replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(code);
}

function readSheet(sheet: string, part: string, reading: SheetReading): Grid {
  const root = reading.file.part(part);
  const merges = mergesOf(root);
  const comments = commentsOf(part, reading);
  const rows = new Map<number, string[]>();
  let number = 0;
  for (const row of elementsOf(childOf(root, 'sheetData'))) {
    number = Number(row.attributes.r ?? number + 1);
    if (number >= 1 && number <= MOST_ROWS) rows.set(number, cellsOf(row, reading));
  }
  let last = 0;
  for (const at of rows.keys()) last = Math.max(last, at);
  const filled = new Set<number>();
  for (const merge of merges) {
    const to = Math.min(merge.to, last);
    fillDown(rows, { ...merge, to }, filled, reading.file.budget);
  }
  const wide = new Set(merges.filter(({ isWide }) => isWide).map(({ from }) => from));
  const found: GridRow[] = [];
  reading.file.budget.spend('steps', last);
  for (let at = 1; at <= last; at++) {
    found.push({
      number: at,
      cells: rows.get(at) ?? [],
      isWide: wide.has(at),
      comments: comments.get(at) ?? [],
    });
  }
  return { sheet, rows: found };
}

/** Formatting a whole column makes a million empty rows. */
const MOST_ROWS = 50_000;

function cellsOf(row: XmlElement, reading: SheetReading): string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row)) {
    if (cell.name !== 'c') continue;
    const column = columnOf(cell.attributes.r) ?? cells.length;
    if (column >= MOST_COLUMNS) continue;
    const text = cellText(cell, reading);
    reading.file.budget.spend('cells', Math.max(1, column + 1 - cells.length));
    reading.file.budget.spend('characters', text.length);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return cells;
}

/** The column of a reference such as `B12`, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/i.exec(reference ?? '')?.[0].toUpperCase();
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

function rowOf(reference: string): number {
  return Number(/\d+/.exec(reference)?.[0] ?? 0);
}

function cellText(cell: XmlElement, { strings, isDate, from1904 }: SheetReading): string {
  const value = textOf(childOf(cell, 'v'));
  switch (cell.attributes.t) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = childOf(cell, 'is');
      return inline === undefined ? '' : stringOf(inline);
    }
    case 'str':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    // #N/A and the like aren’t values.
    case 'e':
      return '';
    case 'd':
      return value.slice(0, 10);
    default:
      if (value === '' || !isDate(cell.attributes.s)) return plainNumber(value);
      return dayOfSerial(Math.floor(Number(value)), from1904) ?? plainNumber(value);
  }
}

/** As Excel shows it: without the last digits of a binary fraction. */
function plainNumber(value: string): string {
  const number = Number(value);
  return value === '' || Number.isNaN(number) ? value : String(Number(number.toPrecision(15)));
}

/** The ISO day that one of Excel's day numbers stands for; undefined if it isn’t one. */
export function dayOfSerial(serial: number, from1904 = false): string | undefined {
  if (!(serial > 0 && serial < 200_000)) return undefined;
  const start = from1904
    ? dayOf({ year: 1904, month: 1, day: 1 })
    : dayOf({ year: 1899, month: 12, day: serial < 60 ? 31 : 30 });
  return isoDay(start + serial);
}

interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly isWide: boolean;
}

function mergesOf(sheet: XmlElement | undefined): readonly Merge[] {
  return elementsOf(childOf(sheet, 'mergeCells')).flatMap(({ attributes }) => {
    const [first, last] = (attributes.ref ?? '').split(':');
    const column = columnOf(first);
    if (first === undefined || last === undefined || column === undefined) return [];
    const isWide = columnOf(last) !== column;
    return [{ column, from: rowOf(first), to: rowOf(last), isWide }];
  });
}

/** A cell that spans several rows is meant for each of them. */
function fillDown(
  rows: Map<number, string[]>,
  { column, from, to }: Merge,
  filled: Set<number>,
  budget: SheetReading['file']['budget'],
): void {
  const value = rows.get(from)?.[column] ?? '';
  if (value === '' || column >= MOST_COLUMNS) return;
  for (let at = from + 1; at <= to; at++) {
    budget.spend('steps', 1);
    const place = at * MOST_COLUMNS + column;
    // Excel writes no two that overlap.
    if (filled.has(place)) return;
    filled.add(place);
    const cells = rows.get(at);
    if (cells?.some((cell) => cell !== '') !== true) continue;
    budget.spend('cells', Math.max(1, column + 1 - cells.length));
    budget.spend('characters', value.length);
    while (cells.length <= column) cells.push('');
    cells[column] = value;
  }
}

function commentsOf(
  part: string,
  { file, seen }: SheetReading,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const { budget } = file;
  const root = file.related(part, 'comments');
  if (root === undefined || seen.has(root)) return found;
  seen.add(root);
  for (const comment of descendantsOf(root, 'comment')) {
    const row = rowOf(comment.attributes.ref ?? '');
    const text = singleSpaced(textOf(childOf(comment, 'text')));
    if (text === '') continue;
    budget.spend('steps', 1);
    budget.spend('characters', text.length);
    const own = found.get(row);
    if (own === undefined) found.set(row, [text]);
    else own.push(text);
  }
  return found;
}
