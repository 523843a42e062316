import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import { presentValue } from '../../schema/presentValue.ts';
import type { Missing } from '../../workbook/status/evidence.ts';
import { isAtRest, type CycleStatus } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { sectionFor } from '../placing.ts';
import type { At, CheckContext, Finding, Rule } from '../rule.ts';
import { chapterAt } from './guideSections.ts';

/**
 * What is merely not there yet: one finding a workbook, at the first missing fact of the step that
 * the cycle is at. What has a check of its own by now (a goal that was begun, a milestone that
 * exists) is left to that.
 */
function* check(context: CheckContext): Iterable<Finding> {
  const { workbook, status } = context;
  const missing = currentMissing(status).find((one) => !hasOwnCheck(one, workbook));
  if (missing === undefined) return;
  const name = workbook.cycle.organization?.name;
  const values = { organization: name ?? '' };
  const variant = missing.fact;
  if (missing.kind === 'field') {
    yield { code: 'next-step', variant, at: missing.path, values };
    return;
  }
  const { parts } = missing;
  yield { code: 'next-step', variant, ...answerPlace(workbook, parts), values };
}

/**
 * In the middle of the work, what planning left open comes first. A cycle at rest is left in peace,
 * unless it was finished with nobody: its name was deleted, and it is gone from its organization.
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

function hasOwnCheck(missing: Missing, { cycle }: Workbook): boolean {
  if (missing.kind === 'answer') return false;
  const [key, ...below] = missing.path;
  switch (key) {
    case 'goal':
      return presentValue(cycle.goal) !== undefined;
    case 'roles':
      return presentValue(cycle.roles) !== undefined;
    case 'milestones':
      return below.length > 0 && presentValue(cycle.milestones) !== undefined;
    default:
      return false;
  }
}

function answerPlace(
  workbook: Workbook,
  parts: readonly PartId[],
): { at: At; about: readonly At[] } {
  const sections = parts.flatMap((part) => sectionFor(workbook, part) ?? []);
  const [first] = sections;
  const at = first?.section.heading ?? chapterAt(workbook, guide.part(parts[0] ?? 'goals'));
  return { at, about: sections.map(({ start, end }) => ({ start, end })) };
}

export const nextStepRule: Rule = {
  explanations: {
    'next-step': {
      what: 'Points to the first thing still missing from the step you’re on.',
      why: 'A workbook asks for a lot. One thing at a time gets you through it in the guide’s order: get to know your partner before you plan with them.',
      source: 'The guide, from “Identifying organizations” to “Reflection”.',
      notOk: `
organization:
  name: Harbor Light Food Bank
  audience:
  relationship: existing
`,
      ok: `
organization:
  name: Harbor Light Food Bank
  audience: Families who skip meals at the end of the month
  relationship: existing
`,
    },
  },
  check,
};
