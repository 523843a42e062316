import type { Finding, FrontMatterContext, Rule } from '../rule.ts';
import { missingBelow } from './missing.ts';

/** Once a part of the goal is there, each of the others is asked for. */
function* check({ workbook }: FrontMatterContext): Iterable<Finding> {
  yield* missingBelow(workbook, 'goal');
}

export const smartGoalRule: Rule = {
  checkFrontMatter: check,
  explanations: {
    'goal-statement': {
      what: 'Asks for the goal in one sentence, once a part of it is there.',
      why: 'It is the sentence that you say to your board, and that your partner says to theirs. Both should say the same.',
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
      why: 'Somebody who was not at the meeting should be able to picture it.',
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
      why: 'Without it you will not know, and cannot show, whether it worked.',
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
      what: 'Asks what makes you sure that you can do this together.',
      why: 'People, rooms, money and promises decide whether a goal is more than a wish. It is a question to talk about, not a phrase to put into the sentence.',
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
      why: 'A goal that serves the aims of only one side will be the other side’s last priority.',
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
      what: 'Asks for the day on which you will look back together.',
      why: 'An ongoing partnership needs such a day too; otherwise nobody ever asks how it went.',
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
