import type { CodeOfCheck } from './engine/check.ts';
import { CHECKS } from './generated/checks.ts';
import type { ProblemCode } from './problem.ts';

const CODES_OF_CHECKS = new Map(CHECKS.flatMap(({ codes }) => Object.entries(codes)));

/** What a code's check says about it. */
export function getCode(code: ProblemCode): CodeOfCheck {
  const found = CODES_OF_CHECKS.get(code);
  if (found === undefined) throw new Error(`no check has the code ${code}`);
  return found;
}
