import { dayIn } from '../../workbook/status/status.ts';
import { paragraph, heading, type Block } from '../document.ts';
import { valueText } from '../shownValues.ts';
import { isWithin } from './period.ts';
import { doneDay } from '../../portfolio/finished.ts';
import { finishedDay, goesOn, type ReportSource } from './reportedCycle.ts';
import { outcomesOf } from './results.ts';
import { movedBy } from './spectrumBlocks.ts';
import { contributionsOf } from './contributions.ts';
import { endedIn } from './comingsAndGoings.ts';

/** The report in at most five sentences, figures first. */
export function essenceBlocks(source: ReportSource): readonly Block[] {
  const sentences = [
    partnersSentence(source),
    milestonesSentence(source),
    resultsSentence(source),
    movesSentence(source),
    valueSentence(source),
  ].filter((one) => one !== undefined);
  return [
    heading(2, source.t('In brief')),
    {
      kind: 'list',
      from: undefined,
      items: sentences.map((one) => ({ blocks: [paragraph(one)] })),
    },
  ];
}

function partnersSentence({ cycles, t }: ReportSource): string {
  const going = cycles.filter(goesOn);
  const partners = new Set(going.map(({ partner }) => partner)).size;
  const working = going.filter(({ status }) => status === 'working-together').length;
  const lookingBack = going.filter(({ status }) => status === 'reflect').length;
  const paused = going.filter(({ status }) => status === 'paused').length;
  const planned = going.length - working - lookingBack - paused;
  return t(
    'Partners: {partners}, with {cycles} under way: {working} working together, {planned} planning together, {lookingBack} looking back, {paused} paused.',
    {
      cycles: counted(going.length, t('1 cycle'), t('{count} cycles', { count: going.length })),
      ...{ partners, working, planned, lookingBack, paused },
    },
  );
}

function milestonesSentence({ cycles, period, t }: ReportSource): string {
  const all = cycles.flatMap(({ cycle }) => cycle.milestones ?? []);
  const done = all.filter((one) => isWithin(doneDay(one), period)).length;
  const late = cycles.reduce((sum, one) => sum + one.late.length, 0);
  return t('Milestones done in this period: {done}; late today: {late}.', { done, late });
}

function resultsSentence({ cycles, t }: ReportSource): string | undefined {
  const outcomes = outcomesOf(cycles);
  if (outcomes.length === 0) return undefined;
  const reached = outcomes.filter(({ isReached }) => isReached === true).length;
  const open = outcomes.filter(({ now }) => now === undefined).length;
  return t('Targets reached: {reached} of {all}; no number yet: {open}.', {
    ...{ reached, open, all: outcomes.length },
  });
}

function movesSentence(source: ReportSource): string {
  const { cycles, period, t } = source;
  const begun = cycles.filter(({ cycle }) => isWithin(dayIn(cycle.started), period)).length;
  const finished = cycles.filter((one) => isWithin(finishedDay(one), period)).length;
  const ended = cycles.filter((one) => endedIn(one, period)).length;
  const closer = cycles.filter((one) => (movedBy(one) ?? 0) > 0).length;
  return t(
    'Cycles started in this period: {begun}; finished: {finished}; ended early: {ended}. Partners who work more closely with us than at the start: {closer}.',
    { begun, finished, ended, closer },
  );
}

function valueSentence({ cycles, t }: ReportSource): string | undefined {
  const known = contributionsOf(cycles).flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [],
  );
  if (known.length === 0) return undefined;
  const sum = known.reduce((all, value) => all + value, 0);
  return t('Value of contributions, where known: ${sum}.', {
    sum: valueText(sum) ?? '',
  });
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
