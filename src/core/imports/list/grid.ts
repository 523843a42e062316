/** A sheet of a spreadsheet, or a CSV file, as text. */
export interface Grid {
  /** The sheet's name; empty for a CSV file. */
  readonly sheet: string;
  readonly rows: readonly GridRow[];
}

/** No list has more columns; what stands further to the right isn't read. */
export const MOST_COLUMNS = 200;

export interface GridRow {
  /** From 1: a sheet's row, a CSV file's record. */
  readonly number: number;
  /** From the first column on; an empty text for an empty cell. Dates of Excel's are ISO days. */
  readonly cells: readonly string[];
  /** Whether one cell reaches over several columns, as that of a title does. */
  readonly isWide: boolean;
  /** A comment on a cell. */
  readonly comments: readonly string[];
}
