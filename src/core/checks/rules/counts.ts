import { asPhrase } from '../../language/translate.ts';
import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/dayWords.ts';
import type { Measure } from '../../schema/generated/types.ts';
import { sortCounts } from '../../workbook/edits/sortItems.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Check, Finding } from '../engine/check.ts';
import type { Fixer } from '../mend/fix.ts';

/**
 * A day in the future is more likely a slip than out of order, and one remark about it is enough.
 */
function* remarksOn(measure: Measure, index: number, today: Day): Iterable<Finding> {
  let before: Day | undefined;
  let isOrdered = true;
  for (const [at, { on }] of (measure.readings ?? []).entries()) {
    const day = dayIn(on);
    if (day === undefined) continue;
    const place = ['goal', 'measurable', index, 'readings', at, 'on'];
    if (day > today) {
      yield { code: 'reading-ahead', at: place, values: { day: longDay(day, today, asPhrase) } };
      continue;
    }
    if (isOrdered && before !== undefined && day < before) {
      const values = {
        day: longDay(day, today, asPhrase),
        before: longDay(before, today, asPhrase),
      };
      yield { code: 'reading-order', at: place, values };
      isOrdered = false; // one remark for a list is enough
    }
    before = day;
  }
}

const sortCountFixes: Fixer = ({ workbook, problem }) => [
  {
    title: 'sort-counts',
    edited: sortCounts(workbook, Number(problem.path?.[2])),
    safe: true,
  },
];

export const countsCheck: Check = {
  titles: {
    'sort-counts': 'Sort the counts by date',
  },
  codes: {
    'reading-order': {
      group: 'goal',
      severity: 'information',
      wording: 'This count from {day} comes after the one from {before}. Put the oldest first.',
      why: 'The newest one shows where you stand, and reports show them in order.',
      example: `
 goal:
   measurable:
     - measure: Households served
       baseline: 0
       target: 150
       readings:
-        - on: 2026-03-31
-          value: 63
         - on: 2026-03-10
           value: 20
+        - on: 2026-03-31
+          value: 63
`,
      mend: sortCountFixes,
    },
    'reading-ahead': {
      group: 'goal',
      severity: 'information',
      wording: 'This count is dated {day}, which is still in the future. Is the date right?',
      why: 'This date hasn’t come yet, so it can’t be right. Check the year and the month.',
      example: `
 goal:
   measurable:
     - measure: Households served
       baseline: 0
       target: 150
       readings:
-        - on: 2036-03-10
+        - on: 2026-03-10
           value: 63
`,
    },
  },
  *find({ workbook, today }) {
    for (const [index, measure] of (workbook.cycle.goal?.measurable ?? []).entries())
      yield* remarksOn(measure, index, today);
  },
};
