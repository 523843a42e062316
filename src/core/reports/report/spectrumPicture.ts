import { SPECTRUM, spectrumRank, type SpectrumLevel } from '../../guide/spectrum.ts';
import { escaped } from '../printable.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';

/** More rows than this are no picture any more; the table below it has them all. */
const MOST_ROWS = 30;
const [WIDTH, LEFT, STEP, ROW, TOP] = [760, 230, 100, 26, 34];

/** Each partnership as a line from where it began to where it wants to be, with where it got to. */
export function spectrumPicture(cycles: readonly ReportedCycle[], t: ReportSource['t']): string {
  const rows = cycles.slice(0, MOST_ROWS);
  const bottom = TOP + rows.length * ROW;
  const heads = SPECTRUM.map(({ name }, at) => {
    const x = LEFT + at * STEP;
    return `<text x="${x}" y="18" text-anchor="middle" font-weight="bold">${escaped(t(name))}</text><line x1="${x}" y1="26" x2="${x}" y2="${bottom}" stroke="#c5d3d8"/>`;
  });
  const title = t('Where each partnership began, where it wants to be, and where it got to');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 30}" role="img" font-family="Arial, sans-serif" font-size="12" fill="#1b1b1b">`,
    `<title>${escaped(title)}</title>`,
    ...heads,
    ...rows.map(({ partner, cycle }, at) =>
      rowOf(partner, cycle.spectrum ?? {}, TOP + at * ROW + ROW / 2),
    ),
    legend(bottom + 20, t),
    '</svg>',
  ].join('\n');
}

function rowOf(
  partner: string,
  { current, target, reached }: NonNullable<ReportedCycle['cycle']['spectrum']>,
  y: number,
): string {
  const line =
    current === undefined || target === undefined
      ? ''
      : `<line x1="${xOf(current)}" y1="${y}" x2="${xOf(target)}" y2="${y}" stroke="#1f4e5f" stroke-width="2" stroke-dasharray="4 3"/>`;
  return [
    `<text x="0" y="${y + 4}">${escaped(shortened(partner))}</text>`,
    line,
    target === undefined ? '' : aim(xOf(target), y),
    current === undefined ? '' : start(xOf(current), y),
    reached === undefined ? '' : reachedMark(xOf(reached), y),
  ].join('');
}

function xOf(level: SpectrumLevel): number {
  return LEFT + spectrumRank(level) * STEP;
}

/** What does not fit beside the picture stands whole in the table. */
function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length > 30 ? `${letters.slice(0, 29).join('')}…` : name;
}

function start(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="6" fill="#1f4e5f"/>`;
}

function aim(x: number, y: number): string {
  return `<path d="M${x - 6} ${y - 7}L${x + 8} ${y}L${x - 6} ${y + 7}Z" fill="#fff" stroke="#1f4e5f" stroke-width="2"/>`;
}

function reachedMark(x: number, y: number): string {
  return `<path d="M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z" fill="#b7791f"/>`;
}

function legend(y: number, t: ReportSource['t']): string {
  const entries = [
    [start, t('at the start')],
    [aim, t('aim')],
    [reachedMark, t('reached')],
  ] as const;
  return entries
    .map(([mark, words], at) => {
      const x = LEFT + at * 130;
      return `${mark(x, y)}<text x="${x + 14}" y="${y + 4}">${escaped(words)}</text>`;
    })
    .join('');
}
