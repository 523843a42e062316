import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { fixesIn } from '../fixes/fixing.ts';
import { expectCodes } from './checking.ts';
import { SOUND, withFragment } from './soundWorkbook.ts';

const OURS = 'Cedar Falls Public Library';

describe('Check-ups in the front matter', () => {
  for (const [what, fragment, codes] of [
    [
      'are fine',
      'check-ups:\n  - on: 2026-03-01\n    by: Harbor Light Food Bank\n    purpose: 4\n',
      [],
    ],
    [
      'of a side may be two, on two days',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n  - on: 2026-03-02\n    by: ${OURS}\n`,
      [],
    ],
    [
      'are no two of a side and day',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n  - on: «2026-03-01»\n    by: cedar falls public library\n`,
      ['check-up-twice'],
    ],
    [
      'have no decision before a talk',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    open: 4\n    next: «go-on»\n  - on: 2026-03-02\n    by: Harbor Light Food Bank\n    open: 4\n`,
      ['check-up-decision'],
    ],
    [
      'have no decision before both have answered',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    open: 4\n    talked-on: 2026-03-05\n    next: «go-on»\n`,
      ['check-up-decision'],
    ],
    [
      'have a decision after both',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    open: 4\n    talked-on: 2026-03-05\n    next: go-on\n  - on: 2026-03-02\n    by: Harbor Light Food Bank\n    open: 4\n`,
      [],
    ],
    [
      'are by somebody of the workbook',
      'check-ups:\n  - on: 2026-03-01\n    by: «Harbour Lights»\n',
      ['check-up-side'],
    ],
    [
      'are not of a day to come',
      `check-ups:\n  - on: «2036-03-01»\n    by: ${OURS}\n`,
      ['check-up-ahead'],
    ],
    [
      'have no talk ahead of them',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    talked-on: «2036-03-01»\n`,
      ['check-up-ahead'],
    ],
    [
      'know no 7',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    purpose: «7»\n`,
      ['unknown-value'],
    ],
    [
      'know no 0',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    open: «0»\n`,
      ['unknown-value'],
    ],
    [
      'know no word',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    room: «mostly»\n`,
      ['unknown-value'],
    ],
    [
      'know no 3.5',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    room: «3.5»\n`,
      ['unknown-value'],
    ],
    [
      'know no other decision',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    next: «perhaps»\n`,
      ['unknown-value'],
    ],
    ['take a day as a day', `check-ups:\n  - on: «March»\n    by: ${OURS}\n`, ['invalid-date']],
    [
      'know a misspelled statement',
      `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    «promisses»: 4\n`,
      ['unknown-key'],
    ],
  ] as const) {
    it(what, () => expectCodes(fragment, codes));
  }

  it('of a side and day keep the later marks alone where somebody says so, and all else', () => {
    const both = `check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    purpose: 4\n    open: 2\n    said: Qk1z\n    talked-on: 2026-03-09\n  - on: 2026-03-01\n    by: ${OURS}\n    purpose: 5\n`;
    const [only, ...more] = fixesIn(withFragment(SOUND, both), 'check-up-twice');
    assert.deepEqual(
      [only!.title, only!.preferred, more],
      ['Keep only the later marks', false, []],
    );
    const after = applyEdits(withFragment(SOUND, both), only!.edits);
    assert.ok(after.includes(`check-ups:\n  - on: 2026-03-01\n    by: ${OURS}\n    purpose: 5\n`));
    assert.match(after, /said: Qk1z\n {4}talked-on: 2026-03-09\n/);
  });
});
