import assert from 'node:assert/strict';
import { expectCodes, messageWith } from './checking.ts';

const WHOLE = `
goal:
  statement: By 15 December 2026 we will run 12 pantry nights at the Riverside branch.
  specific: Pantry nights with sign-up
  measurable:
    - measure: Households served
      baseline: 0
      target: 150
  achievable: Staff is promised
  relevant: Priority 2
  time-bound: 2026-12-15
`;

function without(part: RegExp): string {
  return WHOLE.replace(part, '');
}

/** Nobody has come to what follows the goal. */
const IN_THE_GOAL = 'agreement:\nroles:\nmilestones:\n';
const PARTS: readonly (readonly [string, string])[] = [
  [
    'goal-statement',
    '  statement: By 15 December 2026 we will run 12 pantry nights in Riverside.\n',
  ],
  ['smart-specific', '  specific: Pantry nights with sign-up\n'],
  [
    'smart-measurable',
    '  measurable:\n    - measure: Households\n      baseline: 0\n      target: 150\n',
  ],
  ['smart-achievable', '  achievable: Staff is promised\n'],
  ['smart-relevant', '  relevant: Priority 2\n'],
];

describe('On the way through the goal nobody is asked twice:', () => {
  it('what is ahead is the next thing, and no reproach', () => {
    for (const [at] of PARTS.entries()) {
      const reached = PARTS.slice(0, at + 1).map(([, yaml]) => yaml);
      expectCodes(`${IN_THE_GOAL}goal:\n${reached.join('')}`, ['next-step']);
      expectCodes(`${IN_THE_GOAL}goal:\n${reached.join('')}  time-bound: 2026-12-15\n`, [
        'next-step',
      ]);
    }
  });

  it('what was passed by is asked for, and what is ahead is not', () => {
    for (let at = 1; at < PARTS.length; at++) {
      const [, reached = ''] = PARTS[at] ?? [];
      const passed = PARTS.slice(0, at)
        .map(([code]) => code)
        .sort();
      expectCodes(
        `${IN_THE_GOAL}goal:\n${reached}`,
        passed.length === 0 ? [] : ([...passed, 'next-step'].sort() as never),
      );
    }
  });
});

describe('Once planning has gone on, every part of the goal that was begun is asked for:', () => {
  for (const [code, part] of [
    ['goal-statement', / {2}statement: .*\n/],
    ['smart-specific', / {2}specific: .*\n/],
    ['smart-measurable', / {2}measurable:\n(?: {4}.*\n)+/],
    ['smart-achievable', / {2}achievable: .*\n/],
    ['smart-relevant', / {2}relevant: .*\n/],
    ['smart-time-bound', / {2}time-bound: .*\n/],
  ] as const) {
    it(`${code}, at the goal`, () =>
      expectCodes(without(part).replace('goal:', '«goal»:'), [code]));
  }

  it('all of them at once', () => {
    expectCodes('goal:\n  time-bound: 2026-12-15\n', [
      'goal-statement',
      'smart-achievable',
      'smart-measurable',
      'smart-relevant',
      'smart-specific',
    ]);
  });

  it('at its own key, where that stands there empty', () =>
    expectCodes(WHOLE.replace('relevant: Priority 2', '«relevant»:'), ['smart-relevant']));

  it('but none while the goal is empty', () => {
    expectCodes(
      'goal:\n  «statement»:\n  specific:\n  measurable:\n    - measure:\n      target:\n',
      ['next-step'],
    );
  });

  it('in the tone of a colleague', () => {
    assert.equal(
      messageWith(without(/ {2}measurable:\n(?: {4}.*\n)+/), 'smart-measurable'),
      'How will you both know it worked? Add one thing to count or check, and its target.',
    );
    assert.equal(
      messageWith(without(/ {2}time-bound: .*\n/), 'smart-time-bound'),
      'When will you look back together? An ongoing partnership needs a date for this too.',
    );
  });
});

function measured(measures: string): string {
  return WHOLE.replace(/ {4}- measure: .*\n {6}.*\n {6}.*\n/, `${measures}\n`);
}

describe('Measures', () => {
  for (const [what, measures, codes] of [
    ['no target', '    - measure: «Households served»\n      baseline: 0', ['measure-no-target']],
    [
      'no target anywhere, asked for once',
      '    - measure: «Households»\n    - measure: Cards\n    - measure: Nights',
      ['measure-no-target'],
    ],
    [
      'a target without its baseline',
      '    - measure: «Households»\n      target: 150',
      ['measure-no-baseline'],
    ],
    [
      'an empty baseline',
      '    - measure: Households\n      «baseline»:\n      target: 150',
      ['measure-no-baseline'],
    ],
    [
      'figures but no words',
      '    - «baseline»: 0\n      target: 150'.replace('«baseline»: 0', 'baseline: «0»'),
      ['smart-measurable'],
    ],
  ] as const) {
    it(`with ${what} are asked for it`, () => expectCodes(measured(measures), codes));
  }

  for (const [what, measures] of [
    [
      'another one has a target',
      '    - measure: Households\n      baseline: 0\n      target: 150\n    - measure: Cards',
    ],
    ['the target is in words', '    - measure: Agreement\n      target: signed by both boards'],
    [
      'the baseline is in words',
      '    - measure: Households\n      baseline: about 40\n      target: 150',
    ],
    ['the result is in', '    - measure: Households\n      target: 150\n      result: 162'],
  ] as const) {
    it(`are fine when ${what}`, () => expectCodes(measured(measures), []));
  }

  it('want a result once the goal’s date lies behind', () => {
    const past = WHOLE.replaceAll('2026-12-15', '2026-04-14').replace('15 December', '14 April');
    const begun = 'milestones:\n  - title: x\n    due: «2026-04-14»\n    owner: Manager\n';
    expectCodes(past.replace('Households served', '«Households served»') + begun, [
      'result-missing',
      'milestone-overdue',
    ]);
    assert.equal(
      messageWith(past, 'result-missing'),
      'The goal’s date was Tuesday, April 14. How did “Households served” turn out?',
    );
  });

  it('want none on the day itself, nor for a measure without a target', () => {
    const today = WHOLE.replaceAll('2026-12-15', '2026-04-15').replace('15 December', '15 April');
    expectCodes(`${today}milestones:\n  - title: x\n    due: 2026-04-15\n    owner: Manager\n`, []);
    const past = today.replace('2026-04-15', '2026-04-14').replace('15 April', '14 April');
    expectCodes(
      past.replace(
        '      target: 150\n',
        '      target: 150\n      result: 3\n    - measure: Cards\n',
      ) +
        'milestones:\n  - title: x\n    due: 2026-04-14\n    owner: Manager\n    status: in progress\n',
      ['milestone-overdue'],
    );
  });
});
