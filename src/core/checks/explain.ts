import { codeOf } from './allChecks.ts';
import type { Explanation } from './engine/check.ts';
import { isProblemCode } from './problem.ts';

/** What a check is about and why it exists; undefined for a word that isn't a code. */
export function explanationOf(code: string): Explanation | undefined {
  if (!isProblemCode(code)) return undefined;
  const { explanation } = codeOf(code);
  return { ...explanation, notOk: explanation.notOk.trim(), ok: explanation.ok.trim() };
}
