import { SPECTRUM, spectrumRank } from '../../guide/spectrum.ts';
import type { Figure, Table } from '../document.ts';
import { MOST_GRID_ROWS, type PictureGrid, type PictureSpan } from '../pictureGrid.ts';
import { valueText } from '../shownValues.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';
import { computeShare, type Outcome } from './outcomes.ts';

/** A grid with the table that says the same. */
export function figure(grid: PictureGrid, table: Table): Figure {
  return { kind: 'figure', grid, table };
}

/** What is said of a picture that is made of shaded cells to those who hear a table. */
export function describePicture(t: ReportSource['t']): string {
  return t('A picture made of shaded cells. The table below it says the same in words.');
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
    description: describePicture(t),
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
export function rowName(
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
    description: describePicture(t),
    columns: SPECTRUM.length,
    namesHead: t('Partner'),
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
