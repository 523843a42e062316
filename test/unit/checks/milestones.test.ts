import assert from 'node:assert/strict';
import { noteOf } from '../../../src/core/checks/messages.ts';
import { expectCodes, messageWith, problemsIn } from './checking.ts';
import { SOUND, TODAY, withFragment } from './soundWorkbook.ts';

function milestone(fields: Readonly<Record<string, string>>): string {
  const all = { title: 'First night', due: '2026-05-12', owner: 'Branch manager', ...fields };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `milestones:\n  - ${lines.join('\n    ')}\n`;
}

describe('A milestone that exists', () => {
  for (const [code, fragment] of [
    ['milestone-title', 'milestones:\n  - due: «2026-05-12»\n    owner: Branch manager\n'],
    ['milestone-due', 'milestones:\n  - title: «First night»\n    owner: Branch manager\n'],
    ['milestone-owner', 'milestones:\n  - title: «First night»\n    due: 2026-05-12\n'],
    ['milestone-owner', 'milestones:\n  - due: 2026-05-12\n    title: «First night»\n'],
    ['milestone-owner', 'milestones:\n  - title: First night\n    due: 2026-05-12\n    «owner»:\n'],
  ] as const) {
    it(`is asked for what it lacks: ${code}`, () => expectCodes(fragment, [code]));
  }

  it('is not one when all its fields are empty', () => {
    expectCodes(
      'milestones:\n  - title: First night\n    due: 2026-05-12\n    owner: Manager\n  - title:\n    due:\n    owner:\n    status:\n',
      [],
    );
  });

  it('is asked in the tone of a colleague', () => {
    assert.equal(
      messageWith('milestones:\n  - title: First night\n    due: 2026-05-12\n', 'milestone-owner'),
      'Who’s responsible for this? A job title is enough.',
    );
  });
});

describe('A milestone’s owner', () => {
  for (const owner of [
    ...'everyone|Everyone|All|team|the team|All staff|staff|someone|Sam?'.split('|'),
    ...'Branch manager or director?|The whole team'.split('|'),
  ]) {
    it(`“${owner}” could be anybody`, () =>
      expectCodes(milestone({ owner: `«${owner}»` }), ['milestone-vague-owner']));
  }

  for (const owner of [
    ...'Branch manager|Both leads|Two staff|2 staff|Two volunteers'.split('|'),
    ...'Outreach team|Teen services staff|Sam|Friends of the library'.split('|'),
    ...'Staff at Harbor Light|Everyone’s Kitchen'.split('|'),
  ]) {
    it(`“${owner}” is somebody`, () => expectCodes(milestone({ owner }), []));
  }

  it('is asked about by name where others are named, and a team that helps is not', () => {
    for (const owner of ['Ana and someone', 'Ana y alguien', 'Ana and Bo?']) {
      expectCodes(milestone({ owner: `«${owner}»` }), ['milestone-vague-owner']);
    }
    assert.match(
      messageWith(milestone({ owner: 'Ana and someone' }), 'milestone-vague-owner'),
      /^“someone” could be anyone/,
    );
    expectCodes(milestone({ owner: 'Ana and the team' }), []);
  });

  it('does not matter any more once the milestone is closed', () => {
    const open = milestone({}).replace('milestones:\n', '');
    expectCodes(`${milestone({ title: 'Flyers', owner: 'all', status: 'done' })}${open}`, []);
  });
});

describe('A milestone’s date', () => {
  it('that has passed is asked about, in words', () => {
    expectCodes(milestone({ due: '«2026-03-27»' }), ['milestone-overdue']);
    assert.equal(
      messageWith(milestone({ due: '2026-03-27' }), 'milestone-overdue'),
      'This was due Friday, March 27. Done, moved, or dropped?',
    );
    const yearAgo = `started: 2025-01-02\n${milestone({ due: '2025-03-28' })}`;
    assert.equal(
      messageWith(yearAgo, 'milestone-overdue'),
      'This was due Friday, March 28, 2025. Done, moved, or dropped?',
    );
  });

  it('is late from the day after', () => {
    expectCodes(milestone({ due: '2026-04-15' }), []);
    expectCodes(milestone({ due: '2026-04-15' }), ['milestone-overdue'], { today: TODAY + 1 });
  });

  it('after the goal’s own date is shown with that date', () => {
    expectCodes(milestone({ due: '«2026-12-16»' }), ['milestone-after-goal']);
    const [problem] = problemsIn(withFragment(SOUND, milestone({ due: '2026-12-16' })));
    const text = withFragment(SOUND, milestone({ due: '2026-12-16' }));
    const [place] = problem!.related!;
    assert.equal(text.slice(place!.span.start, place!.span.end), '2026-12-15');
    assert.equal(noteOf(place!), 'The goal’s date: December 15, 2026');
  });

  it('before the cycle began is taken for a slip, and not for late as well', () =>
    expectCodes(milestone({ due: '«2025-05-12»' }), ['milestone-before-start']));

  for (const [what, fields] of [
    ['that has passed, when done', { due: '2026-03-27', status: 'done' }],
    ['that has passed, when completed', { due: '2026-03-27', status: 'Completed' }],
    ['that has passed, when dropped', { due: '2026-03-27', status: 'dropped' }],
    ['after the goal, when done', { due: '2027-01-12', status: 'done' }],
    ['before the start, when done', { due: '2026-01-12', status: 'done' }],
    ['on the goal’s date', { due: '2026-12-15' }],
    ['in the week that the cycle began', { due: '2026-03-02', status: 'done' }],
  ] as const) {
    it(`is fine: ${what}`, () => {
      // A second, open one: so that it is not yet time to look back.
      const open =
        '  - title: Later\n    due: 2027-01-12\n    owner: Manager\n    status: in progress\n';
      const goal =
        'due' in fields && fields.due > '2026-12-31'
          ? open.replace('2027-01-12', '2026-12-01')
          : open.replace('2027-01-12', '2026-12-15');
      expectCodes(`${milestone(fields)}${goal}`, [], { severities: { 'milestone-order': 'off' } });
    });
  }

  it('is left alone where the goal has none', () =>
    expectCodes(`${milestone({ due: '2027-01-12' })}goal:\n`, ['next-step']));
});

describe('The list of milestones', () => {
  const [first, second] = [milestone({}), milestone({ title: 'Second night', due: '2026-06-09' })];
  const join = (...some: readonly string[]): string =>
    `milestones:\n${some.map((one) => one.replace('milestones:\n', '')).join('')}`;

  it('has each thing once', () => {
    expectCodes(join(first, first.replace('First night', '«first  Night»')), [
      'milestone-duplicate',
    ]);
    const text = withFragment(SOUND, join(first, first));
    const [problem] = problemsIn(text);
    const [place] = problem!.related!;
    assert.equal(place!.span.start, text.indexOf('First night'));
  });

  it('may have one thing on two days, or two things on one day', () => {
    expectCodes(join(first, first.replace('2026-05-12', '2026-06-12')), []);
    expectCodes(join(first, first.replace('First night', 'Flyers')), []);
  });

  it('hints once at the first that is out of order', () => {
    const out = join(
      second,
      first,
      first.replace('First', 'Zeroth'),
      second.replace('Second', 'Third'),
      first.replace('First', 'Late'),
    );
    expectCodes(out.replace('2026-05-12', '«2026-05-12»'), ['milestone-order']);
    const [problem] = problemsIn(withFragment(SOUND, out));
    assert.equal(problem!.severity, 'hint');
  });

  it('is not asked to sort what is done or dropped', () => {
    for (const status of ['done', 'dropped']) {
      const early = milestone({ status });
      expectCodes(join(second, early), []);
      const late = milestone({ title: 'Second night', due: '2026-06-09', status });
      expectCodes(join(late, first), []);
    }
  });

  it('is in order with equal days, and where days are missing', () => {
    expectCodes(join(first, milestone({ title: 'Flyers' }), second), []);
    expectCodes(join(first, second.replace('due: 2026-06-09', '«due»:'), second), [
      'milestone-due',
    ]);
  });
});
