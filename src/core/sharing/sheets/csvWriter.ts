import { strToU8 } from 'fflate';
import { isoDay } from '../../calendar/day.ts';
import { printable } from '../../language/printable.ts';
import { looksLikeFormula, type Sheet, type SheetCell } from './sheet.ts';

/** Excel takes a file for UTF-8 where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A sheet as comma-separated values (RFC 4180), for spreadsheets and mailing lists. */
export function writeCsv({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map(({ title }) => quoted(title)), ...rows.map((row) => row.map(field))];
  return strToU8(BYTE_ORDER_MARK + lines.map((line) => `${line.join(',')}\r\n`).join(''));
}

function field(cell: SheetCell): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'number':
      return String(cell.value);
    case 'day':
      return isoDay(cell.day);
    case 'text':
      // An apostrophe is what makes a text of it in Excel as well.
      return quoted(looksLikeFormula(cell.text) ? `'${cell.text}` : cell.text);
  }
}

function quoted(text: string): string {
  const shown = printable(text);
  return `"${shown.replaceAll('"', '""')}"`;
}
