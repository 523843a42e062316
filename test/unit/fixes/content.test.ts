import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import type { ProblemCode } from '../../../src/core/checks/problem.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { expectFix, fixesIn, titles } from './fixing.ts';

const milestone = (fields: string): string => `milestones:\n  - title: Signed\n${fields}`;

describe('Mending milestones', () => {
  it('offers done, moved and dropped for what is late', () => {
    const late = milestone('    due: 2026-04-10\n    owner: Director');
    assert.deepEqual(titles(fixesIn(withFragment(SOUND, late), 'milestone-overdue')), [
      '* Mark as done today',
      'Move to 2026-04-29 and keep the first date',
      'Mark as dropped',
    ]);
    expectFix('milestone-overdue', 'Mark as done today', {
      [late]: `${late}\n    status: done\n    done-on: 2026-04-15`,
    });
    expectFix('milestone-overdue', 'Move to 2026-04-29 and keep the first date', {
      [late]: milestone('    due: 2026-04-29\n    owner: Director\n    first-due: 2026-04-10'),
    });
  });

  it('moves either date where a milestone is due after the goal’s', () => {
    const after = milestone('    due: 2027-01-10\n    owner: Director');
    const goal = 'goal:\n  specific: Nights\n  time-bound: 2026-12-15\n';
    const text = withFragment(SOUND, goal + after);
    assert.deepEqual(titles(fixesIn(text, 'milestone-after-goal')), [
      'Move the milestone to 2026-12-15',
      'Move the goal’s date to 2027-01-10',
    ]);
    // A day that was never agreed on may be a slip, and is no first date.
    const moved = fixesIn(text, 'milestone-after-goal')[0];
    assert.ok(moved);
    assert.equal(applyEdits(text, moved.edits), text.replace('2027-01-10', '2026-12-15'));
    // The date that the goal's sentence names would no longer be right.
    assert.deepEqual(titles(fixesIn(withFragment(SOUND, after), 'milestone-after-goal')), [
      'Move the milestone to 2026-12-15',
    ]);
  });

  it('takes a date before the start for one of last year', () => {
    const before = milestone('    due: 2025-05-01\n    owner: Director');
    expectFix('milestone-before-start', 'Change the year: 2026-05-01', {
      [before]: before.replace('2025', '2026'),
    });
  });

  it('sorts them by date', () => {
    expectFix('milestone-order', 'Sort the milestones by date', {
      'milestones:\n  - title: B # second\n    due: 2026-06-01\n    owner: X\n  # soon\n  - title: A\n    due: 2026-05-01\n    owner: X':
        'milestones:\n  # soon\n  - title: A\n    due: 2026-05-01\n    owner: X\n  - title: B # second\n    due: 2026-06-01\n    owner: X',
    });
  });

  it('removes the second of two that are alike', () => {
    const one = '  - title: A\n    due: 2026-05-01\n    owner: X';
    expectFix('milestone-duplicate', 'Remove this', {
      [`milestones:\n${one}\n${one}`]: `milestones:\n${one}`,
    });
  });

  it('writes what is missing, to be typed over', () => {
    const text = withFragment(SOUND, milestone('    due: 2026-05-10'));
    const [fix] = fixesIn(text, 'milestone-owner');
    assert.equal(fix!.title, 'Add “owner”');
    const after = applyEdits(text, fix!.edits);
    assert.equal(
      after,
      text.replace('    due: 2026-05-10\n', '    due: 2026-05-10\n    owner: TBD\n'),
    );
    assert.deepEqual(
      fix!.toWrite!.map(({ start, end }) => after.slice(start, end)),
      ['TBD'],
    );
  });

  it('leads through all that a new item leaves open, and through nothing that was there', () => {
    const toWrite = (code: ProblemCode, fragment: string): readonly string[] => {
      const text = withFragment(SOUND, fragment);
      const fix = fixesIn(text, code).find(({ toWrite: spans }) => spans !== undefined);
      const after = applyEdits(text, fix!.edits);
      return fix!.toWrite!.map(({ start, end }) =>
        after.slice(after.lastIndexOf('\n', start) + 1, end).replace(/^[ -]+/, ''),
      );
    };
    const goal = 'goal:\n  specific: Nights\n  achievable: Promised';
    const measure = ['measure: What you count or check', 'target: TBD'];
    assert.deepEqual(toWrite('smart-measurable', goal), measure);
    const role =
      'roles:\n  - organization: Cedar Falls Public Library\n    contributes: Room\n    benefits: Cards';
    const open = ['contributes: TBD', 'benefits: TBD'];
    assert.deepEqual(toWrite('role-partner-missing', role), open);
    const empty = '\n  - organization: \n    contributes: \n    benefits: ';
    assert.deepEqual(toWrite('role-partner-missing', role + empty), open);
    assert.deepEqual(toWrite('role-partner-missing', role.replace('\n', `${empty}\n`)), open);
  });
});

describe('Mending the goal', () => {
  it('writes each missing part, as a list where one is wanted', () => {
    const goal = 'goal:\n  specific: Nights at the branch\n  achievable: Promised';
    expectFix('smart-relevant', 'Add “relevant”', {
      [goal]: `${goal}\n  relevant: TBD`,
    });
    expectFix('smart-measurable', 'Add “measurable”', {
      [goal]:
        'goal:\n  specific: Nights at the branch\n  measurable:\n    - measure: What you count or check\n      target: TBD\n  achievable: Promised',
    });
    expectFix('smart-measurable', 'Fill in “measurable”', {
      [`${goal}\n  measurable:\n    - measure: \n      target: \n      unit: `]: `${goal}\n  measurable:\n    - measure: What you count or check\n      target: TBD\n      unit: `,
    });
    expectFix('smart-relevant', 'Fill in “relevant”', {
      [`${goal}\n  relevant:`]: `${goal}\n  relevant: TBD`,
    });
  });

  it('makes the two dates one, either way', () => {
    const goal = (said: string, day: string): string =>
      `goal:\n  statement: The library will run 12 pantry nights for 150 renters by ${said}.\n  specific: Nights\n  measurable:\n    - measure: Nights\n      baseline: 0\n      target: 12\n  achievable: Promised\n  relevant: Plan\n  time-bound: ${day}`;
    const before = goal('30 November 2026', '2026-12-15');
    expectFix('goal-date-mismatch', 'Make 2026-11-30 the goal’s date', {
      [before]: goal('30 November 2026', '2026-11-30'),
    });
    expectFix('goal-date-mismatch', 'Write December 15, 2026 in the goal', {
      [before]: goal('December 15, 2026', '2026-12-15'),
    });
  });
});

describe('Mending the rest', () => {
  it('adds the partner’s role, or spells its name right', () => {
    const role =
      'roles:\n  - organization: Cedar Falls Public Library\n    contributes: Room\n    benefits: Cards';
    expectFix('role-partner-missing', 'Add a role for Harbor Light Food Bank', {
      [role]: `${role}\n  - organization: Harbor Light Food Bank\n    contributes: TBD\n    benefits: TBD`,
    });
    const near = role.replace('Cedar Falls Public Library', 'Harbor Light Food Bnak');
    expectFix('role-partner-missing', 'Change to “Harbor Light Food Bank”', {
      [near]: near.replace('Bnak', 'Bank'),
    });
  });

  it('swaps levels, moves the review, removes the second of a name', () => {
    expectFix('spectrum-backwards', 'Swap today’s level and the one you’re aiming for', {
      'spectrum:\n  current: empower\n  target: inform':
        'spectrum:\n  current: inform\n  target: empower',
    });
    expectFix('agreement-review-due', 'Set the next review for 2027-04-15', {
      'agreement:\n  review: 2026-04-15': 'agreement:\n  review: 2027-04-15',
    });
    expectFix('candidate-duplicate', 'Remove this', {
      'candidates:\n  - name: A\n  - name: A': 'candidates:\n  - name: A',
    });
  });

  it('removes what a word processor left behind, and nothing beside it', () => {
    expectFix('placeholder', 'Remove this', {
      'focus: "Pantry [bookmark: _GoBack] nights"': 'focus: "Pantry nights"',
    });
  });

  it('removes a placeholder where nothing is asked for in its place', () => {
    expectFix('placeholder', 'Remove this', {
      'focus: "[focus]"': 'focus:',
    });
    const text = withFragment(SOUND, milestone('    due: 2026-05-10\n    owner: TBD'));
    assert.deepEqual(fixesIn(text, 'placeholder'), []);
  });

  it('takes a phone number out of the file', () => {
    expectFix('personal-data', 'Remove this', {
      'focus: Call Ann, 555-867-5309': 'focus: Call Ann',
    });
    for (const [written, left] of [
      ['At home: 319-555-0142.', 'At home.'],
      ['Kim (319-555-0142) knows.', 'Kim knows.'],
      ['Kim – 319-555-0142', 'Kim'],
      ['- Kim\n- 319-555-0142', '- Kim\n-'],
    ] as const) {
      const section = (said: string): string => `### Communication\n\n${said}\n\nMondays.`;
      expectFix('personal-data', 'Remove this', {
        [section(written)]: section(left),
      });
    }
    expectFix('personal-data', 'Remove this', {
      'focus: Call Ann (555-867-5309) on Mondays': 'focus: Call Ann on Mondays',
    });
  });

  it('remembers what somebody says is an office’s, wherever it stands', () => {
    const texts = [
      withFragment(SOUND, 'coordinator: Desk, 319-555-0142'),
      withFragment(SOUND, '### Communication\n\nWe write to desk@harbor.lib.us, always.'),
    ];
    for (const [at, said] of ['319-555-0142', 'desk@harbor.lib.us'].entries()) {
      const text = texts[at]!;
      const fix = fixesIn(text, 'personal-data').find(({ title }) =>
        title.startsWith('It’s an office'),
      )!;
      assert.equal(fix.preferred, false);
      const kept = applyEdits(text, fix.edits);
      assert.equal(kept.replace(/^office-contacts:\n {2}- .*\n/m, ''), text);
      assert.match(kept, new RegExp(`^office-contacts:\\n {2}- ["']?${said}["']?\\n`, 'm'));
    }
  });

  it('writes the heading that is gone', () => {
    const text = SOUND.replace('### What did we learn?\n\n', '');
    const [fix] = fixesIn(text, 'section-missing');
    assert.equal(fix!.title, 'Add back the heading “What did we learn?”');
    assert.match(
      applyEdits(text, fix!.edits),
      /partnership go\?\n\n### What did we learn\?\n\n> What do you/,
    );
  });

  it('writes the next fact', () => {
    const text =
      '---\nworkbook: partnership-cycle\norganization:\n  name: Harbor Light\n---\n\n# Harbor Light\n';
    const [fix] = fixesIn(text, 'next-step');
    assert.equal(
      applyEdits(text, fix!.edits),
      text.replace('Harbor Light\n---', 'Harbor Light\n  audience: TBD\n---'),
    );
  });
});
