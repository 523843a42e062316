import type { Day } from '../calendar/day.ts';
import { guide } from '../guide/guide.ts';
import type { FactId, Step } from '../guide/steps.ts';
import { propertySchema } from '../schema/schema.ts';
import type { Cycle } from '../schema/generated/types.ts';
import type { Missing, StepEvidence } from '../workbook/status/evidence.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import type { Dated } from './dated.ts';
import type { Translate } from '../language/translate.ts';

/** What to call something that is missing: a heading, or the place in the front matter in words. */
export function missingLabel(missing: Missing, cycle: Cycle, t: Translate): string {
  if (missing.kind === 'answer') return t(guide.part(missing.parts[0] ?? 'goals').heading);
  const [top] = missing.path;
  switch (top) {
    case 'roles':
      return roleLabel(missing.path, cycle, t);
    case 'milestones':
      return missing.path.length === 1
        ? t('A first milestone')
        : t('First milestone: {field}', { field: getTitle(missing.path, t) });
    case 'goal':
      return goalLabel(missing.fact, missing.path, cycle, t);
    case 'spectrum':
      return t('Spectrum: {field}', { field: getTitle(missing.path, t) });
    default:
      return t('Organization: {field}', { field: getTitle(missing.path, t) });
  }
}

function goalLabel(fact: FactId, path: FieldPath, { goal }: Cycle, t: Translate): string {
  if (fact === 'goal-statement') return getTitle(path, t);
  const measure = fact === 'results' ? goal?.measurable?.[Number(path[2])]?.measure : undefined;
  return measure === undefined
    ? t('Goal: {field}', { field: getTitle(fact === 'results' ? path : path.slice(0, 2), t) })
    : t('Result: {measure}', { measure });
}

function roleLabel(path: FieldPath, cycle: Cycle, t: Translate): string {
  const [, index] = path;
  if (typeof index !== 'number') {
    const partner = cycle.organization?.name;
    return partner === undefined
      ? t('The partner’s role')
      : t('Role of {organization}', { organization: partner });
  }
  const organization = cycle.roles?.[index]?.organization;
  const field = getTitle(path, t);
  return organization === undefined
    ? t('Role {number}: {field}', { number: index + 1, field })
    : t('{organization}: {field}', { organization, field });
}

function getTitle(path: FieldPath, t: Translate): string {
  const title = propertySchema(path)?.title;
  return title === undefined ? String(path.at(-1)) : t(title);
}

export function stepName(id: StepEvidence['step'], t: Translate): string {
  const step: Step | undefined = guide.steps.find((one) => one.id === id);
  return step === undefined ? id : t(step.name);
}

/** `First pantry night`, `Meeting`: what has to be done on its date, or since then. */
export function datedLabel(
  { kind, day, title }: Pick<Dated, 'kind' | 'day' | 'title'>,
  today: Day,
  t: Translate,
): string {
  const isOver = day < today;
  switch (kind) {
    case 'milestone':
      return title ?? t('Untitled milestone');
    case 'meeting':
      return isOver ? t('Did you meet? Set the next meeting date') : t('Meeting');
    case 'review':
      return t('Review of the agreement');
    case 'goal':
      return isOver ? t('Look back on the goal') : t('The goal’s date');
    case 'resume':
      return t('Resume');
  }
}

/** `Pantry nights`; without a focus, `Cycle 2`, or `Cycle` if it has no number either. */
export function cycleLabel({ focus, cycle }: Cycle, t: Translate): string {
  return focus ?? numberLabel(cycle, t);
}

/** `Cycle 2: Pantry nights`, which also tells cycles with the same focus apart. */
export function fullCycleLabel({ focus, cycle }: Cycle, t: Translate): string {
  const number = numberLabel(cycle, t);
  return focus === undefined ? number : t('{cycle}: {focus}', { cycle: number, focus });
}

function numberLabel(cycle: number | undefined, t: Translate): string {
  return cycle === undefined ? t('Cycle') : t('Cycle {number}', { number: cycle });
}
