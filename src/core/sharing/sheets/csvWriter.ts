import { strToU8 } from 'fflate';
import { isoDay } from '../../calendar/day.ts';
import { printable } from '../../language/printable.ts';
import { looksLikeFormula, type Sheet, type SheetCell } from './sheet.ts';

/** Excel takes a file for UTF-8 where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A sheet as comma-separated values (RFC 4180), for spreadsheets and mailing lists. */
export function writeCsv({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map(({ title }) => guarded(title)), ...rows.map((row) => row.map(field))];
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
      return guarded(cell.text);
  }
}

/** An apostrophe makes a text of a formula, also where a program parts cells at `;`, tabs, or line breaks. */
function guarded(text: string): string {
  const pieces = text.split(/(?<=[;\t\r\n])/);
  return quoted(pieces.map((one) => (looksLikeFormula(one) ? `'${one}` : one)).join(''));
}

function quoted(text: string): string {
  const shown = printable(text);
  return `"${shown.replaceAll('"', '""')}"`;
}
