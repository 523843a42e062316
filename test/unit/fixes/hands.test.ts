import assert from 'node:assert/strict';
import { codesWith, problemsIn } from '../checks/checking.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { expectFix, fixesIn, titles } from './fixing.ts';

const goal = (statement: string): string =>
  `goal:\n  statement: ${statement}\n  specific: Nights\n  measurable:\n    - measure: Nights\n      baseline: 0\n      target: 12\n  achievable: Promised\n  relevant: Both plans\n  time-bound: 2026-12-15`;

describe('A librarian who types in the text', () => {
  it('and indents the fields of an item one space short, lines them all up at once', () => {
    expectFix('yaml-syntax', 'Line up the lines below with this one', {
      'milestones:\n  - title: Flyers\n   due: 2026-05-05\n   owner: Kim':
        'milestones:\n  - title: Flyers\n    due: 2026-05-05\n    owner: Kim',
      'spectrum:\n  current: consult\n target: collaborate\n reached: involve':
        'spectrum:\n  current: consult\n  target: collaborate\n  reached: involve',
    });
  });

  for (const [what, written] of [
    ['at the margin', 'By December 15, 2026 we will\nrun 12 nights for 150 households'],
    ['beside the key', 'By December 15, 2026 we will\n  run 12 nights\n  for 150 households'],
  ] as const) {
    it(`and presses Enter inside the goal, is asked to join the lines: ${what}`, () => {
      const text = withFragment(SOUND, goal(written));
      const broken = problemsIn(text).filter(({ code }) => code === 'yaml-syntax');
      assert.deepEqual(
        broken.map(({ variant }) => variant),
        ['goes-on'],
      );
      const [fix] = titles(fixesIn(text, 'yaml-syntax'));
      assert.equal(fix, '* Join this to the line above');
    });
  }

  it('and pastes bullets below a text, is asked once to join them', () => {
    const pasted = `ours: together\n• books\n• cards`;
    assert.deepEqual(codesWith(pasted), ['yaml-syntax']);
  });

  it('and cuts the partner’s name short in a role, gets no second role', () => {
    const roles = (name: string): string =>
      `roles:\n  - organization: ${name}\n    contributes: Food\n    benefits: Reach`;
    for (const short of [
      'Harbor Light',
      'harbor light food',
      'Harbor',
      'the Food Bank',
      'Harbor & Light',
    ]) {
      expectFix('role-partner-missing', 'Change to “Harbor Light Food Bank”', {
        [roles(short)]: roles('Harbor Light Food Bank'),
      });
    }
    const other = withFragment(SOUND, roles('Cedar Falls Public Library'));
    assert.deepEqual(titles(fixesIn(other, 'role-partner-missing')), [
      '* Add a role for Harbor Light Food Bank',
    ]);
  });
});
