import assert from 'node:assert/strict';
import { problemsIn } from './checking.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { fixesIn, titles } from '../fixes/fixing.ts';
import { SOUND, withFragment } from './soundWorkbook.ts';

const CODE = 'goal-target-mismatch';

interface Goal {
  readonly measure: string;
  readonly target: number | string;
  readonly baseline?: number;
  /** Further measures, as YAML. */
  readonly more?: string;
}

function goal(statement: string, { measure, target, baseline = 0, more = '' }: Goal): string {
  return withFragment(
    SOUND,
    `
goal:
  statement: ${statement}
  specific: Pantry nights
  measurable:
    - measure: ${measure}
      baseline: ${String(baseline)}
      target: ${String(target)}
${more}  achievable: Staff is promised
  relevant: Priority 2
  time-bound: 2026-12-15
`,
  );
}

const teens = { measure: 'Teenagers', target: 60 };

/** The words that are told of, between the marks. */
const TELLS: readonly (readonly [statement: string, Goal])[] = [
  ['By December 15, 2026 we will hold 8 afternoons for «40» teenagers.', teens],
  ['By December 15, 2026 we will reach «80» older teenagers in 8 afternoons.', teens],
  [
    'By December 15, 2026 we will serve «1,200» households.',
    { measure: 'Households served', target: 1500 },
  ],
  [
    'By December 15, 2026 we will run «twelve» classes for renters.',
    { measure: 'Class', target: 10 },
  ],
  [
    'Para el 15 de diciembre de 2026 ofreceremos «40» talleres en la sucursal.',
    { measure: 'Talleres', target: 60 },
  ],
];

const SILENT: readonly (readonly [statement: string, Goal])[] = [
  ['By December 15, 2026 we will hold 8 afternoons for 60 teenagers.', teens],
  ['By December 15, 2026 sixty teenagers will come to 8 afternoons.', teens],
  ['By December 15, 2026 we will reach 40 teenagers in spring and 20 teenagers in fall.', teens],
  ['By December 15, 2026 we will reach 16 teenagers a day on 8 afternoons.', teens],
  ['By December 15, 2026 we will reach 16 teenagers in each branch.', teens],
  ['By December 15, 2026 we will meet 16 teenagers weekly.', teens],
  ['By December 15, 2026 we will reach 60 of the 80 teenagers of the school.', teens],
  ['By December 15, 2026 we will reach 20 of 80 teenagers.', teens],
  ['By December 15, 2026 we will reach 40 more teenagers.', { ...teens, baseline: 20 }],
  ['By December 15, 2026 we will reach 20 new teenagers.', { ...teens, baseline: 30 }],
  ['By December 15, 2026 we will raise visits from 40 teenagers to 60.', teens],
  ['By December 15, 2026 we will hold 8 afternoons.', teens],
  ['By December 15, 2026 20 % of teenagers have a card.', teens],
  ['By December 15, 2026 we will train 12 people.', { measure: 'People', target: 150 }],
  ['By December 15, 2026 we will run 12 pantry nights.', { measure: 'Families', target: 150 }],
  ['By December 15, 2026 we will reach 40 teenagers.', { measure: 'Teenagers', target: 'most' }],
  [
    'By December 15, 2026 we will reach 80 teenagers.',
    { measure: 'Teenagers with a card', target: 30 },
  ],
  [
    'By December 15, 2026 we will reach 80 teenagers.',
    {
      measure: 'Teenagers',
      target: 30,
      more: '    - measure: Teenagers trained\n      target: 9\n',
    },
  ],
  [
    'Para el 15 de diciembre de 2026 ofreceremos 10 talleres al mes.',
    { measure: 'Talleres', target: 60 },
  ],
];

describe('A figure in the goal’s sentence, and the target of what it counts', () => {
  for (const [marked, measure] of TELLS)
    it(`aren’t the same: ${marked}`, () => {
      const text = goal(marked.replace(/[«»]/g, ''), measure);
      const told = problemsIn(text).filter(({ code }) => code === CODE);
      assert.deepEqual(
        told.map(({ span }) => text.slice(span.start, span.end)),
        [/«(.*)»/.exec(marked)?.[1]],
      );
    });

  for (const [statement, measure] of SILENT)
    it(`may be meant so: ${statement}`, () => {
      const found = problemsIn(goal(statement, measure)).map(({ code }) => code);
      assert.ok(!found.includes(CODE), found.join());
    });

  it('become the same by one click, whichever is right', () => {
    const text = goal('By December 15, 2026 we will serve 1,200 households.', {
      ...{ measure: 'Households', target: 1500 },
    });
    const fixes = fixesIn(text, CODE);
    assert.deepEqual(titles(fixes), ['Make 1200 the target', 'Write 1500 in the goal']);
    const [byTarget, bySentence] = fixes.map(({ edits }) => applyEdits(text, edits));
    assert.match(byTarget ?? '', /target: 1200\n/);
    assert.match(bySentence ?? '', /serve 1500 households/);
    for (const mended of [byTarget, bySentence])
      assert.deepEqual(
        problemsIn(mended ?? '').filter(({ code }) => code === CODE),
        [],
      );
  });
});
