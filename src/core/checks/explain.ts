import { codeOf } from './allChecks.ts';
import type { Explanation } from './engine/check.ts';
import { isProblemCode } from './problem.ts';

/** What a check is about and why it exists; undefined for a word that isn't a code. */
export function explanationOf(code: string): Explanation | undefined {
  if (!isProblemCode(code)) return undefined;
  const { explanation } = codeOf(code);
  if (explanation.described !== undefined) return explanation;
  const { notOk, ok } = explanation;
  const examples: Readonly<Record<'notOk' | 'ok', string>> = { notOk: notOk.trim(), ok: ok.trim() };
  return { ...explanation, ...examples };
}
