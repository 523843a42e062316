import { blockText, plainText, type Block, type WordText } from '../word/wordText.ts';
import { markdownOf } from '../word/markdownOf.ts';
import { heldTexts, hidesWords, type HeldTexts, type OtherLine } from './heldTexts.ts';

/**
 * The answers of a plan whose controls were lost on the way: what stands under a heading answers what
 * the plan as it would be made now holds there, where that is one answer. All else are further lines.
 */
export function headedTexts(theirs: WordText, now: WordText): HeldTexts {
  const tags = tagsByHeading(now);
  const texts = new Map<string, string>();
  const hidden = new Set<string>();
  const others: OtherLine[] = [];
  for (const { heading, blocks } of sectionsOf(theirs.blocks)) {
    const tag = tags.get(heading);
    if (tag === undefined) others.push(...blocks.flatMap(linesOf));
    else {
      texts.set(tag, markdownOf(blocks));
      if (blocks.some(hidesWords)) hidden.add(tag);
    }
  }
  return { texts, hidden, others };
}

/** The same plan with every line of it among what is known. */
export function withAllLines(word: WordText): HeldTexts {
  return { ...heldTexts(word), others: word.blocks.flatMap(linesOf) };
}

interface HeadedBlocks {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

function sectionsOf(blocks: readonly Block[]): readonly HeadedBlocks[] {
  const sections: { heading: string; blocks: Block[] }[] = [{ heading: '', blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.heading) {
      sections.push({ heading: folded(plainText(block)), blocks: [] });
    } else if (folded(blockText(block)) !== '') sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** Headings with one answer below them, and nothing beside it. */
function tagsByHeading({ blocks }: WordText): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const section of sectionsOf(blocks)) {
    const { texts, others } = heldTexts({ ...NOTHING, blocks: section.blocks });
    const [tag, ...more] = texts.keys();
    if (tag !== undefined && more.length === 0 && others.length === 0)
      found.set(section.heading, tag);
  }
  return found;
}

const NOTHING: WordText = { blocks: [], comments: [], pictures: [], changes: 0, margins: [] };

function linesOf(block: Block): readonly OtherLine[] {
  const hidden = hidesWords(block);
  return blockText(block)
    .split(/[\n\t]/)
    .map((line) => ({ text: folded(line), hidden }))
    .filter(({ text }) => text !== '');
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
