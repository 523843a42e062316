import { asPhrase } from '../../language/translate.ts';
import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/dayWords.ts';
import { removeItem } from '../../workbook/edits/removeField.ts';
import { sortMilestones } from '../../workbook/edits/sortItems.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Check, Finding } from '../engine/check.ts';
import { byKey } from '../find/byKey.ts';
import type { MilestoneFacts } from '../find/milestoneFacts.ts';
import type { Fixer } from '../mend/fix.ts';

function* duplicates(milestones: readonly MilestoneFacts[], today: Day): Iterable<Finding> {
  for (const [first = 0, ...others] of byKey(milestones, ({ sameAs }) => sameAs).values()) {
    for (const index of others) {
      const { title = '', due = today } = milestones[index] ?? {};
      yield {
        code: 'milestone-duplicate',
        at: pathTo(index, 'title'),
        values: { title, day: longDay(due, today, asPhrase) },
        related: [{ at: pathTo(first, 'title'), note: 'same-milestone' }],
      };
    }
  }
}

/** One hint, at the first date still to come about that is before the one above it; what is done stays where it is. */
function* outOfOrder(milestones: readonly MilestoneFacts[]): Iterable<Finding> {
  let before: { readonly day: Day; readonly index: number } | undefined;
  for (const [index, { due: day, open }] of milestones.entries()) {
    if (day === undefined || !open) continue;
    if (before !== undefined && day < before.day) {
      const related = [{ at: pathTo(before.index, 'due'), note: 'later-milestone' }] as const;
      const at = pathTo(index, 'due');
      yield { code: 'milestone-order', at, related };
      return;
    }
    before = { day, index };
  }
}

function pathTo(index: number, key: 'title' | 'due'): FieldPath {
  return ['milestones', index, key];
}

const sortFixes: Fixer = ({ workbook }) => [
  { title: 'sort-milestones', edited: sortMilestones(workbook), safe: true },
];

const duplicateMilestoneFixes: Fixer = ({ workbook, problem }) => {
  const edited = removeItem(workbook, (problem.path ?? []).slice(0, 2));
  return [{ title: 'remove', edited }];
};

export const milestoneListCheck: Check = {
  titles: {
    'sort-milestones': 'Sort the milestones by date',
  },
  codes: {
    'milestone-duplicate': {
      group: 'milestones',
      severity: 'warning',
      wording: '“{title}” is on the list twice with the same date. Keep one of them.',
      why: 'It’s easy to forget a copied line. Then one thing counts as two, and one of them is always late.',
      example: `
 milestones:
   - title: First pantry night
     due: 2026-05-12
     owner: Branch manager
   - title: First pantry night
-    due: 2026-05-12
+    due: 2026-06-09
     owner: Branch manager
`,
      mend: duplicateMilestoneFixes,
    },
    'milestone-order': {
      group: 'milestones',
      severity: 'hint',
      wording: 'This is due before the one above it. They’re easier to follow in date order.',
      why: 'In date order they read like a timeline. Nothing depends on it.',
      example: `
 milestones:
-  - title: Second pantry night
-    due: 2026-06-09
-    owner: Branch manager
   - title: First pantry night
     due: 2026-05-12
     owner: Branch manager
+  - title: Second pantry night
+    due: 2026-06-09
+    owner: Branch manager
`,
      mend: sortFixes,
    },
  },
  *find({ milestones, today }) {
    yield* duplicates(milestones, today);
    yield* outOfOrder(milestones);
  },
};
