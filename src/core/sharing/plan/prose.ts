import type { PLAN_PARTS } from '../../schema/planPlaces.ts';
import { answerBlocks } from '../answers/answersIn.ts';
import { heading, type Block } from '../document.ts';
import { formatDate } from '../shownValues.ts';
import { gap, heldText, section, type PlanSource } from './planSource.ts';
import { partyNames } from './parties.ts';

type PlanPart = (typeof PLAN_PARTS)[number];

/** What stands under one of the guide's headings, as it may be found again. */
export function heldAnswer({ workbook }: PlanSource, part: PlanPart): readonly Block[] {
  const blocks = answerBlocks(workbook, part);
  return blocks.length === 0 ? [] : [{ kind: 'answer', holds: part, blocks }];
}

/** The sections that are prose and nothing else. */
export function proseBlocks(source: PlanSource, which: 'aligned' | 'challenges'): readonly Block[] {
  const { t } = source;
  if (which === 'challenges') {
    const answer = heldAnswer(source, 'challenges');
    const open = [t('What could get in the way, and what will we do about it together?')];
    return section(source, t('Challenges'), answer, answer.length === 0 ? open : []);
  }
  const { partner } = partyNames(source);
  return section(source, t('Aligned goals and values'), [
    ...titled(source, t('Goals and values of the organization'), 'their-goals', () =>
      t('What is {partner} working toward, and what matters most to them?', { partner }),
    ),
    ...titled(source, t('How they align with the library'), 'how-they-align', () =>
      t('Where do our goals overlap?'),
    ),
  ]);
}

/** An answer with a heading of its own; in a draft the question where there is none. */
export function titled(
  source: PlanSource,
  title: string,
  part: PlanPart,
  question: () => string,
): readonly Block[] {
  const answer = heldAnswer(source, part);
  if (answer.length > 0) return [heading(3, title), ...answer];
  return source.draft ? [heading(3, title), gap(question(), source.t)] : [];
}

/** When both meet next, under its heading. */
export function nextMeeting({ cycle, t }: PlanSource): readonly Block[] {
  const date = formatDate(cycle['next-meeting'], t);
  const { 'next-meeting-time': time, 'next-meeting-place': place } = cycle;
  return date === undefined
    ? []
    : [
        heading(3, t('Our next meeting')),
        heldText(date, 'next-meeting'),
        ...(time === undefined ? [] : [heldText(time, 'next-meeting-time')]),
        ...(place === undefined ? [] : [heldText(place, 'next-meeting-place')]),
      ];
}

/** How both keep in touch, and when they meet next. */
export function communicationBlocks(source: PlanSource): readonly Block[] {
  const { t } = source;
  const answer = heldAnswer(source, 'communication');
  const open = [t('How will we keep in touch, and how often?')];
  return section(
    source,
    t('Communication'),
    [...answer, ...nextMeeting(source)],
    answer.length === 0 ? open : [],
  );
}
