import type { ItemFact } from '../portfolio/factWords.ts';
import type { PictureGrid } from './pictureGrid.ts';

/** The language of a document that says none, as a BCP 47 tag. */
export const ENGLISH = 'en-US';

/**
 * What leaves the house, as data: the same for every format, made from workbooks and a day alone. A
 * writer turns it into a file and adds nothing to what it says.
 */
export interface SharedDocument {
  /** The first heading of the page, and the file's own title. */
  readonly title: string;
  /** A BCP 47 tag; American English without one. */
  readonly language?: string;
  /** What stands at the foot of every page: whom it is about, and as of which day. */
  readonly footer: string;
  /** `Page {page} of {pages}`, for formats that count their pages. */
  readonly pageOf: string;
  readonly blocks: readonly Block[];
  /**
   * What a program reads again, and no reader stumbles over: a part of its own in a Word file, a `meta`
   * element in a page. It says nothing that the pages don't show.
   */
  readonly figures?: string;
}

export type Block =
  | Heading
  | Paragraph
  | ListBlock
  | Quote
  | Preformatted
  | Table
  | Figure
  | Signatures
  | AnswerBlock;

/** Level 1 is the document's title. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Whether a new page begins with it. */
  readonly startsPage?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /**
   * `subtitle` stands below the title, `lead` is what matters most, `note` is said to the reader
   * beside what the document says, such as what is still to be talked about, and `label` names the
   * answer below it, on whose page it stays.
   */
  readonly style?: 'subtitle' | 'lead' | 'note' | 'label';
}

/** A stretch of text in one style. A line feed in it begins a new line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
}

export interface ListBlock {
  readonly kind: 'list';
  /** The first number; undefined for bullets. */
  readonly from: number | undefined;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Whether the box before it is ticked; undefined where there is none. */
  readonly ticked?: boolean | undefined;
  readonly blocks: readonly Block[];
}

export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

/** Text whose line breaks and spaces count. */
export interface Preformatted {
  readonly kind: 'preformatted';
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  /** What it is a table of, for those who do not see the page. */
  readonly caption: string;
  /** Whether the caption is also shown. */
  readonly showsCaption?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first cell of a row is its heading. */
  readonly headsRows?: boolean;
}

export interface Column {
  readonly title: string;
  /** How wide it is beside the others. */
  readonly width: number;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
}

export interface Cell {
  readonly runs: readonly Run[];
  /** See {@link AnswerBlock.holds}. */
  readonly holds?: string | undefined;
}

/** A picture with the table that says the same. */
export interface Figure {
  readonly kind: 'figure';
  readonly grid: PictureGrid;
  readonly table: Table;
}

/** Room to sign: for each party the same lines. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly parties: readonly string[];
  /** What is to be written on each line. */
  readonly lines: readonly string[];
}

/** What one part of a workbook holds, so that it can be found again in a file that comes back. */
export interface AnswerBlock {
  readonly kind: 'answer';
  /**
   * A way into the front matter, its steps joined by dots (`goal.statement`, `milestones.2.due`,
   * items counted from 0), or the id of one of the guide's parts (`challenges`).
   */
  readonly holds: string;
  readonly blocks: readonly Block[];
}

/** A run of plain text. */
export function plain(text: string): readonly Run[] {
  return [{ text }];
}

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string, style?: Paragraph['style']): Paragraph {
  return { kind: 'paragraph', runs: plain(text), ...(style === undefined ? {} : { style }) };
}

/** A column's title, how wide it is beside the others, and whether it is one of figures. */
export type ColumnOf = readonly [title: string, width: number, is?: 'figure'];

/** A table of facts, whose rows begin with what they are about. */
export function tableOf(
  caption: string,
  columns: readonly ColumnOf[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    kind: 'table',
    caption,
    columns: columns.map(([title, width, is]) => ({ title, width, isFigure: is === 'figure' })),
    headsRows: true,
    rows,
  };
}

/** A table with more rows than these may go on over a page's end. */
const FEW_ROWS = 6;

/** Whether a table with such rows stays on one page where it can. */
export function staysWhole(rows: Table['rows']): boolean {
  return rows.length <= FEW_ROWS;
}

/** The same without the columns that say nothing in any row; the first one stays. */
export function withoutEmptyColumns(table: Table): Table {
  const isShown = (at: number): boolean =>
    at === 0 || table.rows.some((row) => row[at]?.runs.some(({ text }) => text !== '') === true);
  return {
    ...table,
    columns: table.columns.filter((_, at) => isShown(at)),
    rows: table.rows.map((row) => row.filter((_, at) => isShown(at))),
  };
}

/** {@link tableOf}, with no column that says nothing. */
export function filledTableOf(...given: Parameters<typeof tableOf>): Table {
  return withoutEmptyColumns(tableOf(...given));
}

/** A cell of plain text; an absent value makes an empty one. */
export function cell(text: string | number | undefined, holds?: string): Cell {
  return { runs: text === undefined ? [] : plain(String(text)), holds };
}

/** The columns of facts by their names, as behind those that a table says in words of its own. */
export function columnsOf(facts: readonly ItemFact[]): readonly ColumnOf[] {
  return facts.map(({ label }) => [label, 4]);
}

/** What they say of one item. */
export function cellsOf(item: object, facts: readonly ItemFact[]): readonly Cell[] {
  return facts.map(({ of }) => cell(of(item)));
}
