import { isPart } from './isPart.ts';
import {
  blockText,
  plainText,
  type Block,
  type Paragraph,
  type WordText,
} from '../word/wordText.ts';
import { markdownOf } from '../word/markdownOf.ts';

/** What each content control of a plan holds, by the part of the workbook that it names. */
export interface HeldTexts {
  /** As Markdown; a cell's text is on one line. */
  readonly texts: ReadonlyMap<string, string>;
  /** The lines that stand in no control, in order. */
  readonly others: readonly string[];
}

/** Reads a plan's controls, wherever they stand: around paragraphs, in a line, in a cell. */
export function heldTexts({ blocks }: WordText): HeldTexts {
  const held = new Map<string, Block[]>();
  const others: string[] = [];
  const visit = (block: Block): void => {
    const tags = tagsOf(block);
    const [only] = tags;
    if (tags.size === 1 && only !== undefined && isPart(only)) {
      held.set(only, [...(held.get(only) ?? []), block]);
    } else if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row) cell.forEach(visit);
    } else visitRuns(block);
  };
  /** A line in which some text is held and some is not. */
  const visitRuns = (paragraph: Paragraph): void => {
    for (const run of paragraph.runs) {
      if (run.tag !== undefined && isPart(run.tag)) {
        held.set(run.tag, [...(held.get(run.tag) ?? []), { ...paragraph, runs: [run] }]);
      }
    }
    const free = paragraph.runs.filter(({ tag }) => tag === undefined || !isPart(tag));
    const line = plainText({ ...paragraph, runs: free })
      .replace(/\s+/g, ' ')
      .trim();
    if (line !== '') others.push(line);
  };
  blocks.forEach(visit);
  const texts = new Map([...held].map(([tag, own]) => [tag, markdownOf(own)]));
  return { texts, others };
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
