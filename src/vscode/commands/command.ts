import type { Row } from '../../core/portfolio/row.ts';

/** One command of the palette or the tree. `id` is the one in package.json. */
export interface Command {
  readonly id: string;
  /** Set for what needs to know of no other workbook; the rest waits until all of them are known. */
  readonly isImmediate?: true;
  /** The first argument is the tree's row when it was called from the tree; see {@link rowGiven}. */
  readonly execute: (...given: readonly unknown[]) => Promise<void> | void;
}

/** The row that a command was called from; undefined where it was not called from the tree. */
export function rowGiven(given: unknown): Row | undefined {
  return typeof given === 'object' && given !== null && 'subject' in given && 'children' in given
    ? (given as Row)
    : undefined;
}
