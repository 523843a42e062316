import { isoDay, type Day } from '../../calendar/day.ts';
import { statusName } from '../../guide/statuses.ts';
import { levelText, valueText } from '../shownValues.ts';
import { AHEAD } from './comingsAndGoings.ts';
import { doneOfAll } from './priorities.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';
import { fingerprint } from '../../language/fingerprint.ts';
import { nameKey } from '../../workbook/naming.ts';
import { listOutcomes } from './outcomes.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** One cycle as the next report finds it: text by text. */
export interface FigureRow {
  readonly partner: string;
  readonly cycle: string;
  readonly status: string;
  readonly level: string;
  /** The goal in one sentence; empty in older reports, which didn't carry it. */
  readonly goal: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly goalDate: string;
  /** `3 of 5` */
  readonly milestones: string;
  readonly late: string;
  /** `Households served: 63; …` */
  readonly results: string;
  /**
   * The milestones by their days, one a line: `2026-11-18 Letter to all landlords`. Those further ahead than the
   * report shows have no title that anybody could read; see {@link farTitle}.
   */
  readonly due: string;
}

export interface Figures {
  readonly asOf: Day;
  readonly rows: readonly FigureRow[];
}

export const FIGURE_KEYS = [
  ...[
    'partner',
    'cycle',
    'status',
    'level',
    'goal',
    'goalDate',
    'milestones',
    'late',
    'results',
    'due',
  ],
] as readonly (keyof FigureRow)[];

/** A report's figures, as it carries them for the next one. They are those on its pages. */
export function writeFigures(source: ReportSource): string {
  const rows = source.cycles.map((one) => figureRow(one, source));
  return JSON.stringify({ asOf: isoDay(source.today), rows });
}

/** Stands for a title that a report doesn’t show, so that the next one knows it again. */
export function farTitle(title: string): string {
  return `#${fingerprint(nameKey(title)).toString(36)}`;
}

/** What is carried of a cycle. */
export function figureRow(one: ReportedCycle, { today, t }: ReportSource): FigureRow {
  const { cycle, partner, label, status, late } = one;
  const level = levelText(cycle.spectrum?.reached ?? cycle.spectrum?.current, t);
  const results = listOutcomes([one])
    .filter(({ now }) => now !== undefined)
    .map(({ measure, now }) => `${measure.measure ?? ''}: ${valueText(now) ?? ''}`);
  return {
    partner: singleSpaced(partner),
    cycle: singleSpaced(label),
    status: t(statusName(status)),
    level: level ?? '',
    goal: singleSpaced(cycle.goal?.statement ?? ''),
    goalDate: cycle.goal?.['time-bound'] ?? '',
    milestones: doneOfAll(cycle.milestones ?? [], t),
    late: late.length === 0 ? '' : String(late.length),
    results: singleSpaced(results.join('; ')),
    due: one.state.dates
      .filter(({ title }) => title !== undefined)
      .map(({ title = '', day }) => {
        const named = day <= today + AHEAD ? singleSpaced(title) : farTitle(title);
        return `${isoDay(day)} ${named}`;
      })
      .join('\n'),
  };
}
