import type { Finding, CheckContext, Rule } from '../rule.ts';
import { missingBelow } from './missing.ts';

/** Once a part of the goal is there, each of the others is asked for. */
function* check({ workbook }: CheckContext): Iterable<Finding> {
  yield* missingBelow(workbook, 'goal');
}

export const smartGoalRule: Rule = {
  check,
  explanations: {
    'goal-statement': {
      what: 'Asks for the goal in one sentence once you’ve filled in part of it.',
      why: 'It’s the sentence you tell your board and your partner tells theirs. Both should say the same thing.',
      source: 'The guide, “Discussion with our partner”: what will you accomplish together?',
      notOk: `
goal:
  specific: Pantry nights with library-card sign-up
`,
      ok: `
goal:
  statement: By December we will run 12 pantry nights at the Riverside branch.
  specific: Pantry nights with library-card sign-up
`,
    },
    'smart-specific': {
      what: 'Asks what exactly you will do, where, and for whom.',
      why: 'Someone who wasn’t at the meeting should be able to picture it.',
      source: 'The guide, SMART goals: specific.',
      notOk: `
goal:
  statement: By December we will run 12 pantry nights at the Riverside branch.
`,
      ok: `
goal:
  statement: By December we will run 12 pantry nights at the Riverside branch.
  specific: Pantry nights with library-card sign-up
`,
    },
    'smart-measurable': {
      what: 'Asks for one thing to count or check.',
      why: 'Without it, you won’t know whether it worked, and you can’t show it.',
      source: 'The guide, SMART goals: measurable.',
      notOk: `
goal:
  specific: Pantry nights with library-card sign-up
`,
      ok: `
goal:
  specific: Pantry nights with library-card sign-up
  measurable:
    - measure: Households served
      baseline: 0
      target: 150
`,
    },
    'smart-achievable': {
      what: 'Asks what makes you confident you can do this together.',
      why: 'People, space, money, and promises decide whether a goal is more than a wish. It’s a question to talk through, not a phrase to add to the sentence.',
      source: 'The guide, SMART goals: achievable.',
      notOk: `
goal:
  specific: Pantry nights with library-card sign-up
`,
      ok: `
goal:
  specific: Pantry nights with library-card sign-up
  achievable: Two staff and four volunteers a night are already promised
`,
    },
    'smart-relevant': {
      what: 'Asks why this matters, to your partner and to you.',
      why: 'A goal that only serves one side will be the other side’s last priority.',
      source: 'The guide, SMART goals: relevant; and “Aligned goals and values”.',
      notOk: `
goal:
  specific: Pantry nights with library-card sign-up
`,
      ok: `
goal:
  specific: Pantry nights with library-card sign-up
  relevant: Library plan, priority 2; the food bank wants to reach renters
`,
    },
    'smart-time-bound': {
      what: 'Asks for the day you’ll look back together.',
      why: 'An ongoing partnership needs a date too, or nobody ever asks how it went.',
      source: 'The guide, SMART goals: time-bound.',
      notOk: `
goal:
  specific: Pantry nights with library-card sign-up
`,
      ok: `
goal:
  specific: Pantry nights with library-card sign-up
  time-bound: 2026-12-15
`,
    },
  },
};
