import { asPhrase } from '../../language/translate.ts';
import { addMonths, isoDay } from '../../calendar/day.ts';
import { longDay } from '../../calendar/dayWords.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Check, CheckContext, Finding } from '../engine/check.ts';
import type { Fixer } from '../mend/fix.ts';

/** On the day itself and after it. Moving the date is the answer. */
function* check({ workbook, today }: CheckContext): Iterable<Finding> {
  const review = dayIn(workbook.cycle.agreement?.review);
  if (review === undefined || review > today) return;
  const at = ['agreement', 'review'];
  yield { code: 'agreement-review-due', at, values: { day: longDay(review, today, asPhrase) } };
}

const reviewFixes: Fixer = ({ workbook, today }) => {
  const day = addMonths(today, 12);
  const edited = setField(workbook, ['agreement', 'review'], { day });
  return [{ title: 'review-in-a-year', values: { day: isoDay(day) }, edited }];
};

export const agreementCheck: Check = {
  titles: {
    'review-in-a-year': 'Set the next review for {day}',
  },
  codes: {
    'agreement-review-due': {
      group: 'partnership',
      severity: 'information',
      wording: 'You wanted to look at the agreement again on {day}. Have you?',
      why: 'Agreements go stale quietly. Once you’ve reviewed it, write down the next date.',
      example: `
 agreement:
   signed: 2025-04-01
-  review: 2026-04-01
+  review: 2027-04-01
`,
      mend: reviewFixes,
    },
  },
  find: check,
};
