import { isPlanPlace } from '../../schema/planPlaces.ts';
import {
  blockText,
  plainText,
  type Block,
  type Paragraph,
  type Run,
  type WordText,
} from '../word/wordText.ts';
import { markdownOf } from '../word/markdownOf.ts';

/** What each content control of a plan holds, by the part of the workbook that it names. */
export interface HeldTexts {
  /** As Markdown; a cell's text is on one line. */
  readonly texts: ReadonlyMap<string, string>;
  /** The places whose text Word doesn't show, in whole or in part. */
  readonly hidden: ReadonlySet<string>;
  /** The lines that stand in no control, in order. */
  readonly others: readonly OtherLine[];
}

export interface OtherLine {
  readonly text: string;
  /** Whether Word shows it only in part, or not at all. */
  readonly hidden: boolean;
}

/**
 * Reads a plan's controls, wherever they stand: around paragraphs, in a line, in a cell. A control
 * that names no place of a plan holds nothing of ours, so its text is like any other.
 */
export function heldTexts({ blocks }: WordText): HeldTexts {
  const held = new Map<string, Block[]>();
  const others: OtherLine[] = [];
  const hold = (tag: string, block: Block): void => {
    const own = held.get(tag);
    if (own === undefined) held.set(tag, [block]);
    else own.push(block);
  };
  const visit = (block: Block): void => {
    const tags = tagsOf(block);
    const [only] = tags;
    if (tags.size === 1 && only !== undefined && isPlanPlace(only)) hold(only, block);
    else if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row) cell.forEach(visit);
    } else visitRuns(block);
  };
  /** A line in which some text is held and some is not. */
  const visitRuns = (paragraph: Paragraph): void => {
    for (const run of paragraph.runs) {
      if (isHeld(run)) hold(run.tag, { ...paragraph, runs: [run] });
    }
    const free = { ...paragraph, runs: paragraph.runs.filter((run) => !isHeld(run)) };
    const text = plainText(free).replace(/\s+/g, ' ').trim();
    if (text !== '') others.push({ text, hidden: hidesWords(free) });
  };
  blocks.forEach(visit);
  const texts = new Map([...held].map(([tag, own]) => [tag, markdownOf(own)]));
  const hidden = [...held].filter(([, own]) => own.some(hidesWords)).map(([tag]) => tag);
  return { texts, hidden: new Set(hidden), others };
}

function isHeld(run: Run): run is Run & { readonly tag: string } {
  return run.tag !== undefined && isPlanPlace(run.tag);
}

/** Whether something is said in a block that Word doesn't show. */
export function hidesWords(block: Block): boolean {
  return block.kind === 'paragraph'
    ? block.runs.some(({ text, hidden }) => hidden === true && text.trim() !== '')
    : block.rows.some((row) => row.some((cell) => cell.some(hidesWords)));
}

/** The tags of all text in a block; '' for text outside of every control. */
function tagsOf(block: Block): ReadonlySet<string> {
  if (block.kind === 'paragraph') {
    const runs = block.runs.filter(({ text }) => text.trim() !== '');
    return new Set(runs.map(({ tag }) => tag ?? ''));
  }
  const inner = block.rows.flat(2).filter((one) => blockText(one).trim() !== '');
  return new Set(inner.flatMap((one) => [...tagsOf(one)]));
}
