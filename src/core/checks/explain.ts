import { getCode } from './allChecks.ts';
import type { About, Described, Reasons } from './engine/check.ts';
import { isProblemCode } from './problem.ts';

/** What a check is about, why it exists, and what gets its problem beside what doesn't. */
export type Explanation = About & (Described | ByExample);

interface ByExample {
  readonly notOk: string;
  readonly ok: string;
  readonly described?: undefined;
}

/** The explanation of a check; undefined for a word that isn't a code. */
export function explanationOf(code: string): Explanation | undefined {
  if (!isProblemCode(code)) return undefined;
  const reasons: Reasons = getCode(code);
  const { what, why, source } = reasons;
  if (reasons.described !== undefined) {
    const { notOk, ok, described } = reasons;
    return { what, why, source, notOk, ok, described };
  }
  const { example } = reasons;
  const sides: ByExample = { notOk: without('+', example), ok: without('-', example) };
  return { what, why, source, ...sides };
}

/** One side of a diff: its lines but for those with the other side's mark, each without its mark. */
function without(mark: '-' | '+', example: string): string {
  const lines = example.split('\n').filter((line) => !line.startsWith(mark));
  return lines
    .map((line) => line.slice(1))
    .join('\n')
    .trim();
}
