import { dayIn, daysLate } from '../../workbook/status/status.ts';
import { datedName } from '../datedName.ts';
import { cell, heading, paragraph, type Block } from '../document.ts';
import { dateText, dateTextOf } from '../shownValues.ts';
import { isWithin, type Period } from './period.ts';
import { finishedDay, type ReportedCycle, type ReportSource } from './reportedCycle.ts';

/** Whether a cycle was given up in the period; one that does not say when counts as of now. */
export function endedIn({ status, cycle }: ReportedCycle, period: Period): boolean {
  if (status !== 'ended') return false;
  const since = dayIn(cycle['status-since']);
  return since === undefined || isWithin(since, period);
}

/** What began, finished, rests or was given up, and why. */
export function comingBlocks({ cycles, period, t }: ReportSource): readonly Block[] {
  const rows = cycles.flatMap((one) => eventsOf(one, period, t));
  if (rows.length === 0) return [];
  return [
    heading(2, t('What started and what ended')),
    {
      kind: 'table',
      caption: t('What started and what ended'),
      columns: [
        { title: t('Partner'), width: 4 },
        { title: t('Cycle'), width: 4 },
        { title: t('What happened'), width: 3 },
        { title: t('When'), width: 3 },
        { title: t('Why'), width: 5 },
      ],
      headsRows: true,
      rows: rows.map(([{ partner, label }, what, when, why]) => [
        cell(partner),
        cell(label),
        cell(what),
        cell(typeof when === 'number' ? dateText(when, t) : dateTextOf(when, t)),
        cell(why),
      ]),
    },
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
  if (status === 'paused') events.push([one, t('Paused'), since, why]);
  if (endedIn(one, period)) events.push([one, t('Ended'), since, why]);
  return events;
}

/** What is late today, the latest first. */
export function lateBlocks({ cycles, today, t }: ReportSource): readonly Block[] {
  const late = cycles
    .flatMap((of) => of.late.map((milestone) => ({ of, milestone })))
    .toSorted((a, b) => daysLate(b.milestone, today) - daysLate(a.milestone, today));
  if (late.length === 0) return [];
  return [
    heading(2, t('What’s late')),
    {
      kind: 'table',
      caption: t('What’s late'),
      columns: [
        { title: t('Partner'), width: 4 },
        { title: t('Milestone'), width: 5 },
        { title: t('Who’s responsible'), width: 3 },
        { title: t('Was due'), width: 3 },
        { title: t('Days late'), width: 2, isFigure: true },
      ],
      headsRows: true,
      rows: late.map(({ of, milestone }) => [
        cell(of.partner),
        cell(milestone.title ?? t('Untitled milestone')),
        cell(milestone.owner),
        cell(dateTextOf(milestone.due, t)),
        cell(daysLate(milestone, today)),
      ]),
    },
  ];
}

/** How far ahead a board looks, in days. */
const AHEAD = 90;

/** What comes up, by date. */
export function nextBlocks({ cycles, today, t }: ReportSource): readonly Block[] {
  const coming = cycles
    .flatMap((of) => of.state.dates.map((dated) => ({ of, dated })))
    .filter(({ dated }) => dated.day >= today && dated.day <= today + AHEAD)
    .toSorted((a, b) => a.dated.day - b.dated.day);
  if (coming.length === 0) return [];
  return [
    heading(2, t('What’s next')),
    paragraph(t('In the next {days} days:', { days: AHEAD })),
    {
      kind: 'table',
      caption: t('What’s next'),
      columns: [
        { title: t('Date'), width: 3 },
        { title: t('Partner'), width: 4 },
        { title: t('What'), width: 6 },
      ],
      headsRows: true,
      rows: coming.map(({ of, dated }) => [
        cell(dateText(dated.day, t)),
        cell(of.partner),
        cell(datedName(dated, t)),
      ]),
    },
  ];
}
