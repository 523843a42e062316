import type { Row } from '../../core/portfolio/row.ts';

/**
 * What a command of the palette or the tree does. The first thing given is the tree's row when it was
 * called from the tree; see {@link rowGiven}.
 */
export type Command<Sources> = (
  sources: Sources,
  ...given: readonly unknown[]
) => Promise<void> | void;

/** The row that a command was called from; undefined where it was not called from the tree. */
export function rowGiven(given: unknown): Row | undefined {
  return typeof given === 'object' && given !== null && 'subject' in given && 'children' in given
    ? (given as Row)
    : undefined;
}
