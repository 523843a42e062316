import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { expectCodes, messageWith } from './checking.ts';
import { neighbor, neighborsOf } from './neighborhood.ts';

const twin = { organization: 'harbor light FOOD Bank', label: 'harbor-light-cycle-2.md' };

describe('Two open cycles with one organization', () => {
  it('want a focus, when neither has one', () => {
    const neighbors = neighborsOf(neighbor(twin));
    expectCodes('«focus»:', ['cycle-focus-missing'], { neighbors });
    assert.equal(
      messageWith('focus:', 'cycle-focus-missing', { neighbors }),
      'There’s another open cycle with Harbor Light Food Bank (harbor-light-cycle-2.md). A short “focus” helps tell them apart.',
    );
  });

  for (const [what, fragment, other] of [
    ['this one has a focus', 'focus: Pantry nights', twin],
    ['the other one has a focus', 'focus:', { ...twin, focus: 'Pantry nights' }],
    ['the other one rests', 'focus:', { ...twin, atRest: true }],
    ['the other one is this one', 'focus:', { ...twin, id: 'this' }],
    ['the other one is another partner’s', 'focus:', { ...twin, organization: 'Harbor Light' }],
    ['this one rests', 'focus:\nstatus: paused', twin],
  ] as const) {
    it(`are fine when ${what}`, () =>
      expectCodes(fragment, [], { neighbors: neighborsOf(neighbor(other)) }));
  }

  it('are not looked for where nobody knows the others', () => expectCodes('focus:', []));
});

describe('What one owner has to do in one week', () => {
  const due = (text: string): number => parseDay(text)!;
  const busy = (...days: readonly string[]) =>
    neighborsOf(
      neighbor({
        organization: 'Riverside Mosque',
        openMilestones: days.map((day) => ({ owner: 'branch manager', due: due(day) })),
      }),
    );
  const here =
    'milestones:\n  - title: First night\n    due: 2026-05-12\n    owner: «Branch manager»\n';
  const quiet = here.replace(/[«»]/g, '');

  it('is counted over all workbooks, from Monday to Sunday', () => {
    const neighbors = busy('2026-05-11', '2026-05-13', '2026-05-17');
    expectCodes(here, ['owner-overloaded'], { neighbors });
    assert.equal(
      messageWith(quiet, 'owner-overloaded', { neighbors }),
      'Branch manager has 4 milestones due the week of Monday, May 11. Can something move, or can someone help?',
    );
  });

  it('counts for each of those who share it', () => {
    const neighbors = busy('2026-05-11', '2026-05-13', '2026-05-17');
    const shared = quiet.replace('Branch manager', 'Branch manager and Rosa Delgado');
    assert.match(messageWith(shared, 'owner-overloaded', { neighbors }), /^Branch manager has 4 /);
  });

  it('may be as much as is set', () => {
    const neighbors = busy('2026-05-11', '2026-05-13', '2026-05-17');
    expectCodes(quiet, [], { neighbors, settings: { milestonesAWeek: 4 } });
    expectCodes(here, ['owner-overloaded'], { neighbors, settings: { milestonesAWeek: 1 } });
  });

  it('does not count other weeks, other owners, and what is closed', () => {
    expectCodes(quiet, [], {
      neighbors: busy('2026-05-10', '2026-05-18', '2026-05-12', '2026-05-13'),
    });
    expectCodes(quiet.replace('Branch', 'Youth'), [], {
      neighbors: busy('2026-05-11', '2026-05-12', '2026-05-13'),
    });
    const other = neighbor({
      atRest: true,
      openMilestones: [1, 2, 3].map(() => ({
        owner: 'Branch manager',
        due: due('2026-05-12'),
      })),
    });
    expectCodes(quiet, [], { neighbors: neighborsOf(other) });
  });

  it('is as it stands in this text, not as it was known before', () => {
    const stale = neighbor({
      id: 'this',
      openMilestones: [1, 2, 3, 4].map(() => ({
        owner: 'Branch manager',
        due: due('2026-05-12'),
      })),
    });
    expectCodes(quiet, [], { neighbors: neighborsOf(stale) });
  });

  it('is remarked on once, also within one workbook', () => {
    const many = ['11', '12', '13', '14']
      .map((day) => `  - title: Night ${day}\n    due: 2026-05-${day}\n    owner: Branch manager\n`)
      .join('');
    expectCodes(`milestones:\n${many}`, ['owner-overloaded']);
  });

  it('is not counted for weeks that have passed, and for owners that could be anybody', () => {
    const late = here.replace('2026-05-12', '2026-04-01').replace(/[«»]/g, '');
    expectCodes(late, ['milestone-overdue'], {
      neighbors: busy('2026-04-01', '2026-04-01', '2026-04-01'),
    });
    const many = ['11', '12', '13', '14']
      .map((day) => `  - title: Night ${day}\n    due: 2026-05-${day}\n    owner: staff\n`)
      .join('');
    expectCodes(`milestones:\n${many}`, [
      'milestone-vague-owner',
      'milestone-vague-owner',
      'milestone-vague-owner',
      'milestone-vague-owner',
    ]);
  });
});
