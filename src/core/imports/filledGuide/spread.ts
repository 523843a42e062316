import type { PartId } from '../../guide/parts.ts';
import { blockText, type WordBlock } from '../word/wordText.ts';
import type { Pass } from './passes.ts';

/**
 * The printed guide asks several questions in one paragraph. What was answered to them is put under
 * the question that it speaks to; what speaks to none stays with what stands before it.
 */
export function spreadAnswers({ answers }: Pass): void {
  spread(answers, 'their-goals', ['how-they-align'], alignment);
  spread(
    answers,
    'how-did-it-go',
    ['what-did-we-learn', 'do-differently', 'do-again'],
    reflections,
  );
}

type Spreading = (blocks: readonly WordBlock[]) => readonly PartId[];

function spread(
  answers: Map<PartId, WordBlock[]>,
  from: PartId,
  to: readonly PartId[],
  partsOf: Spreading,
): void {
  const blocks = answers.get(from) ?? [];
  if (blocks.length < 2 || to.some((part) => answers.has(part))) return;
  const parts = partsOf(blocks);
  answers.delete(from);
  blocks.forEach((block, at) => {
    const part = parts[at] ?? from;
    answers.set(part, [...(answers.get(part) ?? []), block]);
  });
}

const OURS =
  /\b(?:our|ours|we both|both of us|both boards|together|align\w*|in common|share[sd]?|match(?:es)?|overlap\w*)\b|\blibrary(?:['’]s)? (?:plan|strategic|goals?|mission|values)\b|\bstrategic plan\b/i;

/** From the first paragraph about the library's side on; a list stays whole. */
function alignment(blocks: readonly WordBlock[]): readonly PartId[] {
  const at = blocks.findIndex((block, index) => {
    const isInList = block.kind === 'paragraph' && block.list !== undefined;
    return index > 0 && !isInList && OURS.test(blockText(block));
  });
  return blocks.map((_, index) => (at > 0 && index >= at ? 'how-they-align' : 'their-goals'));
}

const CUES: readonly (readonly [PartId, RegExp])[] = [
  [
    'do-differently',
    /\bnext time\b|\bdifferent(?:ly)?\b|\binstead\b|\bwould(?:n['’]t| not)\b|\bearlier\b/i,
  ],
  ['what-did-we-learn', /\blearn(?:ed|t|ing)?\b|\blessons?\b|\bnow know\b|\bsurpris\w+/i],
  ['do-again', /\bagain\b|\bkeep(?:ing)?\b|\brepeat\b|\bcontinue\b/i],
];

/** By the words that each question asks with; four without such words answer in the order asked. */
function reflections(blocks: readonly WordBlock[]): readonly PartId[] {
  const order = ['how-did-it-go', 'what-did-we-learn', 'do-differently', 'do-again'] as const;
  const tops = blocks.filter((block) => depthOf(block) === 0);
  if (tops.length === order.length) {
    let at = -1;
    return blocks.map((block) => order[(at += depthOf(block) === 0 ? 1 : 0)] ?? 'how-did-it-go');
  }
  let part: PartId = 'how-did-it-go';
  return blocks.map((block) => {
    const text = blockText(block);
    if (depthOf(block) === 0) part = CUES.find(([, cue]) => cue.test(text))?.[0] ?? part;
    return part;
  });
}

function depthOf(block: WordBlock): number {
  return block.kind === 'paragraph' ? (block.list?.level ?? 0) : 0;
}
