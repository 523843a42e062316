import assert from 'node:assert/strict';
import { checkWorkbook, type CheckOptions } from '../../../src/core/checks/checkWorkbook.ts';
import { messageOf } from '../../../src/core/checks/messages.ts';
import type { Problem, ProblemCode } from '../../../src/core/checks/problem.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY, withFragment } from './soundWorkbook.ts';

type Options = Partial<CheckOptions>;

/** What the checks find in a text that is a workbook. */
export function problemsIn(text: string, options: Options = {}): readonly Problem[] {
  const workbook = openWorkbook(text);
  assert.ok(workbook, 'this text is no workbook');
  return checkWorkbook(workbook, { today: TODAY, ...options });
}

/** The codes found in the sound workbook with a fragment of its own, in the order of the text. */
export function codesWith(fragment: string, options?: Options): readonly ProblemCode[] {
  return problemsIn(withFragment(SOUND, fragment), options).map(({ code }) => code);
}

/**
 * Expects exactly these codes, each at the stretch of the fragment that `«»` mark, in order; with no
 * marks the places are left open.
 */
export function expectCodes(
  fragment: string,
  codes: readonly ProblemCode[],
  options?: Options,
): void {
  const plain = fragment.replace(/[«»]/g, '');
  const text = withFragment(SOUND, plain);
  const problems = problemsIn(text, options);
  assert.deepEqual(
    problems.map(({ code }) => code),
    codes,
  );
  const marked = markedSpans(fragment, text);
  if (marked.length > 0) {
    assert.deepEqual(
      problems.map(({ span }) => span),
      marked,
    );
  }
}

/** Where the marked stretches of the fragment lie in the whole text. */
function markedSpans(
  fragment: string,
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  const written = fragment.trim();
  const pieces = written.split(/^(?=«?#{2,6} )/m).map((piece) => piece.trim());
  return pieces.flatMap((piece) => {
    const base = text.indexOf(piece.replace(/[«»]/g, ''));
    return [...piece.matchAll(/«([^»]*)»/g)].map((match, index) => {
      const start = base + match.index - 2 * index;
      return { start, end: start + match[1]!.length };
    });
  });
}

/** The message of the one problem with this code in the sound workbook with a fragment of its own. */
export function messageWith(fragment: string, code: ProblemCode, options?: Options): string {
  const found = problemsIn(withFragment(SOUND, fragment), options).filter(
    (problem) => problem.code === code,
  );
  assert.equal(found.length, 1, `${String(found.length)} problems with ${code}`);
  return messageOf(found[0]!);
}
