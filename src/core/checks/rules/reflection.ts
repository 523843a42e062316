import { asPhrase } from '../../language/translate.ts';
import { fullDate, longDay } from '../../calendar/dayWords.ts';
import { guide } from '../../guide/guide.ts';
import { sectionFor } from '../engine/placing.ts';
import type { CheckContext, Finding, Check } from '../engine/check.ts';
import { findChapter } from './guideSections.ts';
import { readGoalDay, GOAL_DAY } from '../../workbook/status/goalDay.ts';

const REFLECTION = ['how-did-it-go', 'what-did-we-learn', 'do-differently', 'do-again'] as const;

/** It's time to look back, and nobody has begun to. */
function* reflectionDue({ workbook, status, today }: CheckContext): Iterable<Finding> {
  if (status.id !== 'reflect' || REFLECTION.some((part) => workbook.answered.has(part))) return;
  const goalDay = readGoalDay(workbook.cycle);
  const isPast = goalDay !== undefined && goalDay < today;
  yield {
    code: 'reflection-due',
    variant: isPast ? 'goal-date' : undefined,
    at:
      sectionFor(workbook, 'reflection')?.section.heading ??
      sectionFor(workbook, 'how-did-it-go')?.section.heading ??
      findChapter(workbook, guide.part('reflection')),
    about: REFLECTION.flatMap((part) => {
      const section = sectionFor(workbook, part);
      return section === undefined ? [] : [{ start: section.start, end: section.end }];
    }),
    values: goalDay === undefined ? {} : { day: longDay(goalDay, today, asPhrase) },
    related: isPast
      ? [
          {
            at: GOAL_DAY,
            note: 'goal-date',
            values: { day: fullDate(goalDay, asPhrase) },
          },
        ]
      : [],
  };
}

/** It says how it went before anything has begun: in the wrong workbook, or too soon. */
function* reflectionEarly({ workbook, status, today }: CheckContext): Iterable<Finding> {
  if (status.workHasBegun || !workbook.answered.has('how-did-it-go')) return;
  const goalDay = readGoalDay(workbook.cycle);
  if (status.id === 'reflect' || (goalDay !== undefined && goalDay < today)) return;
  const section = sectionFor(workbook, 'how-did-it-go');
  if (section !== undefined) yield { code: 'reflection-early', at: section.section.heading };
}

export const reflectionCheck: Check = {
  codes: {
    'reflection-due': {
      group: 'guide',
      severity: 'information',
      wording: {
        '': 'Everything’s done. Time to look back together, while it’s fresh.',
        'goal-date': 'The goal’s date was {day}. Time to look back together.',
      },
      what: 'Says when it’s time to look back and nobody has started.',
      why: 'What you learn now makes the next cycle easier, and it fades within weeks.',
      source: 'The guide, “Reflection”.',
      example: `
 goal:
   time-bound: 2026-03-31
 milestones:
   - title: First pantry night
     due: 2026-03-10
     owner: Branch manager
     status: done
+
+### How did the partnership go?
+
+Better every week. They want to go on, and so do we.
`,
    },
    'reflection-early': {
      group: 'guide',
      severity: 'information',
      wording: 'No milestone is in progress or done yet. Does this belong to an earlier cycle?',
      what: 'Notices when the workbook says how it went before any work has started.',
      why: 'The answer may belong to the last cycle, or a milestone wasn’t marked done.',
      source: 'The guide, “Reflection” comes after the work.',
      example: `
 agreement:
 milestones:
   - title: First pantry night
-    due: 2026-05-12
+    due: 2026-04-12
     owner: Branch manager
+    status: done

 ### How did the partnership go?

 Better every week. They want to go on, and so do we.
`,
    },
  },
  *find(context) {
    yield* reflectionDue(context);
    yield* reflectionEarly(context);
  },
};
