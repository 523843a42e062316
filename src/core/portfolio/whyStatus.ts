import { fullDate, longDay } from '../calendar/dayWords.ts';
import type { Day } from '../calendar/day.ts';
import type { Cycle } from '../schema/generated/types.ts';
import type { Missing, StepEvidence } from '../workbook/status/evidence.ts';
import { dayIn, type CycleStatus } from '../workbook/status/status.ts';
import { missingLabel, stepName } from './labels.ts';
import type { Sentence, Translate } from '../language/translate.ts';
import { readGoalDay } from '../workbook/status/goalDay.ts';

/** The reason for a status, in plain text; empty if the steps alone show it. */
export function whyWords(
  { id, workHasBegun }: CycleStatus,
  cycle: Cycle,
  today: Day,
  t: Translate,
): string {
  switch (id) {
    case 'paused':
    case 'ended':
      return [
        cycle['status-reason'],
        dated('Since {date}', cycle['status-since'], t),
        dated('Back on {date}', id === 'paused' ? cycle['resume-on'] : undefined, t),
      ]
        .filter((part) => part !== undefined)
        .join(' · ');
    case 'working-together':
      return workHasBegun
        ? t('Work has started: the agreement is signed, or a milestone is in progress or done.')
        : t('The plan is complete.');
    case 'reflect': {
      const day = readGoalDay(cycle);
      return day !== undefined && day < today
        ? t('The goal’s date, {date}, has passed.', { date: longDay(day, today, t) })
        : t('Every milestone is done or dropped.');
    }
    case 'complete':
      return t('You’ve finished the goal and looked back together.');
    case 'identify':
    case 'align':
    case 'assess':
    case 'discuss':
      return '';
  }
}

function dated(sentence: Sentence, date: string | undefined, t: Translate): string | undefined {
  const day = dayIn(date);
  return day === undefined ? undefined : t(sentence, { date: fullDate(day, t) });
}

/** The guide's steps up to the current one, a line of plain text each, with what they lack. */
export function stepWords(
  { steps, id, workHasBegun }: CycleStatus,
  cycle: Cycle,
  t: Translate,
): readonly string[] {
  const shown = steps.filter(
    ({ step, done }) => step !== 'reflect' || done || id === 'reflect' || id === 'complete',
  );
  const current = shown.findIndex(({ step }) => step === id);
  const until = current < 0 || workHasBegun ? shown.length : current + 1;
  return shown.slice(0, until).map((evidence) => stepLine(evidence, cycle, t));
}

function stepLine(
  { step, done, missing, alsoOpen }: StepEvidence,
  cycle: Cycle,
  t: Translate,
): string {
  const names = (list: readonly Missing[]): string =>
    [...new Set(list.map((one) => missingLabel(one, cycle, t)))].join(', ');
  const words = [
    missing.length > 0 ? t('missing: {names}', { names: names(missing) }) : undefined,
    alsoOpen.length > 0 ? t('still to fill in: {names}', { names: names(alsoOpen) }) : undefined,
  ].filter((part) => part !== undefined);
  const name = stepName(step, t);
  return `${done ? '✓' : '○'} ${words.length === 0 ? name : `${name} – ${words.join('; ')}`}`;
}
