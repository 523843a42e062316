import { isAtRest } from '../../guide/statuses.ts';
import { asPhrase, type Sentence } from '../../language/translate.ts';
import type { FactId } from '../../guide/steps.ts';
import { nextStepFixes } from '../mend/missingFixes.ts';
import { guide } from '../../guide/guide.ts';
import { isMeantFor, type PartId } from '../../guide/parts.ts';
import { presentValue } from '../../schema/presentValue.ts';
import type { Missing } from '../../workbook/status/evidence.ts';
import type { CycleStatus } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { sectionFor } from '../engine/placing.ts';
import type { CheckContext, Finding, Check } from '../engine/check.ts';
import { isPassedBy } from '../find/goalParts.ts';
import { findChapter } from './guideSections.ts';

/**
 * What isn't there yet: one finding for each workbook, at the first missing fact of the current
 * step. If something has a check of its own by now (a part of the goal that was passed by, a milestone
 * that exists), it's left to that check.
 */
function* check(context: CheckContext): Iterable<Finding> {
  const { workbook, status } = context;
  const missing = currentMissing(status).find((one) => !hasOwnCheck(one, workbook));
  if (missing === undefined) return;
  const found = { code: 'next-step', variant: missing.fact } as const;
  yield missing.kind === 'field'
    ? { ...found, at: missing.path }
    : { ...found, ...answerPlace(workbook, missing.parts) };
}

/**
 * In the middle of the work, what was left open in planning comes first. A cycle at rest is left in
 * peace, unless its partner's name was deleted: then it no longer belongs to its organization.
 */
function currentMissing({ id, steps }: CycleStatus): readonly Missing[] {
  const all = steps.flatMap(({ missing }) => missing);
  if (id === 'complete') return all.filter(({ fact }) => fact === 'organization-name');
  if (isAtRest(id)) return [];
  if (id === 'working-together') {
    return steps.filter(({ step }) => step !== 'reflect').flatMap(({ missing }) => missing);
  }
  return steps.find(({ step }) => step === id)?.missing ?? [];
}

function hasOwnCheck(missing: Missing, workbook: Workbook): boolean {
  const { cycle } = workbook;
  if (missing.kind === 'answer') return false;
  const [key, ...below] = missing.path;
  switch (key) {
    case 'goal':
      return presentValue(cycle.goal) !== undefined && isPassedBy(workbook, missing.path);
    case 'roles':
      return presentValue(cycle.roles) !== undefined;
    case 'milestones':
      return below.length > 0 && presentValue(cycle.milestones) !== undefined;
    default:
      return false;
  }
}

/** At the heading that is there, or where the first would go; it is called as the form calls it. */
function answerPlace(
  workbook: Workbook,
  parts: readonly PartId[],
): Pick<Finding, 'about' | 'at' | 'values'> {
  const sections = parts.flatMap((part) => sectionFor(workbook, part) ?? []);
  const relationship = workbook.cycle.organization?.relationship;
  const wanted = parts.map((id) => guide.part(id)).filter((part) => isMeantFor(part, relationship));
  const part = guide.part(sections[0]?.section.part ?? wanted[0]?.id ?? 'goals');
  return {
    at: sections[0]?.section.heading ?? findChapter(workbook, part),
    about: sections.map(({ start, end }) => ({ start, end })),
    values: { question: asPhrase(part.heading) },
  };
}

const NEXT_STEP = {
  '': 'Next: {question}',
  'organization-name': 'Which organization is this about? Write its name here.',
  'organization-audience': 'Who trusts them? Name the people you hope to reach together.',
  'organization-relationship':
    'Did you work with them when this cycle began? Write new or existing.',
  'spectrum-current': 'How closely do you work together today? Name the level on the spectrum.',
  'goal-statement': 'What will you accomplish together? Say it in one sentence.',
  'goal-specific': 'What exactly will you do, where, and for whom?',
  'goal-measurable':
    'How will you both know it worked? Add one thing to count or check, and its target.',
  'goal-achievable': 'What makes you confident you can do this together?',
  'goal-relevant': 'Why does it matter, to them and to you?',
  'goal-time-bound': 'When will you look back together? Write it like 2026-12-15.',
  'role-contributes': 'What does each of you bring? Write it under “contributes”.',
  'role-benefits': 'What does each of you gain? Write it under “benefits”.',
  milestones:
    'What has to happen first? Add one milestone with a title, a date, and who’s responsible.',
  results: 'How did it turn out? Write the result beside each target.',
} as const satisfies Readonly<Partial<Record<FactId | '', Sentence>>>;

export const nextStepCheck: Check = {
  codes: {
    'next-step': {
      group: 'next-thing',
      severity: 'information',
      speaksAtRest: true,
      wording: NEXT_STEP,
      why: 'A workbook asks a lot of questions. Take them one at a time, in the guide’s order: get to know your partner before you plan together.',
      example: `
 organization:
   name: Harbor Light Food Bank
-  audience:
+  audience: Families who skip meals at the end of the month
   relationship: existing
`,
      mend: nextStepFixes,
    },
  },
  find: check,
};
