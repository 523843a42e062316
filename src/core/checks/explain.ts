import type { ProblemCode } from './problem.ts';
import type { Explanation } from './rule.ts';
import { rules } from './rules.ts';

/** What a check is about and why it exists; undefined for a word that is no code. */
export function explanationOf(code: string): Explanation | undefined {
  for (const { explanations } of rules) {
    if (!Object.hasOwn(explanations, code)) continue;
    const found = explanations[code as ProblemCode];
    if (found !== undefined) return { ...found, notOk: found.notOk.trim(), ok: found.ok.trim() };
  }
  return undefined;
}
