import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import type { Asked } from '../../guide/asked.ts';
import { FileRefused } from '../file/refusal.ts';
import { plainText, type WordBlock, type WordParagraph } from '../word/wordText.ts';
import type { Unit } from './flatten.ts';
import { fillerOf } from './fillers.ts';
import { segmentsOf, type Recognizer } from './segments.ts';

/** One way through the guide, as it stands in a file. */
export interface Pass {
  /** What stands before the first heading: names, dates, remarks. */
  readonly before: WordBlock[];
  /** What was answered, under the part that asks for it. */
  readonly answers: Map<PartId, WordBlock[]>;
  /** What somebody noted for later where an answer belongs. */
  readonly asides: { readonly part: PartId | undefined; readonly text: string }[];
  /** The organization's name where it stands above a column of answers. */
  readonly column: string | undefined;
}

/** The passes of a file, and which of the guide's parts were recognized at all. */
export interface Passes {
  readonly passes: readonly Pass[];
  readonly recognized: ReadonlySet<PartId>;
}

/** Each pass becomes a workbook; nobody fills in more than this in one file. */
const MOST_PASSES = 100;

/** Where an answer goes that is directly under a heading that only groups others. */
const FIRST_OF: Partial<Record<PartId, PartId>> = {
  goals: 'personal-goals',
  'aligned-goals-and-values': 'their-goals',
  'pre-assessing': 'how-we-work-now',
  discussion: 'meeting-notes',
  reflection: 'how-did-it-go',
};

/** Puts each answer under the question before it. When the guide starts over, a new pass begins. */
export function passesOf(units: readonly Unit[], recognizer: Recognizer): Passes {
  const passes: Pass[] = [newPass(undefined)];
  const recognized = new Set<PartId>();
  let seen = new Set<PartId>();
  let current: PartId | undefined;

  const begin = (column?: string): void => {
    if (passes.length >= MOST_PASSES) throw new FileRefused('too-large');
    passes.push(newPass(column));
    seen = new Set();
    current = undefined;
  };
  const enter = (part: Asked, by: 'heading' | 'question', isBig: boolean): boolean => {
    if (part === 'printed') {
      // The guide's title again: whatever follows is another copy of it.
      if (by === 'heading' && seen.size > 2 && current === 'repeat') begin();
      return true;
    }
    const back = rankOf(part) < rankOf(current);
    const isSmall = by === 'heading' && !isBig;
    if (back && isSmall && groupOf(part) !== groupOf(current)) return false;
    const isOver = current === 'repeat' && !isSmall;
    if (back && groupOf(part) !== groupOf(current) && (isOver || seen.has(groupOf(part)))) begin();
    seen.add(groupOf(part));
    recognized.add(part);
    current = part;
    return true;
  };
  const add = (block: WordBlock): void => {
    const pass = passes.at(-1);
    if (current === undefined) pass?.before.push(block);
    else {
      const part = FIRST_OF[current] ?? current;
      const said = pass?.answers.get(part);
      if (said === undefined) pass?.answers.set(part, [block]);
      else said.push(block);
    }
  };
  const say = (paragraph: WordParagraph): void => {
    const text = plainText(paragraph);
    // "Second time around: Oak Choir"
    if (current === 'repeat' && paragraph.heading && text.trim() !== '') begin();
    const filler = fillerOf(text);
    if (filler === undefined) add(paragraph);
    if (filler === 'aside') passes.at(-1)?.asides.push({ part: current, text: text.trim() });
  };

  for (const unit of units) {
    if (unit.kind === 'column') begin(unit.name);
    else if (unit.kind === 'table') add(unit.table);
    else {
      const { paragraph, alone } = unit;
      let asked: PartId | undefined;
      for (const segment of segmentsOf(paragraph, recognizer, { alone })) {
        if (segment.kind === 'says') {
          say(segment.paragraph);
          asked = undefined;
          continue;
        }
        const isBig =
          paragraph.heading ||
          alone ||
          guide.part(segment.part === 'printed' ? 'goals' : segment.part).level === 2;
        if (!enter(segment.part, segment.by, isBig)) say(paragraph);
        // After several questions in a row, what follows answers them from the first one on.
        else if (groupOf(asked) === groupOf(current) && asked !== undefined) current = asked;
        asked = current;
      }
    }
  }
  return {
    passes: passes.filter(({ answers, asides }) => answers.size + asides.length > 0),
    recognized,
  };
}

function newPass(column: string | undefined): Pass {
  return { before: [], answers: new Map(), asides: [], column };
}

function rankOf(part: PartId | undefined): number {
  return part === undefined ? -1 : guide.parts.findIndex(({ id }) => id === part);
}

/** The `##` heading that a part stands under. */
function groupOf(part: PartId | undefined): PartId {
  const upTo = guide.parts.slice(0, rankOf(part) + 1);
  return upTo.findLast(({ level }) => level === 2)?.id ?? 'goals';
}
