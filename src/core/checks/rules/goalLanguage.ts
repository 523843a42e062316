import type { GoalReading } from '../../english/goal/goal.ts';
import type { SmartGoal } from '../../schema/generated/types.ts';
import type { Span } from '../../workbook/span.ts';
import { STATEMENT } from '../../workbook/goalPattern/draftComment.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Check, CheckContext, Finding } from '../engine/check.ts';
import { goalDraft } from '../find/goalDraft.ts';
import { spanWithin } from '../find/textPlace.ts';
import { goalDraftFixes } from '../mend/goalDraftFixes.ts';
import { readGoalDay, GOAL_DAY } from '../../workbook/status/goalDay.ts';

/** A place in the goal's sentence, with the words that stand there. */
export function inStatement(
  { workbook }: CheckContext,
  statement: string,
  span: Span,
): Pick<Finding, 'at' | 'path'> {
  return { at: spanWithin(workbook, STATEMENT, statement, span) ?? STATEMENT, path: STATEMENT };
}

function* check(context: CheckContext): Iterable<Finding> {
  const { goal } = context;
  if (goal === undefined) return;
  const { language } = goal.reading;
  if (language === 'other') {
    yield { code: 'goal-language', at: STATEMENT };
    return;
  }
  const { cycle } = context.workbook;
  for (const [at, remark] of [...remarksOn(goal.reading, cycle.goal ?? {})].entries()) {
    const { code, words, about } = remark;
    // The draft for rewriting is offered only once.
    const draft = at === 0 ? goalDraft(cycle, language) : undefined;
    const said = words === undefined ? {} : { words: goal.statement.slice(words.start, words.end) };
    const variant = [words && 'words', draft && 'draft'].filter((word) => word).join('-');
    yield {
      code,
      variant: variant === '' ? undefined : variant,
      ...(words === undefined ? { at: STATEMENT } : inStatement(context, goal.statement, words)),
      about: [STATEMENT, ...about],
      values: { ...said, ...(draft === undefined ? {} : { draft }) },
    };
  }
}

/** What a sentence lacks, and the words that show it best. */
interface Remark {
  readonly code: 'goal-vague' | 'goal-no-number' | 'goal-no-date';
  readonly words: Span | undefined;
  readonly about: readonly FieldPath[];
}

function* remarksOn(reading: GoalReading, goal: SmartGoal): Iterable<Remark> {
  const vague = (...kinds: readonly string[]): Span | undefined =>
    reading.vague.find(({ kind }) => kinds.includes(kind))?.span;
  if (!reading.specific) {
    yield { code: 'goal-vague', words: vague('direction', 'general-thing'), about: [] };
  }
  const { measurable = [] } = goal;
  if (!reading.measurable && !measurable.some(({ target }) => target !== undefined)) {
    const about = measurable.map((_, index) => ['goal', 'measurable', index, 'target']);
    yield { code: 'goal-no-number', words: reading.indicators[0] ?? vague('amount'), about };
  }
  if (!reading.timeBound && readGoalDay({ goal }) === undefined) {
    const words = reading.cadences[0]?.span ?? vague('time');
    yield { code: 'goal-no-date', words, about: [GOAL_DAY] };
  }
}

export const goalLanguageCheck: Check = {
  titles: {
    'write-draft': 'Write a draft below my sentence',
    'use-draft': 'Use the draft, and keep the old sentence as a comment',
  },
  codes: {
    'goal-vague': {
      group: 'goal',
      severity: 'information',
      wording: {
        '': 'What will happen, where, and with whom? The goal doesn’t say yet.',
        draft: 'What will happen, where, and with whom? Try something like: {draft}',
        words: '“{words}” can mean many things. What will happen, where, and with whom?',
        'words-draft':
          '“{words}” can mean many things. What will happen, and where? Try something like: {draft}',
      },
      why: 'Two people can agree on “more awareness” and mean different things. Say what will happen, where, and with whom. You can add a draft below your sentence, which stays as it is.',
      example: `
 goal:
-  statement: We will improve literacy in the community.
+  statement: We will run six story times in the food bank’s waiting room.
`,
      mend: goalDraftFixes,
    },
    'goal-no-number': {
      group: 'goal',
      severity: 'information',
      wording: {
        '': 'How many, or how much? A number lets you both see whether you got there.',
        draft: 'How many, or how much? Try something like: {draft}',
        words:
          '“{words}”: how many, or how much? A number lets you both see whether you got there.',
        'words-draft': '“{words}”: how many, or how much? Try something like: {draft}',
      },
      why: 'With a number in the sentence, everyone who hears it knows how much you mean. You can add a draft to work from below it.',
      example: `
 goal:
-  statement: By December we will increase the number of library cards among renters.
+  statement: By December we will sign up 200 renters for a library card.
`,
      mend: goalDraftFixes,
    },
    'goal-no-date': {
      group: 'goal',
      severity: 'information',
      wording: {
        '': 'By when? A goal needs a date to look back on.',
        draft: 'By when? Try something like: {draft}',
        words: '“{words}” has no end. When will you look back?',
        'words-draft': '“{words}” has no end: by when? Try something like: {draft}',
      },
      why: '“Every month” has no end date, so you never get to look back. You can add a draft to work from below your sentence.',
      example: `
 goal:
-  statement: We will sign up 20 renters every month.
+  statement: We will sign up 20 renters every month until June 2026.
`,
      mend: goalDraftFixes,
    },
    'goal-language': {
      group: 'goal',
      severity: 'information',
      wording: 'The goal isn’t in English or Spanish, so we don’t check its wording.',
      why: 'A checker that doesn’t know a language should say so instead of finding fault.',
    },
  },
  find: check,
};
