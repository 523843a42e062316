import { asPhrase, type Phrase } from '../../language/translate.ts';
import { missingFieldFixes } from '../mend/missingFixes.ts';
import { longDay } from '../../calendar/dayWords.ts';
import type { Measure } from '../../schema/generated/types.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Finding, CheckContext, Check } from '../engine/check.ts';
import { readGoalDay } from '../../workbook/status/goalDay.ts';

function* check({ workbook, today }: CheckContext): Iterable<Finding> {
  const { goal } = workbook.cycle;
  const { measurable: measures = [] } = goal ?? {};
  yield* withoutTarget(measures);
  yield* withoutBaseline(measures);
  const goalDay = readGoalDay({ goal });
  if (goalDay !== undefined && goalDay < today) {
    yield* withoutResult(measures, longDay(goalDay, today, asPhrase));
  }
}

/** One measure with a target is enough. If there is none, the first measure asks for it. */
function* withoutTarget(measures: readonly Measure[]): Iterable<Finding> {
  const first = measures.findIndex(({ measure }) => measure !== undefined);
  if (first < 0 || measures.some(({ target }) => target !== undefined)) return;
  const about = measures.map((_, index) => pathTo(index, 'target'));
  const values = { measure: measures[first]?.measure ?? '' };
  yield { code: 'measure-no-target', at: pathTo(first, 'target'), about, values };
}

/** A figure to reach says little without the one to start from. Words don't need one. */
function* withoutBaseline(measures: readonly Measure[]): Iterable<Finding> {
  for (const [index, { measure, baseline, target, result }] of measures.entries()) {
    if (typeof target !== 'number' || baseline !== undefined || result !== undefined) continue;
    if (measure === undefined) continue; // `smart-measurable` asks what is counted first
    const values = { measure, target };
    yield { code: 'measure-no-baseline', at: pathTo(index, 'baseline'), values };
  }
}

/** After the goal's date, each target needs its result. `day` is that date in words. */
function* withoutResult(measures: readonly Measure[], day: Phrase): Iterable<Finding> {
  for (const [index, { measure, target, result }] of measures.entries()) {
    if (measure === undefined || target === undefined || result !== undefined) continue;
    const values = { measure, target, day };
    yield { code: 'result-missing', at: pathTo(index, 'result'), values };
  }
}

function pathTo(index: number, key: keyof Measure): FieldPath {
  return ['goal', 'measurable', index, key];
}

export const measuresCheck: Check = {
  codes: {
    'measure-no-target': {
      group: 'goal',
      severity: 'warning',
      wording: '“{measure}”: how many, or how far? Give it a target.',
      why: 'A count only tells you something when you know how many would be enough.',
      example: `
 goal:
   measurable:
     - measure: Households served
+      target: 150
`,
      mend: missingFieldFixes,
    },
    'measure-no-baseline': {
      group: 'goal',
      severity: 'information',
      wording:
        'Where does “{measure}” stand today? Without a starting point, nobody can tell how far you’ve come.',
      why: 'Whether 150 is bold or modest depends on where you start. It’s optional, and 0 is a fine start.',
      example: `
 goal:
   measurable:
     - measure: Households served
+      baseline: 40
       target: 150
`,
      mend: missingFieldFixes,
    },
    'result-missing': {
      group: 'goal',
      severity: 'information',
      wording: 'The goal’s date was {day}. How did “{measure}” turn out?',
      why: 'The board report and the next cycle both start from how this one turned out.',
      example: `
 goal:
   measurable:
     - measure: Households served
       baseline: 0
       target: 150
+      result: 162
   time-bound: 2026-03-31
`,
      mend: missingFieldFixes,
    },
  },
  find: check,
};
