import { parseDay, type Day } from '../../calendar/day.ts';

/** A table of a spreadsheet, as data. */
export interface Sheet {
  /** At most 31 characters. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetColumn {
  readonly title: string;
  /** In UTF-16 code units. */
  readonly width: number;
  /** Whether it is printed: what stands in the last columns may be for a screen alone. */
  readonly isPrinted?: boolean;
}

/** undefined is an empty cell. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly day: Day }
  | undefined;

/** A figure as a number, words as text. */
export function makeCell(value: number | string | undefined): SheetCell {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'number' && Number.isFinite(value)
    ? { kind: 'number', value }
    : { kind: 'text', text: String(value) };
}

/** A day of the front matter as a date. */
export function makeDayCell(text: string | undefined): SheetCell {
  const day = text === undefined ? undefined : parseDay(text);
  return day === undefined ? makeCell(text) : { kind: 'day', day };
}

/** Whether a spreadsheet would calculate the text. See OWASP, "CSV injection". */
export function looksLikeFormula(text: string): boolean {
  const seen = text.replace(UNSEEN, '');
  return (
    /^[\t\r\n]/.test(text) || (STARTS_FORMULA.test(seen) && !/^[-+]?\d[\d.,\s]*%?$/.test(text))
  );
}

/** Spaces and characters without a width, behind which a sign still begins the cell. */
const UNSEEN = /^[\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/;
/** Also in the full width of East Asian writing, which a spreadsheet reads alike. */
const STARTS_FORMULA = /^[=+\-@|%＝＋－＠]/;
