import { singleSpaced } from '../../language/singleSpaced.ts';

/** A stretch of text that looks alike. */
export interface WordRun {
  /** Line breaks are `\n`, tabs `\t`. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  /** Highlighted or underlined by hand. */
  readonly marked: boolean;
  /** Where it leads, if it is a link. */
  readonly link?: string | undefined;
  /** Whether Word doesn't show it: hidden, white on white, or too small to read. */
  readonly hidden?: boolean | undefined;
  /** The tag of the content control that it stands in. */
  readonly tag?: string | undefined;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  /** From 0. */
  readonly level: number;
  readonly ordered: boolean;
  /** The same for all items that are counted together. */
  readonly list: string;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly WordRun[];
  /** Whether its style makes it a heading or a title. */
  readonly heading: boolean;
  readonly list?: ListPlace | undefined;
  /** The ids of the comments on any of it. */
  readonly comments?: readonly string[] | undefined;
  /** Who inserted or deleted something in it, where changes are tracked. */
  readonly changedBy?: readonly string[] | undefined;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
}

/** What stands in a cell of a table. */
export type WordCell = readonly WordBlock[];

export type WordBlock = WordParagraph | WordTable;

/** A comment in the margin. */
export interface WordComment {
  /** As paragraphs name it. */
  readonly id: string;
  readonly author: string;
  readonly text: string;
  /** The text that it is about. */
  readonly about: string;
}

/** Everything that a Word file says. */
export interface WordText {
  readonly blocks: readonly WordBlock[];
  readonly comments: readonly WordComment[];
  /** The description of each picture, drawing or embedded object; empty where there is none. */
  readonly pictures: readonly string[];
  /** How many insertions and deletions are waiting to be accepted. */
  readonly changes: number;
  /** What stands above and below every page. */
  readonly margins: readonly WordBlock[];
}

/** A paragraph's words, as they were typed. */
export function plainText({ runs }: WordParagraph): string {
  return runs.map(({ text }) => text).join('');
}

/** The words of everything in a block, cells parted by tabs, rows and paragraphs by line breaks. */
export function blockText(block: WordBlock): string {
  if (block.kind === 'paragraph') return plainText(block);
  return block.rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

/** A cell's words; its paragraphs on lines of their own. */
export function cellText(cell: WordCell): string {
  return cell.map(blockText).join('\n').trim();
}

/** Without characters that nobody sees, but for those that join letters and signs into others. */
export function visible(text: string): string {
  return text.replace(/(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/gu, '');
}

/** The words that Word doesn't show, each stretch on one line. */
export function hiddenWords(blocks: readonly WordBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return hiddenWords(block.rows.flat(2));
    const hidden = block.runs.map((run) => (run.hidden === true ? run.text : '\0')).join('');
    return hidden
      .split('\0')
      .map(singleSpaced)
      .filter((words) => words !== '');
  });
}

/** A paragraph's text from `start` to `end`, with what it looks like. */
export function slicedRuns(
  runs: readonly WordRun[],
  start: number,
  end: number,
): readonly WordRun[] {
  const sliced: WordRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') sliced.push({ ...run, text });
    at += run.text.length;
  }
  return sliced;
}

/** The same paragraph with the part of its text from `start` to `end`, its outer spaces left out. */
export function slicedParagraph(
  paragraph: WordParagraph,
  start: number,
  end: number,
): WordParagraph {
  const text = plainText(paragraph).slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = from + text.trim().length;
  return { ...paragraph, runs: slicedRuns(paragraph.runs, from, to) };
}
