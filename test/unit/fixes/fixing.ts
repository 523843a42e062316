import assert from 'node:assert/strict';
import { checkWorkbook, type CheckOptions } from '../../../src/core/checks/checkWorkbook.ts';
import type { Fix } from '../../../src/core/checks/mend/fix.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import type { Problem, ProblemCode } from '../../../src/core/checks/problem.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY, withFragment } from '../checks/soundWorkbook.ts';

const options = { today: TODAY };

/** The first problem with this code in a text. */
function problemIn(text: string, code: ProblemCode, more: Partial<CheckOptions> = {}): Problem {
  const found = checkWorkbook(openWorkbook(text)!, { ...options, ...more });
  const problem = found.find((one) => one.code === code);
  assert.ok(problem, `${code} is not among ${found.map((one) => one.code).join(', ')}`);
  return problem;
}

/** The mends for the first problem with this code. */
export function fixesIn(
  text: string,
  code: ProblemCode,
  more: Partial<CheckOptions> = {},
): readonly Fix[] {
  return fixesFor(openWorkbook(text)!, problemIn(text, code, more), { ...options, ...more });
}

/** The mends' titles, the preferred one with a star. */
export function titles(fixes: readonly Fix[]): readonly string[] {
  return fixes.map(({ title, preferred }) => (preferred ? `* ${title}` : title));
}

/** Expects that the mend with this title turns each fragment of a sound workbook into the other one. */
export function expectFix(
  code: ProblemCode,
  title: string,
  changes: Readonly<Record<string, string>>,
): void {
  for (const [before, after] of Object.entries(changes)) {
    const text = withFragment(SOUND, before);
    const fixes = fixesIn(text, code);
    const fix = fixes.find((one) => one.title === title);
    assert.ok(fix, `“${title}” is not among: ${titles(fixes).join(' · ')}`);
    assert.equal(applyEdits(text, fix.edits), text.replace(before.trim(), after.trim()));
  }
}
