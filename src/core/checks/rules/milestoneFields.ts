import { missingFieldFixes } from '../mend/missingFixes.ts';
import type { Finding, CheckContext, Check } from '../engine/check.ts';
import { missingBelow } from '../find/missing.ts';

function* check({ workbook, milestones }: CheckContext): Iterable<Finding> {
  yield* missingBelow(workbook, 'milestones');
  for (const [index, { owner, open, vague }] of milestones.entries()) {
    if (owner === undefined || !open || vague === undefined) continue;
    const at = ['milestones', index, 'owner'];
    yield { code: 'milestone-vague-owner', at, values: { owner: vague } };
  }
}

export const milestoneFieldsCheck: Check = {
  codes: {
    'milestone-title': {
      group: 'milestones',
      severity: 'warning',
      wording: 'What needs to get done? Give this milestone a title.',
      why: 'Without a title, nobody can tell what’s due.',
      example: `
 milestones:
-  - due: 2026-05-12
+  - title: First pantry night
+    due: 2026-05-12
     owner: Branch manager
`,
      mend: missingFieldFixes,
    },
    'milestone-due': {
      group: 'milestones',
      severity: 'warning',
      wording: 'By when? Add a due date, like 2026-03-30.',
      why: 'Without a date, you can’t see it coming or tell that it’s late.',
      example: `
 milestones:
   - title: First pantry night
+    due: 2026-05-12
     owner: Branch manager
`,
      mend: missingFieldFixes,
    },
    'milestone-owner': {
      group: 'milestones',
      severity: 'warning',
      wording: 'Who’s responsible for this? A job title is enough.',
      why: 'If it’s nobody’s job, nobody does it.',
      example: `
 milestones:
   - title: First pantry night
     due: 2026-05-12
+    owner: Branch manager
`,
      mend: missingFieldFixes,
    },
    'milestone-vague-owner': {
      group: 'milestones',
      severity: 'information',
      wording: '“{owner}” could be anyone. Who’s responsible for this?',
      why: 'When everyone is responsible, everyone waits for someone else. “Both leads” or “two volunteers” is fine.',
      example: `
 milestones:
   - title: First pantry night
     due: 2026-05-12
-    owner: Everyone
+    owner: Both leads
`,
    },
  },
  find: check,
};
