import { isCurrent } from '../guide/statuses.ts';
import { longDay } from '../calendar/dayWords.ts';
import { figure, measureWords } from '../portfolio/measureWords.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Translate } from '../language/translate.ts';
import type { Measure } from '../schema/generated/types.ts';
import { datedCounts, computeProgress, findStanding } from '../workbook/status/progress.ts';
import { dayIn } from '../workbook/status/status.ts';
import { makePagePlace, type PagePlace } from './pagePlace.ts';
import { cycleName, partnerName } from './whose.ts';
import type { Owned } from './yearRows.ts';

export interface ResultRow extends PagePlace {
  readonly partner: string;
  readonly cycle: string;
  readonly measure: string;
  /** `63 of 150 households, from 0`. */
  readonly words: string;
  /** Part of the way, from 0 to 1; undefined where words stand for a figure, or nobody has looked. */
  readonly share: number | undefined;
  /** `reached`, `not quite`, `so far`, `not counted yet`. */
  readonly verdict: string;
  /** `March 31: 20 · June 30: 63`; empty for fewer than two. */
  readonly counts: string;
  /** The counts over time as a line, each part from 0 to 1; empty for fewer than two numbers. */
  readonly line: readonly ResultPoint[];
}

/** `along` the time from the first count to the last; `up` from the least to the most, and the target. */
export interface ResultPoint {
  readonly along: number;
  readonly up: number;
}

export interface Aimed extends Owned {
  readonly measure: Measure;
  readonly index: number;
}

/** The measures that have a target, those of cycles that go on first. */
export function aimedMeasures({ organizations }: Portfolio): readonly Aimed[] {
  const all = organizations.flatMap((organization) =>
    organization.cycles.flatMap((state) =>
      (state.summary.cycle.goal?.measurable ?? []).flatMap((measure, index) =>
        measure.target === undefined ? [] : [{ organization, state, measure, index }],
      ),
    ),
  );
  return [
    ...all.filter(({ state }) => isCurrent(state.status)),
    ...all.filter(({ state }) => !isCurrent(state.status)),
  ];
}

export function resultRow(
  { organization, state, measure, index }: Aimed,
  today: number,
  t: Translate,
): ResultRow {
  const share = computeProgress(measure);
  return {
    ...makePagePlace(state.path, { kind: 'field', path: ['goal', 'measurable', index] }),
    partner: partnerName(organization, t),
    cycle: cycleName(organization, state, t),
    measure: measure.measure ?? t('Untitled measure'),
    words: measureWords(measure, t),
    share: share === undefined ? undefined : Math.min(1, Math.max(0, share)),
    verdict: verdictOf(measure, share, t),
    counts: countWords(measure, today, t),
    line: lineOf(measure),
  };
}

function verdictOf(measure: Measure, share: number | undefined, t: Translate): string {
  const standing = findStanding(measure);
  if (standing === undefined) return t('not counted yet');
  if (share !== undefined && share >= 1) return t('target reached');
  if (!standing.final) return t('so far');
  return share === undefined
    ? t('result')
    : t('{percent}% of target', { percent: Math.round(share * 100) });
}

function lineOf(measure: Measure): readonly ResultPoint[] {
  const counts = datedCounts(measure);
  const [first, last] = [counts[0], counts.at(-1)];
  if (first === undefined || last === undefined || first.day === last.day) return [];
  const ends = [measure.baseline, measure.target].filter((one) => typeof one === 'number');
  const all = [...counts.map(({ value }) => value), ...ends];
  const least = Math.min(...all);
  const span = Math.max(...all) - least || 1;
  return counts.map(({ day, value }) => ({
    along: (day - first.day) / (last.day - first.day),
    up: (value - least) / span,
  }));
}

function countWords({ readings = [] }: Measure, today: number, t: Translate): string {
  const words = readings.flatMap(({ on, value }) => {
    const day = dayIn(on);
    if (day === undefined || value === undefined) return [];
    return [t('{date}: {title}', { date: longDay(day, today, t), title: figure(value) ?? '' })];
  });
  return words.length < 2 ? '' : words.join(' · ');
}
