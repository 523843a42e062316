import { getCode } from './allChecks.ts';
import type { Reasons } from './engine/check.ts';
import { isProblemCode } from './problem.ts';

/** Why a check exists, and, where that can be shown, what gets its problem beside what doesn't. */
export interface Explanation extends Pick<Reasons, 'why'> {
  readonly example?: { readonly notOk: string; readonly ok: string };
}

/** The explanation of a check; undefined for a word that isn't a code. */
export function explanationOf(code: string): Explanation | undefined {
  if (!isProblemCode(code)) return undefined;
  const { why, example }: Reasons = getCode(code);
  if (example === undefined) return { why };
  return { why, example: { notOk: without('+', example), ok: without('-', example) } };
}

/** One side of a diff: its lines but for those with the other side's mark, each without its mark. */
function without(mark: '-' | '+', example: string): string {
  const lines = example.split('\n').filter((line) => !line.startsWith(mark));
  return lines
    .map((line) => line.slice(1))
    .join('\n')
    .trim();
}
