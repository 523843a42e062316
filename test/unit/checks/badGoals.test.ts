import assert from 'node:assert/strict';
import { messageOf } from '../../../src/core/checks/messages.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { codesWith, problemsIn } from './checking.ts';
import { SOUND, TODAY, withFragment } from './soundWorkbook.ts';

function goal(statement: string): string {
  return `goal:\n  statement: >-\n    ${statement}\n`;
}

const SCRAPS = [
  ...'improve |By June 2027 |by the end of FY27 |within six months '.split('|'),
  ...'end of the year of |Harbor Light |more and more and '.split('|'),
  ...'increase the number of |🎉 |👩‍👩‍👧‍👦|مكتبة |עד יוני '.split('|'),
  ...'\u202Eby June\u202C |а́|1,|9 |a'.split('|'),
];

function repeated(scrap: string, length: number): string {
  return scrap
    .repeat(Math.ceil(length / scrap.length))
    .slice(0, length)
    .trim();
}

describe('A goal that nobody could have meant', () => {
  for (const scrap of SCRAPS) {
    it(`is answered in plain words: “${scrap.trim()}”, again and again #many`, () => {
      for (const size of [1, 40, 5_000]) {
        const text = withFragment(SOUND, goal(repeated(scrap, Math.max(size, scrap.length))));
        for (const problem of problemsIn(text)) {
          const { start, end } = problem.span;
          assert.ok(start >= 0 && start <= end && end <= text.length);
          assert.doesNotMatch(messageOf(problem), /undefined|NaN|\{\w+\}/);
        }
      }
    });

    it(`may be 100,000 characters long: “${scrap.trim()}”`, () =>
      assert.deepEqual(codesWith(goal(repeated(scrap, 100_000))), ['too-large']));
  }

  it('gets messages that can be read, however long its words are #many', () => {
    for (const scrap of SCRAPS) {
      const text = withFragment(SOUND, goal(repeated(scrap, 20_000)));
      for (const problem of problemsIn(text)) assert.ok(messageOf(problem).length < 700, scrap);
    }
  });

  it('in right-to-left letters or of emoji alone is not found fault with', () => {
    for (const statement of ['تنظم المكتبة 12 ورشة بحلول يونيو 2027', 'עד יוני 2027 נקים גינה']) {
      const found = codesWith(goal(statement)).filter((code) => code.startsWith('goal-'));
      assert.deepEqual(found, ['goal-language']);
    }
  });
});

describe('A goal of very many words is checked in one go #many', () => {
  for (const scrap of SCRAPS) {
    it(`“${scrap.trim()}”`, () => {
      // A fraction of a second; thousands of words looked at once for each of them take minutes.
      const workbook = openWorkbook(withFragment(SOUND, goal(repeated(scrap, 60_000))))!;
      checkWorkbook(workbook, { today: TODAY });
    });
  }
});
