import type { Day } from '../calendar/day.ts';
import { statusName } from '../guide/statuses.ts';
import { missingLabel, stepName } from '../portfolio/labels.ts';
import { listOpen, openNow, stepsAskedNow } from '../portfolio/openNow.ts';
import { targetOf, type Target } from '../portfolio/target.ts';
import { inEnglish, type Translate } from '../language/translate.ts';
import { stepWords, whyWords } from '../portfolio/whyStatus.ts';
import type { StepEvidence } from '../workbook/status/evidence.ts';
import { deriveStatus, type CycleStatus } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Something missing, to choose from when somebody asks what is. */
export interface OpenQuestion {
  readonly label: string;
  readonly step: string;
  readonly target: Target;
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

/** Where the cycle is and how much is open; behind it in plain text why, step by step. */
export function statusLens(
  workbook: Workbook,
  today: Day,
  t: Translate = inEnglish,
): { readonly text: string; readonly tooltip: string } {
  const { cycle } = workbook;
  const status = deriveStatus(workbook, today);
  const name = t(statusName(status.id));
  const open = openNow(status).length;
  const count = open === 1 ? t('1 question left') : t('{count} questions left', { count: open });
  const why = [name, whyWords(status, cycle, today, t), ...stepWords(status, cycle, t)];
  return {
    text: open === 0 ? name : `${name} · ${count}`,
    tooltip: why.filter((line) => line !== '').join('\n'),
  };
}
