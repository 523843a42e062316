import { parseDay } from '../../calendar/day.ts';
import type { PartId } from '../../guide/parts.ts';
import type { Sentence, Translate } from '../../language/translate.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { answerBlocks } from '../answers/answersIn.ts';
import { bulletList, heading, paragraph, type Block } from '../document.ts';
import { isWithin } from './period.ts';
import {
  finishedDay,
  resultsDay,
  type CycleNow,
  type ReportedCycle,
  type ReportSource,
} from './reportedCycle.ts';
import { hasEnded } from './comingsAndGoings.ts';

const REFLECTION: readonly (readonly [part: PartId, lead: Sentence])[] = [
  ['how-did-it-go', 'How it went'],
  ['what-did-we-learn', 'What we learned'],
  ['do-differently', 'What we will do differently'],
  ['do-again', 'What we will do again'],
];

/** What was learned where a cycle came to its end in the period, or is being looked back on now. */
export function lessonBlocks(source: ReportSource): readonly Block[] {
  const { t } = source;
  const told = source.cycles.flatMap((one): readonly Block[] => {
    const { partner, label, workbook } = one;
    const answers = [
      ...(isLookedBackOn(one, source) ? makeLearned(workbook, t) : []),
      ...learnedInMeetings(one, source),
    ];
    return answers.length === 0 ? [] : [heading(3, `${partner} · ${label}`), ...answers];
  });
  return told.length === 0 ? [] : [heading(2, t('What we learned')), ...told];
}

/** What the notes of the period’s meetings say was learned. */
function learnedInMeetings(
  { state }: ReportedCycle,
  { period, t }: ReportSource,
): readonly Block[] {
  const lines = (state.summary.lessons ?? []).filter(({ meeting = '' }) =>
    isWithin(parseDay(meeting), period),
  );
  return lines.length === 0
    ? []
    : [paragraph(t('From meeting notes'), 'label'), bulletList(lines.map(({ text }) => text))];
}

/** What a workbook's reflection says, answer by answer. */
export function makeLearned(workbook: Workbook, t: Translate): readonly Block[] {
  return REFLECTION.flatMap(([part, lead]): readonly Block[] => {
    const blocks = answerBlocks(workbook, part);
    return blocks.length === 0 ? [] : [paragraph(t(lead), 'label'), ...blocks];
  });
}

/**
 * Whether what a cycle came to is told in this period: each result in one report, and not again for as long
 * as the cycle is looked back on. What nothing dates is told while it’s new.
 */
export function hasResultsIn(one: ReportedCycle, source: ReportSource): boolean {
  const isOver = ['reflect', 'complete', 'ended'].includes(one.status);
  const day = resultsDay(one);
  return day === undefined ? isLookedBackOn(one, source) : isOver && isWithin(day, source.period);
}

/** Whether a cycle came to its end in the period, or is being looked back on now. */
export function isLookedBackOn(one: CycleNow, { period }: Pick<ReportSource, 'period'>): boolean {
  const finished = finishedDay(one);
  const isFinished =
    one.status === 'complete' && (finished === undefined || isWithin(finished, period));
  return one.status === 'reflect' || isFinished || hasEnded(one, period);
}
