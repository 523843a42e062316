import type { Language } from '../guide/guide.ts';
import type { Translate } from '../language/translate.ts';
import { otherItemFacts } from '../portfolio/factWords.ts';
import { factsGoing, type Destination } from '../schema/whereFactsGo.ts';
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
  readonly style?: 'subtitle' | 'lead' | 'note' | 'label' | undefined;
}

/** A stretch of text in one style. A line feed in it begins a new line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  /** Where it's another one than the document's: {@link ./inLanguages.ts} finds it out. */
  readonly language?: Language | undefined;
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

export interface Preformatted {
  readonly kind: 'preformatted';
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  /** What it is a table of, for those who do not see the page. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first cell of a row is its heading. */
  readonly headsRows?: boolean;
}

export interface Column {
  readonly title: string;
  readonly width: number;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
}

export interface Cell {
  readonly runs: readonly Run[];
  /** See {@link AnswerBlock.holds}. */
  readonly holds?: string | undefined;
  /** Empty, it is room to write in that asks for nothing. */
  readonly isQuiet?: boolean;
  /** What the reader chooses from: a list in Word, on paper a circle before each. */
  readonly choices?: readonly string[];
}

export interface Figure {
  readonly kind: 'figure';
  readonly grid: PictureGrid;
  readonly table: Table;
}

/** Room to sign: for each party the same lines. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly parties: readonly string[];
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

export function plain(text: string): readonly Run[] {
  return [{ text }];
}

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string, style?: Paragraph['style']): Paragraph {
  return { kind: 'paragraph', runs: plain(text), style };
}

export function bulletList(lines: readonly string[]): ListBlock {
  const items = lines.map((line) => ({ blocks: [paragraph(line)] }));
  return { kind: 'list', from: undefined, items };
}

/** The words of paragraphs, also in lists and quotes; those of all else are none that people have said. */
export function getBlockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(({ text }) => text).join('');
    case 'list':
      return block.items.map((item) => item.blocks.map(getBlockText).join(' ')).join('; ');
    case 'quote':
    case 'answer':
      return block.blocks.map(getBlockText).join(' ');
    default:
      return '';
  }
}

/** What stands in a cell; an absent value makes an empty one. */
type Said = Cell | string | number | undefined;

/**
 * A column of a table of items: its title, how wide it is beside the others, what it says of an item, and
 * whether that is a figure.
 */
export type ColumnOf<Item> = readonly [
  title: string,
  width: number,
  of: (item: Item) => Said,
  is?: 'figure',
];

/** A table of items, a row each, which begins with what it is about. */
export function makeTable<Item>(
  caption: string,
  columns: readonly ColumnOf<Item>[],
  items: readonly Item[],
): Table {
  return {
    kind: 'table',
    caption,
    columns: columns.map(([title, width, , is]) => ({ title, width, isFigure: is === 'figure' })),
    headsRows: true,
    rows: items.map((item) => columns.map(([, , of]) => asCell(of(item)))),
  };
}

/** The same without the columns that say nothing of any item; the first one stays. */
export function makeFilledTable<Item>(
  caption: string,
  columns: readonly ColumnOf<Item>[],
  items: readonly Item[],
): Table {
  const says = ([, , of]: ColumnOf<Item>, item: Item): boolean =>
    asCell(of(item)).runs.some(({ text }) => text !== '');
  const filled = columns.filter((one, at) => at === 0 || items.some((item) => says(one, item)));
  return makeTable(caption, filled, items);
}

/** {@link makeFilledTable} under a heading; nothing where there are no items. */
export function titledTable<Item>(
  level: Heading['level'],
  title: string,
  columns: readonly ColumnOf<Item>[],
  items: readonly Item[],
  caption = title,
): readonly Block[] {
  return items.length === 0
    ? []
    : [heading(level, title), makeFilledTable(caption, columns, items)];
}

/** Facts one below the other, but for those that say nothing; beside the titles of the columns, how
 * wide the second is beside the first. */
export function factTable(
  caption: string,
  [name, said, width = 3]: readonly [name: string, said: string, width?: number],
  facts: readonly (readonly [label: string, said: Said, ...more: unknown[]])[],
): readonly Table[] {
  const shown = facts.filter(([, fact]) => asCell(fact).runs.length > 0);
  const columns: readonly ColumnOf<(typeof shown)[number]>[] = [
    [name, 1, ([label]) => label],
    [said, width, ([, fact]) => fact],
  ];
  return shown.length === 0 ? [] : [makeTable(caption, columns, shown)];
}

/** A table with more rows than these may go on over a page's end. */
const FEW_ROWS = 6;

/** Whether a table with such rows stays on one page where it can. */
export function staysWhole(rows: Table['rows']): boolean {
  return rows.length <= FEW_ROWS;
}

/** A cell of plain text; an absent value makes an empty one. */
export function cell(text: string | number | undefined, holds?: string): Cell {
  return { runs: text === undefined ? [] : plain(String(text)), holds };
}

function asCell(said: Said): Cell {
  return typeof said === 'object' ? said : cell(said);
}

/** A column for each fact of a list's items that goes into a document, but for those `said` otherwise. */
export function furtherColumns(
  to: Destination,
  list: readonly string[],
  said: readonly string[],
  t: Translate,
): readonly ColumnOf<object>[] {
  const facts = otherItemFacts(list, factsGoing(to, [...list, 0]), said, t);
  return facts.map(({ label, of }) => [label, 4, of]);
}
