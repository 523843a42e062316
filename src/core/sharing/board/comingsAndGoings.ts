import { fullDate } from '../../calendar/dayWords.ts';
import { isoDay, type Day } from '../../calendar/day.ts';
import { isVagueOwner } from '../../checks/find/milestoneFacts.ts';
import type { Sentence } from '../../language/translate.ts';
import { unreadNote } from '../unreadParts.ts';
import type { Dated } from '../../portfolio/dated.ts';
import type { Milestone } from '../../schema/generated/types.ts';
import { dayIn, daysLate } from '../../workbook/status/status.ts';
import { datedName } from '../datedName.ts';
import { furtherColumns, titledTable, type Block } from '../document.ts';
import { formatDate } from '../shownValues.ts';
import { isWithin, type Period } from './period.ts';
import {
  finishedDay,
  type CycleNow,
  type ReportedCycle,
  type ReportSource,
} from './reportedCycle.ts';

/** Whether a cycle was given up in the period; one that does not say when counts as of now. */
export function hasEnded({ status, cycle }: CycleNow, period: Period): boolean {
  if (status !== 'ended') return false;
  const since = dayIn(cycle['status-since']);
  return since === undefined || isWithin(since, period);
}

/** What began, was finished, is paused, or was given up, and why. */
export function comingBlocks({ cycles, period, t }: ReportSource): readonly Block[] {
  return titledTable(
    2,
    t('What started and what ended'),
    [
      [t('Partner'), 4, ({ of }) => of.partner],
      [t('Cycle'), 4, ({ of }) => of.label],
      [t('What happened'), 3, ({ what }) => what],
      [t('When'), 4, ({ day }) => (day === undefined ? undefined : fullDate(day, t))],
      [t('Why'), 5, ({ why }) => why],
    ],
    cycles.flatMap((one) => eventsOf(one, period, t)),
  );
}

interface Event {
  readonly of: ReportedCycle;
  readonly what: string;
  readonly day: Day | undefined;
  readonly why?: string | undefined;
}

function eventsOf(of: ReportedCycle, period: Period, t: ReportSource['t']): readonly Event[] {
  const { cycle, status } = of;
  const [started, since] = [dayIn(cycle.started), dayIn(cycle['status-since'])];
  const why = cycle['status-reason'];
  const finished = finishedDay(of);
  const events: Event[] = [];
  if (isWithin(started, period)) events.push({ of, what: t('Began'), day: started });
  if (isWithin(finished, period)) events.push({ of, what: t('Finished'), day: finished });
  // A report of a period says nothing of what happened before or after it.
  if (status === 'paused' && (since === undefined || isWithin(since, period)))
    events.push({ of, what: t('Paused'), day: since, why });
  if (hasEnded(of, period)) events.push({ of, what: t('Ended'), day: since, why });
  return events;
}

/** What is said of a milestone here and on the board's page. */
const SAID_OF_MILESTONES = ['title', 'due', 'owner', 'status', 'note'];

/** Something late, and the cycle that it is of. */
export type Late = Milestone & { readonly of: ReportedCycle };

/** What is late today, the latest first: milestones that have a title, looking back, and reviews. */
export function latestFirst({ cycles, today, t }: ReportSource): readonly Late[] {
  return cycles
    .flatMap((of): readonly Late[] => [
      ...of.late.map((milestone) => ({ ...milestone, of })),
      ...of.state.dates
        .filter(({ kind, daysLate: days }) => kind !== 'milestone' && days > 0)
        .map((dated) => ({
          title: dated.kind === 'goal' ? t('Look back on the goal') : datedName(dated, t),
          ...{ due: isoDay(dated.day), of },
        })),
    ])
    .filter(({ title }) => title !== undefined)
    .map((one) => (isVagueOwner(one.of.cycle, one.owner) ? { ...one, owner: undefined } : one))
    .map((one) => ({ ...one, days: daysLate(one, today) }))
    .toSorted((a, b) => b.days - a.days);
}

/** What staff should see to before a board reads it, and what the board isn’t told for its sake. */
export function remarkForStaff({ cycles, t }: ReportSource): string | undefined {
  const remarks: readonly (readonly [Sentence, (one: ReportedCycle) => boolean])[] = [
    [
      'Some lines in the workbooks of {partners} couldn’t be read, so numbers may be missing.',
      ({ workbook }) => unreadNote(workbook, () => true, t).length > 0,
    ],
    [
      'Milestones without a title aren’t in the report: {partners}.',
      ({ cycle }) => (cycle.milestones ?? []).some(({ title }) => title === undefined),
    ],
    [
      'Nobody in particular is named for what’s late: {partners}.',
      ({ cycle, late }) =>
        late.some(({ owner }) => owner === undefined || isVagueOwner(cycle, owner)),
    ],
  ];
  const said = remarks.flatMap(([sentence, isIt]) => {
    const partners = [...new Set(cycles.filter(isIt).map(({ partner }) => partner))].join(', ');
    return partners === '' ? [] : [t(sentence, { partners })];
  });
  return said.length === 0 ? undefined : said.join(' ');
}

/** The same as a table, unless the board's page has said all of it. */
export function lateBlocks(source: ReportSource, isSaid: boolean): readonly Block[] {
  const { today, t } = source;
  const further = furtherColumns('report', ['milestones'], SAID_OF_MILESTONES, t);
  if (isSaid && further.length === 0) return [];
  return titledTable(
    2,
    t('Everything that’s late'),
    [
      [t('Partner'), 4, ({ of }) => of.partner],
      [t('Milestone'), 5, ({ title }) => title],
      [t('Who’s responsible'), 3, ({ owner }) => owner],
      [t('Was due'), 4, ({ due }) => formatDate(due, t)],
      [t('Days late'), 2, (one) => daysLate(one, today), 'figure'],
      ...further,
    ],
    latestFirst(source),
    t('What’s late'),
  );
}

/** How far ahead a board looks, in days. */
export const AHEAD = 90;

/** What is coming up, by date. */
export function comingDates({
  cycles,
  today,
}: ReportSource): readonly { readonly of: ReportedCycle; readonly dated: Dated }[] {
  return cycles
    .flatMap((of) => of.state.dates.map((dated) => ({ of, dated })))
    .filter(({ dated: { kind, title } }) => kind !== 'milestone' || title !== undefined)
    .filter(({ dated }) => dated.day >= today && dated.day <= today + AHEAD)
    .toSorted((a, b) => a.dated.day - b.dated.day);
}

/** The same as a table. */
export function nextBlocks(source: ReportSource): readonly Block[] {
  const { t } = source;
  return titledTable(
    2,
    t('Everything in the next {days} days', { days: AHEAD }),
    [
      [t('Date'), 4, ({ dated }) => fullDate(dated.day, t)],
      [t('Partner'), 5, ({ of }) => of.partner],
      [t('What'), 7, ({ dated }) => datedName(dated, t)],
    ],
    comingDates(source),
    t('What’s next'),
  );
}
