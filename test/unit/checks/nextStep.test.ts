import assert from 'node:assert/strict';
import { expectCodes, messageWith } from './checking.ts';

const NOT_BEGUN = `
agreement:
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
`;

describe('The next step', () => {
  for (const [step, fragment] of [
    [
      'whose trust they have',
      '\norganization:\n  name: Harbor Light Food Bank\n  «audience»:\n  relationship: existing\n',
    ],
    [
      'their audience, where the key is gone',
      '\n«organization»:\n  name: Harbor Light Food Bank\n  relationship: existing\n',
    ],
    ['their goals', '\n«### Their goals and values»\n\n> What are they working toward?\n'],
    ['how aims align', '\n«### How they align with ours»\n'],
    ['how we work now', '\n«### How we work together now»\n'],
    ['the level on the spectrum', '\nspectrum:\n  «current»:\n  target: collaborate\n'],
    ['the ideas', '\n«### Moving toward Collaborate or Empower»\n'],
    ['the goal', '\ngoal:\n  «statement»:\n'],
    ['the roles', '\n«roles»:\n'],
  ] as const) {
    it(`is ${step}`, () => expectCodes(`${NOT_BEGUN}${fragment}`, ['next-step']));
  }

  it('is the first milestone, where there is none', () =>
    expectCodes('agreement:\n«milestones»:\n', ['next-step']));

  it('is only one, at the first of what is missing', () => {
    expectCodes(
      `${NOT_BEGUN}
goal:
roles:

«### Their goals and values»

### How they align with ours

### How we work together now
`,
      ['next-step'],
    );
  });

  it('is what planning left open, while the work goes on', () =>
    expectCodes('«roles»:\n', ['next-step']));

  it('asks nothing about decisions, challenges and communication', () =>
    expectCodes('### Roles and decisions\n\n### Challenges\n\n### Communication\n', []));

  it('is left to the checks of the goal, once that is begun', () => {
    expectCodes(
      `
«goal»:
  statement: By December 2026 we will run 12 pantry nights at the Riverside branch.
  specific: Pantry nights
  measurable:
    - measure: Households
      baseline: 0
      target: 150
  achievable: Staff is promised
  time-bound: 2026-12-15
`,
      ['smart-relevant'],
    );
  });

  it('of a new partner asks for no level', () => {
    expectCodes(
      `
organization:
  name: Harbor Light Food Bank
  audience: Renters
  relationship: new
spectrum:

## Pre-assessing the partnership

### How we work together now

Not at all.

### Getting to know them and building trust

Visit them on a Friday.
`,
      [],
    );
  });

  it('speaks in plain words', () => {
    assert.equal(
      messageWith('organization:\n  name: A\n  relationship: existing\nroles:', 'next-step'),
      'Who trusts them? Name the people you hope to reach together.',
    );
  });

  it('is at the chapter, where the heading is gone', () => {
    expectCodes(
      `
«## Aligned goals and values»

### Their goals and values

No family should skip a meal.
`,
      ['next-step'],
    );
  });

  it('stands beside the missing heading, where that is still needed', () => {
    expectCodes(
      `${NOT_BEGUN}
## Aligned goals and values

### Their goals and values

No family should skip a meal.
`,
      ['next-step', 'section-missing'],
    );
  });
});
