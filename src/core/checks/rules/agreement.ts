import { longDay } from '../../calendar/dayWords.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Finding, CheckContext, Rule } from '../rule.ts';

/** On the day itself and after it; moving the date is how it is answered. */
function* check({ workbook, today }: CheckContext): Iterable<Finding> {
  const review = dayIn(workbook.cycle.agreement?.review);
  if (review === undefined || review > today) return;
  const at = ['agreement', 'review'];
  yield { code: 'agreement-review-due', at, values: { day: longDay(review, today) } };
}

export const agreementRule: Rule = {
  check,
  explanations: {
    'agreement-review-due': {
      what: 'Reminds you of the day you wanted to review the agreement.',
      why: 'Agreements go stale quietly. Once you’ve reviewed it, write down the next date.',
      source: 'The field: written partnership agreements carry a date for their review.',
      notOk: `
agreement:
  signed: 2025-04-01
  review: 2026-04-01
`,
      ok: `
agreement:
  signed: 2025-04-01
  review: 2027-04-01
`,
    },
  },
};
