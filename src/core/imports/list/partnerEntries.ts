import { nameKey } from '../../workbook/naming.ts';
import type { SkippedRow } from '../importPlan.ts';
import type { ColumnMeaning, PartnerList } from './columns.ts';
import type { GridRow } from './grid.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** What a list says of one organization. */
export interface PartnerEntry {
  readonly name: string;
  /** The first row is the one to take; others speak of the same organization. */
  readonly rows: readonly PartnerRow[];
}

/** A row by the meaning of its columns. */
export interface PartnerRow {
  readonly number: number;
  readonly sheet: string;
  readonly fields: Readonly<Partial<Record<ColumnMeaning, string>>>;
  /** The list's own title for each of these fields, in any language. */
  readonly titles: PartnerRow['fields'];
  /** What is in columns that nothing asks for, with their titles. */
  readonly kept: readonly { readonly title: string; readonly text: string }[];
  readonly comments: readonly string[];
  /** The heading that stands above this group of rows. */
  readonly section: string | undefined;
}

/** The organizations of a list, each once, and the rows that don’t name one. */
export interface PartnerEntries {
  readonly entries: readonly PartnerEntry[];
  readonly skipped: readonly SkippedRow[];
}

/** Reads the rows below the header. Blank ones count for nothing. */
export function partnerEntries(list: PartnerList): PartnerEntries {
  const { grid, header, columns } = list;
  const nameAt = columns.findIndex(({ meaning }) => meaning === 'name');
  const skipped: SkippedRow[] = [];
  const skip = (row: GridRow, why: SkippedRow['why']): void => {
    skipped.push({ row: row.number, sheet: grid.sheet, why });
  };
  const rows = new Map<string, PartnerRow[]>();
  const names = new Map<string, string>();
  let section: string | undefined;
  const lastWide = grid.rows.findLastIndex((row) => filledIn(row).length > 1);
  const titles = grid.rows[header]?.cells.map(titleKey) ?? [];
  grid.rows.forEach((row, at) => {
    if (row.cells.every((cell) => cell.trim() === '')) return;
    const why =
      at < header
        ? 'title'
        : at === header
          ? 'header'
          : noEntry(row, { ...list, lastWide, titles }, nameAt, at);
    if (why === 'section') {
      section = filledIn(row)[0];
      skip(row, 'remark');
      return;
    }
    if (why !== undefined) {
      skip(row, why);
      return;
    }
    const name = singleSpaced(row.cells[nameAt] ?? '');
    const key = nameKey(name);
    const own = rows.get(key);
    const told = entryRow(row, list, section);
    if (own === undefined) {
      names.set(key, name);
      rows.set(key, [told]);
    } else {
      skip(row, 'duplicate');
      own.push(told);
    }
  });
  const entries = [...rows].map(([key, own]) => ({ name: names.get(key) ?? key, rows: own }));
  return { entries, skipped };
}

function filledIn({ cells }: GridRow): readonly string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

const TOTAL =
  /^(?:grand |sub)?-?totals?\b|^sum\b|^count\b|^average\b|^\d+ (?:partners|organizations|total)\b/i;
const REMARK =
  /^(?:updated|last updated|source|note|notes|legend|key|prepared|printed|page|as of|revised|contact .* with)\b|^[*†‡]|\.$/i;
const NAME_LENGTH = 120;

/** What is the same for each row of a list. */
interface Whole {
  /** The index of the last row that says more than a name. */
  readonly lastWide: number;
  readonly titles: readonly string[];
}

function titleKey(cell: string): string {
  return cell.trim().toLowerCase();
}

/** Why a row isn’t about an organization; `section` for the heading of a group of rows. */
function noEntry(
  row: GridRow,
  { grid, columns, lastWide, titles }: PartnerList & Whole,
  nameAt: number,
  at: number,
): SkippedRow['why'] | 'section' | undefined {
  const filled = filledIn(row);
  const name = row.cells[nameAt]?.trim() ?? '';
  if (
    filled.some((cell) => TOTAL.test(cell)) &&
    filled.every((cell, index) => index === 0 || TOTAL.test(cell) || /^[\d.,\s$€%-]+$/.test(cell))
  ) {
    return 'total';
  }
  if (
    filled.length > 1 &&
    row.cells.every((cell, index) => titleKey(cell) === (titles[index] ?? ''))
  ) {
    return 'header';
  }
  if (/^sep=.$/i.test(filled[0] ?? '') && at === 0) return 'title';
  if (name === '') return 'remark';
  if (filled.length > 1 || columns.filter(({ meaning }) => meaning !== 'kept').length === 1) {
    return undefined;
  }
  const isLong = name.length > NAME_LENGTH || /[?!.]\s+\p{Lu}/u.test(name);
  if (REMARK.test(name) || isLong || (at >= lastWide && isApart(grid.rows, at))) return 'remark';
  return isSection(row, grid.rows, at) ? 'section' : undefined;
}

/** Whether a row comes after a blank one or a total, as notes below a list do. */
function isApart(rows: readonly GridRow[], at: number): boolean {
  const above = rows[at - 1];
  const words = above === undefined ? [] : filledIn(above);
  return words.length === 0 || TOTAL.test(words[0] ?? '');
}

/** A lone name heads a group if it looks like a heading, or has a blank row above it and rows below. */
function isSection(row: GridRow, rows: readonly GridRow[], at: number): boolean {
  const name = filledIn(row)[0] ?? '';
  const isCapitals = /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name);
  const follows = filledIn(rows[at + 1] ?? row).length > 1;
  const above = rows[at - 1];
  const isAlone = above === undefined || filledIn(above).length === 0;
  return follows && (row.isWide || isCapitals || name.endsWith(':') || isAlone);
}

function entryRow(
  row: GridRow,
  { columns, grid, header }: PartnerList,
  section: string | undefined,
): PartnerRow {
  const fields: Partial<Record<ColumnMeaning, string>> = {};
  const titles: Partial<Record<ColumnMeaning, string>> = {};
  const above = grid.rows[header]?.cells ?? [];
  const kept: { title: string; text: string }[] = [];
  row.cells.forEach((cell, at) => {
    const text = cell.trim();
    const column = columns[at];
    if (text === '' || column === undefined || column.meaning === 'name') return;
    if (column.meaning === 'kept') kept.push({ title: column.title, text });
    else {
      fields[column.meaning] ??= text;
      if ((above[at] ?? '').trim() !== '') titles[column.meaning] ??= column.title;
    }
  });
  return {
    number: row.number,
    sheet: grid.sheet,
    fields,
    titles,
    kept,
    comments: row.comments,
    section,
  };
}
