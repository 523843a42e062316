import assert from 'node:assert/strict';
import { expectCodes, messageWith, problemsIn } from './checking.ts';
import { SOUND, withFragment } from './soundWorkbook.ts';

describe('A heading of the guide', () => {
  const REFLECTION = `
«## Reflection»

### How did the partnership go?

### What did we learn?
`;

  it('that is still needed is missed, at its chapter, and only the first of them', () => {
    expectCodes(REFLECTION, ['section-missing']);
    assert.equal(
      messageWith(REFLECTION.replace(/[«»]/g, ''), 'section-missing'),
      'The heading “What will we do differently next time?” is missing. The guide asks a question there.',
    );
  });

  it('is shown at the part before it, where the chapter is gone too', () => {
    const text = SOUND.replace(/## Reflection[\s\S]*?(?=## Repeat)/, '');
    const [problem, ...more] = problemsIn(text);
    assert.deepEqual(more, []);
    assert.equal(text.slice(problem!.span.start, problem!.span.end), '### Communication');
  });

  it('of a step that lies behind is not missed', () => {
    expectCodes(
      '## Discussion with our partner\n\n### Meeting notes\n\n#### 2026-03-09\n\n- They have food.\n',
      [],
    );
  });

  it('that is optional is not missed', () => {
    const text = SOUND.replace(/## Goals[\s\S]*?(?=## Aligned)/, '').replace('## Repeat\n', '');
    assert.deepEqual(problemsIn(text), []);
  });

  it('may be called as in the printed guide', () => {
    const text = SOUND.replace(
      '## Discussion with our partner',
      '## Discussion with Community Partner',
    )
      .replace('### How did the partnership go?', '### HOW DID IT GO')
      .replace('## Pre-assessing the partnership', '## Pre-Assessing Partnership');
    assert.deepEqual(problemsIn(text), []);
  });

  it('for the other kind of partner is not missed', () => {
    const notBegun =
      'agreement:\nmilestones:\n  - title: x\n    due: 2026-05-12\n    owner: Manager\n';
    expectCodes(`${notBegun}\n### How we work together now\n`, ['next-step']);
  });
});

const PAST = `
goal:
  statement: By 31 March 2026 the library and the food bank will run 12 pantry nights.
  specific: Pantry nights
  measurable:
    - measure: Households served
      baseline: 0
      target: 150
      result: 162
  achievable: Staff is promised
  relevant: Priority 2
  time-bound: 2026-03-31
milestones:
  - title: First pantry night
    due: 2026-03-10
    owner: Branch manager
    status: done
`;

describe('Looking back', () => {
  it('is due once the goal’s date lies behind and nothing is open', () => {
    expectCodes(
      `${PAST}\n«## Reflection»\n\n«### How did the partnership go?»\n\n### What did we learn?\n\n### What will we do differently next time?\n\n### What will we do again?\n`,
      ['reflection-due', 'next-step'],
    );
    assert.equal(
      messageWith(PAST, 'reflection-due'),
      'The goal’s date was Tuesday, March 31. Time to look back together.',
    );
    const text = withFragment(SOUND, PAST);
    const [place] = problemsIn(text)[0]!.related!;
    assert.equal(text.slice(place!.span.start, place!.span.end), '2026-03-31');
  });

  it('is due early, when everything is done', () => {
    assert.equal(
      messageWith(PAST.replaceAll('2026-03-31', '2026-12-31'), 'reflection-due', {
        severities: { 'goal-date-mismatch': 'off' },
      }),
      'Everything’s done. Time to look back together, while it’s fresh.',
    );
  });

  it('is no longer called for once somebody has begun; only the next question is', () =>
    expectCodes(`${PAST}\n### How did the partnership go?\n\nWell.\n`, ['next-step']));

  it('is not due while something is open', () => {
    expectCodes(`${PAST}  - title: Last night\n    due: 2026-04-20\n    owner: Branch manager\n`, [
      'milestone-after-goal',
    ]);
  });

  const NOT_BEGUN =
    'agreement:\nmilestones:\n  - title: x\n    due: 2026-05-12\n    owner: Manager\n';
  const ANSWER = '\n«### How did the partnership go?»\n\nVery well.\n';

  it('is early before the work has begun', () =>
    expectCodes(`${NOT_BEGUN}${ANSWER}`, ['reflection-early']));

  it('is not early once a milestone is under way, or the agreement is signed', () => {
    expectCodes(`${NOT_BEGUN}    status: in progress\n${ANSWER.replace(/[«»]/g, '')}`, []);
    expectCodes(ANSWER.replace(/[«»]/g, ''), []);
  });
});
