import { isPlanPlace } from '../../schema/planPlaces.ts';
import {
  blockText,
  hiddenWords,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordRun,
  type WordText,
} from '../word/wordText.ts';
import { markdownOf } from '../word/markdownOf.ts';
import { PROMPT } from '../word/wordPart.ts';
import { partOf } from './planPlace.ts';
import { saidIn } from './said.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** What each content control of a plan holds, by the part of the workbook that it names. */
export interface ControlTexts {
  /** An answer as Markdown; a fact as plain text on one line. */
  readonly texts: ReadonlyMap<string, string>;
  /** The same for comparing: see {@link saidIn}. */
  readonly said: ReadonlyMap<string, string>;
  /** Who has inserted or deleted something, where changes were tracked. */
  readonly by: ReadonlyMap<string, readonly string[]>;
  /** The places whose text Word doesn't show, in whole or in part. */
  readonly hidden: ReadonlySet<string>;
  /** The lines that stand in no control, in order; the cells of a row are one. */
  readonly others: readonly OtherLine[];
}

export interface OtherLine {
  readonly text: string;
  /** Whether Word shows it only in part, or not at all. */
  readonly hidden: boolean;
  /** Of a row that was added to the milestones: its cells, by the facts that stand in their columns. */
  readonly cells?: ReadonlyMap<string, string>;
}

/**
 * Reads a plan's controls, wherever they stand: around paragraphs, in a line, in a cell. A control
 * that names no place of a plan holds nothing of ours, so its text is like any other. `answers` tells
 * where paragraphs belong that have lost their control.
 */
export function controlTexts(
  { blocks }: WordText,
  answers: ReadonlyMap<WordParagraph, string> = new Map(),
): ControlTexts {
  const held = new Map<string, WordBlock[]>();
  const others: OtherLine[] = [];
  const hold = (tag: string, block: WordBlock): void => {
    const own = held.get(tag);
    if (own === undefined) held.set(tag, [block]);
    else own.push(block);
  };
  /** The part of a paragraph that is in no control. */
  const visit = (paragraph: WordParagraph, isOurs: (tag: string) => boolean): WordParagraph => {
    const tags = tagsOf(paragraph);
    const [only] = tags;
    const own = [...tags].some(isPlanPlace) ? undefined : answers.get(paragraph);
    if (own !== undefined) hold(own, paragraph);
    else if (tags.size === 1 && only !== undefined && isOurs(only)) hold(only, paragraph);
    else {
      for (const run of paragraph.runs) {
        if (isOurs(run.tag ?? '')) hold(run.tag ?? '', { ...paragraph, runs: [run] });
      }
      return { ...paragraph, runs: paragraph.runs.filter(({ tag = '' }) => !isOurs(tag)) };
    }
    return { ...paragraph, runs: [] };
  };
  /** A row that was copied along with its controls is a new one, because a fact has only one place. */
  const visitRow = (row: readonly WordCell[], columns?: ReadonlyMap<number, string>): void => {
    const paragraphs = row.flatMap(paragraphsIn);
    const tags = new Set(paragraphs.flatMap(({ runs }) => runs.map(({ tag = '' }) => tag)));
    const isNew = (tag: string): boolean => partOf(tag) !== undefined || !held.has(tag);
    const ours = new Set([...tags].filter((tag) => isPlanPlace(tag) && isNew(tag)));
    const isAdded = ours.size === 0 && !paragraphs.some((one) => answers.has(one));
    const cells = isAdded && columns !== undefined ? cellsOf(row, columns) : undefined;
    addOther(
      paragraphs.map((one) => visit(one, (tag) => ours.has(tag))),
      cells,
    );
  };
  const addOther = (free: readonly WordParagraph[], cells?: OtherLine['cells']): void => {
    const lines = free.map((one) => singleSpaced(blockText(one)));
    const text = lines.filter((line) => line !== '').join('; ');
    const added = cells?.has('title') === true ? { cells } : {};
    if (text !== '') others.push({ text, hidden: free.some(hidesWords), ...added });
  };
  for (const block of blocks) {
    const [only, ...more] = tagsOf(block);
    if (block.kind === 'paragraph') addOther([visit(block, isPlanPlace)]);
    else if (only !== undefined && more.length === 0 && isPlanPlace(only)) hold(only, block);
    else {
      const columns = milestoneColumns(block.rows, answers);
      // The first row names the columns.
      block.rows.forEach((row, at) => {
        visitRow(row, at === 0 ? undefined : columns);
      });
    }
  }
  return {
    texts: mapped(held, (own, tag) =>
      partOf(tag) === undefined ? factText(own) : markdownOf(own.map(withoutStyle)),
    ),
    said: mapped(held, (own) => saidIn(own).replace(PROMPT, '')),
    by: mapped(held, (own) => [
      ...new Set(own.flatMap((one) => (one.kind === 'paragraph' ? (one.changedBy ?? []) : []))),
    ]),
    hidden: new Set([...held].filter(([, own]) => own.some(hidesWords)).map(([tag]) => tag)),
    others,
  };
}

/** Which fact of a milestone each column holds, as the rows say that are in their place. */
function milestoneColumns(
  rows: readonly (readonly WordCell[])[],
  answers: ReadonlyMap<WordParagraph, string>,
): ReadonlyMap<number, string> {
  const columns = new Map<number, string>();
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      const tags = paragraphsIn(cell).flatMap((one) => [...tagsOf(one), answers.get(one) ?? '']);
      for (const tag of tags) {
        const [, fact] = /^milestones\.\d+\.(.+)$/.exec(tag) ?? [];
        if (fact !== undefined) columns.set(at, fact);
      }
    }
  }
  return columns;
}

function cellsOf(
  row: readonly WordCell[],
  columns: ReadonlyMap<number, string>,
): ReadonlyMap<string, string> {
  const cells = row.map((cell, at) => [columns.get(at) ?? '', factText(cell)] as const);
  return new Map(cells.filter(([fact, text]) => fact !== '' && text !== ''));
}

function mapped<Value>(
  held: ReadonlyMap<string, readonly WordBlock[]>,
  of: (own: readonly WordBlock[], tag: string) => Value,
): ReadonlyMap<string, Value> {
  return new Map([...held].map(([tag, own]) => [tag, of(own, tag)]));
}

/** A program without controls takes the prompt in an empty one for text. */
function factText(own: readonly WordBlock[]): string {
  const text = singleSpaced(own.map(blockText).join(' '));
  return PROMPT.test(text) ? '' : text;
}

/** Text that is bold or italic throughout is so by its style, which programs write out; people don't. */
function withoutStyle(block: WordBlock): WordBlock {
  if (block.kind === 'table') return block;
  const { runs } = block;
  const all = (key: 'bold' | 'italic'): boolean =>
    runs.every((run) => run[key] || run.text.trim() === '');
  const [bold, italic] = [all('bold'), all('italic')];
  if (!bold && !italic) return block;
  const plain = (run: WordRun): WordRun => ({
    ...run,
    bold: run.bold && !bold,
    italic: run.italic && !italic,
  });
  return { ...block, runs: runs.map(plain) };
}

/** The paragraphs of a cell, also of tables in it. */
export function paragraphsIn(cell: WordCell): readonly WordParagraph[] {
  return cell.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap(paragraphsIn),
  );
}

/** Whether a block has text that Word doesn't show. */
function hidesWords(block: WordBlock): boolean {
  return hiddenWords([block]).length > 0;
}

/** The tags of all text in a block; '' for text outside of every control. */
function tagsOf(block: WordBlock): ReadonlySet<string> {
  if (block.kind === 'paragraph') {
    const runs = block.runs.filter(({ text }) => text.trim() !== '');
    return new Set(runs.map(({ tag }) => tag ?? ''));
  }
  const inner = block.rows.flat(2).filter((one) => blockText(one).trim() !== '');
  return new Set(inner.flatMap((one) => [...tagsOf(one)]));
}
