import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/checks/problem.ts';
import { showAgain } from '../../../src/core/checks/showAgain.ts';

/** A remark on a date, `start` code units into the text. */
function late(start: number, day = 'Friday'): Problem {
  const span = { start, end: start + 10 };
  return { code: 'milestone-overdue', severity: 'information', span, values: { day } };
}

/** Three letters are typed at 100, in a line that then ends at 130. */
const edit = { start: 100, lineEnd: 130, growth: 3 };

describe('What is shown of problems, after an edit', () => {
  function madeAnew(before: readonly Problem[], after: readonly Problem[], by?: typeof edit) {
    const shown = before.map((problem) => ({ problem, made: 'as before' }));
    return showAgain(after, shown, by, () => 'anew').map(({ made }) => made);
  }

  it('stays as it was above the edit, and below its line', () => {
    assert.deepEqual(madeAnew([late(40), late(200)], [late(40), late(203)], edit), [
      'as before',
      'as before',
    ]);
  });

  it('is made anew on the edited line, behind the edit', () => {
    assert.deepEqual(madeAnew([late(40), late(110)], [late(40), late(113)], edit), [
      'as before',
      'anew',
    ]);
  });

  it('is made anew for what says something else, and for what has only come', () => {
    const before = [late(40), late(200)];
    const after = [late(40, 'Monday'), late(60), late(203)];
    assert.deepEqual(madeAnew(before, after, edit), ['anew', 'anew', 'as before']);
  });

  it('is made anew where a second place may have moved', () => {
    const related = [
      { span: { start: 110, end: 120 }, note: 'same-milestone' as const, values: {} },
    ];
    const problem: Problem = { ...late(40), related };
    assert.deepEqual(madeAnew([problem], [problem], edit), ['anew']);
  });

  it('is all made anew after an edit that moved lines', () => {
    assert.deepEqual(madeAnew([late(40)], [late(40)]), ['anew']);
  });
});
