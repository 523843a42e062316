import { factsGoing } from '../../schema/whereFactsGo.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import { otherItemFacts } from '../../portfolio/factWords.ts';
import type { Dated } from '../../portfolio/dated.ts';
import { dayIn, daysLate } from '../../workbook/status/status.ts';
import { datedName } from '../datedName.ts';
import { cell, cellsOf, columnsOf, heading, filledTableOf, type Block } from '../document.ts';
import { dateTextOf } from '../shownValues.ts';
import { isWithin, type Period } from './period.ts';
import { finishedDay, type ReportedCycle, type ReportSource } from './reportedCycle.ts';

/** Whether a cycle was given up in the period; one that does not say when counts as of now. */
export function endedIn({ status, cycle }: ReportedCycle, period: Period): boolean {
  if (status !== 'ended') return false;
  const since = dayIn(cycle['status-since']);
  return since === undefined || isWithin(since, period);
}

/** What began, was finished, is paused, or was given up, and why. */
export function comingBlocks({ cycles, period, t }: ReportSource): readonly Block[] {
  const rows = cycles.flatMap((one) => eventsOf(one, period, t));
  if (rows.length === 0) return [];
  return [
    heading(2, t('What started and what ended')),
    filledTableOf(
      t('What started and what ended'),
      [
        [t('Partner'), 4],
        [t('Cycle'), 4],
        [t('What happened'), 3],
        [t('When'), 4],
        [t('Why'), 5],
      ],
      rows.map(([{ partner, label }, what, when, why]) => [
        cell(partner),
        cell(label),
        cell(what),
        cell(typeof when === 'number' ? fullDate(when, t) : dateTextOf(when, t)),
        cell(why),
      ]),
    ),
  ];
}

type Event = readonly [
  one: ReportedCycle,
  what: string,
  when: string | number | undefined,
  why: string | undefined,
];

function eventsOf(one: ReportedCycle, period: Period, t: ReportSource['t']): readonly Event[] {
  const { cycle, status } = one;
  const { started, 'status-since': since, 'status-reason': why } = cycle;
  const finished = finishedDay(one);
  const events: Event[] = [];
  if (isWithin(dayIn(started), period)) events.push([one, t('Began'), started, undefined]);
  if (isWithin(finished, period)) events.push([one, t('Finished'), finished, undefined]);
  // A report of a period says nothing of what happened after it.
  if (status === 'paused' && (dayIn(since) ?? -Infinity) <= period.to)
    events.push([one, t('Paused'), since, why]);
  if (endedIn(one, period)) events.push([one, t('Ended'), since, why]);
  return events;
}

/** What is said of a milestone here and on the board's page. */
const SAID_OF_MILESTONES = ['title', 'due', 'owner', 'status', 'note'];

/** What is late today, the latest first. */
export function lateBlocks({ cycles, today, t }: ReportSource): readonly Block[] {
  const late = cycles
    .flatMap((of) => of.late.map((milestone) => ({ of, milestone })))
    .toSorted((a, b) => daysLate(b.milestone, today) - daysLate(a.milestone, today));
  if (late.length === 0) return [];
  const others = otherItemFacts(
    ['milestones'],
    factsGoing('report', ['milestones', 0]),
    SAID_OF_MILESTONES,
    t,
  );
  return [
    heading(2, t('Everything that’s late')),
    filledTableOf(
      t('What’s late'),
      [
        [t('Partner'), 4],
        [t('Milestone'), 5],
        [t('Who’s responsible'), 3],
        [t('Was due'), 4],
        [t('Days late'), 2, 'figure'],
        ...columnsOf(others),
      ],
      late.map(({ of, milestone }) => [
        cell(of.partner),
        cell(milestone.title ?? t('Untitled milestone')),
        cell(milestone.owner),
        cell(dateTextOf(milestone.due, t)),
        cell(daysLate(milestone, today)),
        ...cellsOf(milestone, others),
      ]),
    ),
  ];
}

/** How far ahead a board looks, in days. */
const AHEAD = 90;

/** What is coming up, by date. */
export function comingDates({
  cycles,
  today,
}: ReportSource): readonly { readonly of: ReportedCycle; readonly dated: Dated }[] {
  return cycles
    .flatMap((of) => of.state.dates.map((dated) => ({ of, dated })))
    .filter(({ dated }) => dated.day >= today && dated.day <= today + AHEAD)
    .toSorted((a, b) => a.dated.day - b.dated.day);
}

/** The same as a table. */
export function nextBlocks(source: ReportSource): readonly Block[] {
  const { t } = source;
  const coming = comingDates(source);
  if (coming.length === 0) return [];
  return [
    heading(2, t('Everything in the next {days} days', { days: AHEAD })),
    filledTableOf(
      t('What’s next'),
      [
        [t('Date'), 4],
        [t('Partner'), 5],
        [t('What'), 7],
      ],
      coming.map(({ of, dated }) => [
        cell(fullDate(dated.day, t)),
        cell(of.partner),
        cell(datedName(dated, t)),
      ]),
    ),
  ];
}
