import { isCurrent } from '../../guide/statuses.ts';
import { addMonths, civilDate, dayOf, type Day } from '../../calendar/day.ts';
import { shortMonth } from '../../calendar/dayWords.ts';
import { SPECTRUM, spectrumRank } from '../../guide/spectrum.ts';
import { dayIn, isOpen } from '../../workbook/status/status.ts';
import type { Figure, Table } from '../document.ts';
import { MOST_GRID_ROWS, type PictureGrid, type PictureSpan } from '../pictureGrid.ts';
import { valueText } from '../shownValues.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';
import { computeShare, type Outcome } from './outcomes.ts';
import { readGoalDay } from '../../workbook/status/goalDay.ts';

/** A grid with the table that says the same. */
export function figure(grid: PictureGrid, table: Table): Figure {
  return { kind: 'figure', grid, table };
}

/** A bar is cut into so many pieces. */
const PIECES = 20;

/** Results and targets as bars: how much of the way from the start to the target is done. */
export function resultBars(
  outcomes: readonly Outcome[],
  t: ReportSource['t'],
): PictureGrid | undefined {
  const counted = outcomes.flatMap((one) => {
    const share = computeShare(one.measure.baseline, one.measure.target, one.now);
    return share === undefined ? [] : [{ one, share }];
  });
  if (counted.length === 0) return undefined;
  return {
    title: t('Results and targets'),
    columns: PIECES,
    heads: [],
    rows: counted
      .slice(0, MOST_GRID_ROWS)
      .map(({ one: { of, measure, now, isReached }, share }) => {
        const done = Math.min(PIECES, Math.round((share * PIECES) / 100));
        const spans: readonly PictureSpan[] = [
          {
            columns: done,
            tone: isReached === true ? 'gold' : 'strong',
            mark: isReached === true ? t('reached') : undefined,
          },
          { columns: PIECES - done, tone: 'soft' },
        ];
        return {
          name: t('{partner}: {measure}', { partner: of.partner, measure: measure.measure ?? '' }),
          spans: spans.filter(({ columns }) => columns > 0),
          value: t('{now} of {target}', {
            now: valueText(now) ?? '',
            target: valueText(measure.target) ?? '',
          }),
        };
      }),
    legend: '',
  };
}

/** The partner; where several cycles with one are shown, also which of them. */
function rowName(
  one: ReportedCycle,
  shown: readonly ReportedCycle[],
  t: ReportSource['t'],
): string {
  const { partner, cycle } = one;
  const isOnlyOne = shown.filter((each) => each.partner === partner).length === 1;
  return isOnlyOne || cycle.cycle === undefined
    ? partner
    : t('{partner} ({cycle})', { partner, cycle: t('Cycle {number}', { number: cycle.cycle }) });
}

/** Each partnership along the spectrum: where it began, where it wants to be, where it got to. */
export function spectrumGrid(cycles: readonly ReportedCycle[], t: ReportSource['t']): PictureGrid {
  return {
    title: t('Where each partnership started, where it’s headed, and where it is now'),
    columns: SPECTRUM.length,
    heads: SPECTRUM.map(({ name }) => ({ columns: 1, tone: 'none', mark: t(name) })),
    rows: cycles.slice(0, MOST_GRID_ROWS).map((one, _, shown) => {
      const { spectrum = {} } = one.cycle;
      const [from, to, got] = [spectrum.current, spectrum.target, spectrum.reached].map((level) =>
        level === undefined ? undefined : spectrumRank(level),
      );
      const ends = [from, to].filter((one) => one !== undefined);
      return {
        name: rowName(one, shown, t),
        spans: SPECTRUM.map((_, at): PictureSpan => {
          const marks = [
            ...(from === at ? ['●'] : []),
            ...(to === at ? ['▷'] : []),
            ...(got === at ? ['◆'] : []),
          ];
          const isBetween = at >= Math.min(...ends) && at <= Math.max(...ends);
          const tone = got === at ? 'gold' : isBetween && ends.length > 1 ? 'soft' : 'none';
          return { columns: 1, tone, mark: marks.length === 0 ? undefined : marks.join(' ') };
        }),
      };
    }),
    legend: t('● at the start   ▷ aiming for   ◆ reached'),
  };
}

/** So many months are shown, of which so many lie behind. */
const [MONTHS_SHOWN, MONTHS_BEFORE] = [12, 4];

/** The year: each cycle from its start to its goal date, with its milestones; undefined without dates. */
export function yearGrid({ cycles, today, t }: ReportSource): PictureGrid | undefined {
  const { year, month } = civilDate(today);
  const first = addMonths(dayOf({ year, month, day: 1 }), -MONTHS_BEFORE);
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => addMonths(first, at));
  const dated = cycles.filter(
    (one) => isCurrent(one.status) && readGoalDay(one.cycle) !== undefined,
  );
  if (dated.length === 0) return undefined;
  return {
    title: t('The year at a glance'),
    columns: MONTHS_SHOWN,
    heads: months.map((day, at) => ({
      columns: 1,
      tone: at === MONTHS_BEFORE ? 'soft' : 'none',
      mark: shortMonth(day, t),
    })),
    rows: dated.slice(0, MOST_GRID_ROWS).map((one, _, shown) => ({
      name: rowName(one, shown, t),
      spans: months.map((day) => makeMonthSpan(one, day)),
    })),
    legend: t(
      '◆ goal date   ✓ milestone done   ○ milestone open   ! milestone late   Shading marks this month.',
    ),
  };
}

function makeMonthSpan({ cycle, late }: ReportedCycle, from: Day): PictureSpan {
  const next = addMonths(from, 1);
  const isIn = (text: string | undefined): boolean => {
    const day = dayIn(text);
    return day !== undefined && day >= from && day < next;
  };
  const [start, end] = [dayIn(cycle.started) ?? -Infinity, readGoalDay(cycle) ?? Infinity];
  const due = (cycle.milestones ?? []).filter((one) => one.status !== 'dropped' && isIn(one.due));
  const isLate = due.some((one) => late.includes(one));
  const isGoal = isIn(cycle.goal?.['time-bound']);
  const marks = [
    ...(isGoal ? ['◆'] : []),
    ...(due.length === 0 ? [] : [isLate ? '!' : due.some(isOpen) ? '○' : '✓']),
  ];
  const isUnderWay = start < next && end >= from;
  return {
    columns: 1,
    tone: isGoal ? 'strong' : isUnderWay ? 'soft' : 'none',
    mark: marks.length === 0 ? undefined : marks.join(' '),
  };
}
