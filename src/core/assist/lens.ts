import type { Day } from '../calendar/day.ts';
import { shortDay } from '../calendar/dayWords.ts';
import { isAtRest, statusName } from '../guide/statuses.ts';
import { datesOf } from '../portfolio/dated.ts';
import { missingLabel, stepName } from '../portfolio/labels.ts';
import { listOpen, openNow, stepsAskedNow } from '../portfolio/openNow.ts';
import { targetOf, type Target } from '../portfolio/target.ts';
import { inEnglish, type Translate } from '../language/translate.ts';
import { stepWords, whyWords } from '../portfolio/whyStatus.ts';
import { lateWords } from '../portfolio/stateWords.ts';
import type { FactId } from '../guide/steps.ts';
import type { Span } from '../workbook/span.ts';
import type { Missing, StepEvidence } from '../workbook/status/evidence.ts';
import { deriveStatus, type CycleStatus } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';

export interface Lens {
  /** The line to stand above. */
  readonly span: Span;
  readonly id: 'status' | 'smart' | 'next-milestone';
  readonly text: string;
  /** Why, in plain text, a line each. */
  readonly tooltip: string;
  /** Where a click leads; undefined where it shows what is missing. */
  readonly target?: Target;
}

/** Something missing, to choose from when somebody asks what is. */
export interface OpenQuestion {
  readonly label: string;
  readonly step: string;
  readonly target: Target;
}

/** The status, how many parts of the goal are SMART, and the next milestone. */
export function lensesOf(
  workbook: Workbook,
  today: Day,
  t: Translate = inEnglish,
): readonly Lens[] {
  const status = deriveStatus(workbook, today);
  const span = workbook.frontMatter.fence;
  const lenses: Lens[] = [{ span, id: 'status', ...statusLens(workbook, status, today, t) }];
  if (isAtRest(status.id)) return lenses;
  lenses.push({ span, id: 'smart', ...smartLens(status, t) });
  const next = nextMilestone(workbook, status, today, t);
  return next === undefined ? lenses : [...lenses, { span, id: 'next-milestone', ...next }];
}

/** What the guide still asks, step by step; before the work begins, all that planning takes. */
export function openQuestions(
  workbook: Workbook,
  today: Day,
  t: Translate = inEnglish,
): readonly OpenQuestion[] {
  return stepsToList(deriveStatus(workbook, today)).flatMap((evidence) =>
    listOpen(evidence).map((one) => ({
      label: missingLabel(one, workbook.cycle, t),
      step: stepName(evidence.step, t),
      target: targetOf(one),
    })),
  );
}

function stepsToList(status: CycleStatus): readonly StepEvidence[] {
  const isPlanning = status.steps.some(({ step }) => step === status.id && step !== 'reflect');
  return isPlanning ? status.steps.filter(({ step }) => step !== 'reflect') : stepsAskedNow(status);
}

/** How much is open, and behind it why the cycle is where it is, step by step. */
function statusLens(
  { cycle }: Workbook,
  status: CycleStatus,
  today: Day,
  t: Translate,
): Pick<Lens, 'text' | 'tooltip'> {
  const name = t(statusName(status.id));
  const open = openNow(status).length;
  const count = open === 1 ? t('1 question left') : t('{count} questions left', { count: open });
  const why = [name, whyWords(status, cycle, today, t), ...stepWords(status, cycle, t)];
  return {
    text: open === 0 ? name : `${name} · ${count}`,
    tooltip: why.filter((line) => line !== '').join('\n'),
  };
}

const SMART: readonly FactId[] = [
  'goal-specific',
  'goal-measurable',
  'goal-achievable',
  'goal-relevant',
  'goal-time-bound',
];

function smartLens(
  { steps }: CycleStatus,
  t: Translate,
): Pick<Lens, 'text' | 'tooltip' | 'target'> {
  const missing = steps.flatMap((step) => step.missing.filter(({ fact }) => SMART.includes(fact)));
  const done = SMART.length - new Set(missing.map(({ fact }) => fact)).size;
  const target =
    missing[0] === undefined ? { kind: 'field' as const, path: ['goal'] } : targetOf(missing[0]);
  return {
    text: t('SMART {done}/{all}', { done, all: SMART.length }),
    tooltip: tooltip(missing, {}, t),
    target,
  };
}

function nextMilestone(
  { cycle }: Workbook,
  status: CycleStatus,
  today: Day,
  t: Translate,
): Pick<Lens, 'text' | 'tooltip' | 'target'> | undefined {
  const next = datesOf(cycle, status.id, today).find(({ kind }) => kind === 'milestone');
  if (next === undefined) return undefined;
  const title = next.title ?? t('Untitled milestone');
  const when = next.daysLate > 0 ? lateWords(next.daysLate, t) : shortDay(next.day, today, t);
  return { text: t('Next: {title}, {when}', { title, when }), tooltip: '', target: next.target };
}

function tooltip(missing: readonly Missing[], cycle: Workbook['cycle'], t: Translate): string {
  return missing.map((one) => missingLabel(one, cycle, t)).join('\n');
}
