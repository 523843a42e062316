import { missingFieldFixes } from '../mend/missingFixes.ts';
import type { Check } from '../engine/check.ts';
import { isPassedBy } from '../find/goalParts.ts';
import { missingBelow } from '../find/missing.ts';

export const smartGoalCheck: Check = {
  codes: {
    'goal-statement': {
      group: 'goal',
      severity: 'warning',
      wording: 'What will you accomplish together? Say the whole goal in one sentence.',
      why: 'It’s the sentence you tell your board and your partner tells theirs. Both should say the same thing.',
      example: `
 goal:
+  statement: By December we will run 12 pantry nights at the Riverside branch.
   specific: Pantry nights with library-card sign-up
`,
      mend: missingFieldFixes,
    },
    'smart-specific': {
      group: 'goal',
      severity: 'warning',
      wording: 'What exactly will you do, where, and for whom?',
      why: 'Someone who wasn’t at the meeting should be able to picture it.',
      example: `
 goal:
   statement: By December we will run 12 pantry nights at the Riverside branch.
+  specific: Pantry nights with library-card sign-up
`,
      mend: missingFieldFixes,
    },
    'smart-measurable': {
      group: 'goal',
      severity: 'warning',
      wording: {
        '': 'How will you both know it worked? Add one thing to count or check, and its target.',
        'no-words': 'What are you counting or checking here? A few words are enough.',
      },
      why: 'Without it, you won’t know whether it worked, and you can’t show it.',
      example: `
 goal:
   specific: Pantry nights with library-card sign-up
+  measurable:
+    - measure: Households served
+      baseline: 0
+      target: 150
`,
      mend: missingFieldFixes,
    },
    'smart-achievable': {
      group: 'goal',
      severity: 'warning',
      wording: 'What makes you confident you can do this together?',
      why: 'People, space, money, and promises decide whether a goal is more than a wish. It’s a question to talk through, not a phrase to add to the sentence.',
      example: `
 goal:
   specific: Pantry nights with library-card sign-up
+  achievable: Two staff members and four volunteers a night are already promised
`,
      mend: missingFieldFixes,
    },
    'smart-relevant': {
      group: 'goal',
      severity: 'warning',
      wording: 'Why does it matter, to them and to you?',
      why: 'A goal that only serves one side will be the other side’s last priority.',
      example: `
 goal:
   specific: Pantry nights with library-card sign-up
+  relevant: Library plan, priority 2; the food bank wants to reach renters
`,
      mend: missingFieldFixes,
    },
    'smart-time-bound': {
      group: 'goal',
      severity: 'warning',
      wording:
        'When will you look back together? An ongoing partnership needs a date for this too.',
      why: 'An ongoing partnership needs a date too, or nobody ever asks how it went.',
      example: `
 goal:
   specific: Pantry nights with library-card sign-up
+  time-bound: 2026-12-15
`,
      mend: missingFieldFixes,
    },
  },
  /** What was passed by on the way through the goal; see {@link isPassedBy}. */
  *find({ workbook }) {
    for (const finding of missingBelow(workbook, 'goal'))
      if (isPassedBy(workbook, finding.at)) yield finding;
  },
};
