import assert from 'node:assert/strict';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { offersFor } from '../../../src/core/checks/offers.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY, withFragment } from '../checks/soundWorkbook.ts';

describe('The mends at a place with several problems', () => {
  const offersIn = (fragment: string, group: string) => {
    const workbook = openWorkbook(withFragment(SOUND, fragment))!;
    const problems = checkWorkbook(workbook, { today: TODAY }).filter(({ code }) =>
      code.startsWith(group),
    );
    return offersFor(workbook, problems, { today: TODAY }).map(({ problem, fixes }) => ({
      code: problem.code,
      fixes: fixes.map(({ fix, problems: of }) => [fix.title, of.map(({ code }) => code)]),
    }));
  };

  it('are there once, for all the problems that have them', () => {
    const all = ['goal-no-date', 'goal-no-number', 'goal-vague'];
    assert.deepEqual(offersIn('goal:\n  statement: We will improve literacy.\n', 'goal-'), [
      { code: 'goal-no-date', fixes: [['Write a draft below my sentence', all]] },
      { code: 'goal-no-number', fixes: [] },
      { code: 'goal-vague', fixes: [] },
    ]);
  });

  it('stay apart where the same words mean different edits', () => {
    const offers = offersIn('goal:\n  statement: TBD\n  specific: TBD\n', 'placeholder');
    assert.equal(offers.length, 2);
    for (const { fixes } of offers) assert.notDeepEqual(fixes, []);
  });
});
