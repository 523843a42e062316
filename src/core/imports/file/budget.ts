import { FileRefused } from './refusal.ts';

/**
 * What reading one file may come to, whatever its size: small files can say the same thing very often.
 * No guide and no list of partners comes near it.
 */
const MOST = {
  /** Of text, in UTF-16 code units. */
  characters: 3_000_000,
  /** Cells of a list that say something, or stand before one that does. */
  cells: 300_000,
  /**
   * Looks at an element, and at each of what it holds, and rows that merged cells reach over. A look that
   * is taken again counts again.
   */
  steps: 10_000_000,
} as const;

/** Of a Word file, whose every run is looked at again as an answer. Guides of two pages take 6,000. */
export const MOST_WORD_STEPS = 400_000;

/** Counts how much of one file is read. */
export interface Budget {
  /** Throws {@link FileRefused} once it is too much. */
  readonly spend: (what: keyof typeof MOST, count: number) => void;
}

export function newBudget(steps: number = MOST.steps): Budget {
  const left: Record<keyof typeof MOST, number> = { ...MOST, steps };
  return {
    spend: (what, count) => {
      left[what] -= count;
      if (left[what] < 0) throw new FileRefused('too-large');
    },
  };
}
