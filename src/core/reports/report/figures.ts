import { isoDay, parseDay, type Day } from '../../calendar/day.ts';
import { SPECTRUM } from '../../guide/spectrum.ts';
import { statusName } from '../../guide/statuses.ts';
import { isOpen } from '../../workbook/status/status.ts';
import { cell, heading, paragraph, type Block, type Table } from '../document.ts';
import { valueText } from '../shownValues.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';
import { outcomesOf } from './results.ts';

/** One cycle in a report's last table, as the next report finds it there: text by text. */
export interface FigureRow {
  readonly partner: string;
  readonly cycle: string;
  readonly status: string;
  readonly level: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly goalDate: string;
  /** `3 of 5` */
  readonly milestones: string;
  readonly late: string;
  /** `Households served: 63; …` */
  readonly results: string;
}

export interface Figures {
  readonly asOf: Day;
  readonly rows: readonly FigureRow[];
}

/** In the order of the table's columns. */
export const FIGURE_KEYS = [
  ...['partner', 'cycle', 'status', 'level', 'goalDate', 'milestones', 'late', 'results'],
] as readonly (keyof FigureRow)[];

/** Above the table, with the day behind it: by this the next report knows it. */
export const FIGURES_MARK = 'Figures as of';

/** A report's figures, which the next report reads from here and from nowhere else. */
export function figureBlocks(source: ReportSource): readonly Block[] {
  const { t, today } = source;
  return [
    heading(2, t('{mark} {day}', { mark: t(FIGURES_MARK), day: isoDay(today) })),
    paragraph(
      t(
        'The next report can show what has changed since this one. It reads this table, so please leave it as it is.',
      ),
      'subtitle',
    ),
    figureTable(source),
  ];
}

function figureTable({ cycles, t }: ReportSource): Table {
  const titles = [
    'Partner',
    'Cycle',
    'Status',
    'Level',
    'Goal date',
    'Milestones',
    'Late',
    'Results',
  ];
  const widths = [4, 4, 3, 4, 3, 3, 2, 4];
  return {
    kind: 'table',
    caption: t('Figures'),
    columns: titles.map((title, at) => ({ title: t(title), width: widths[at] ?? 1 })),
    headsRows: true,
    rows: cycles.map((one) => {
      const row = figureRow(one, t);
      return FIGURE_KEYS.map((key) => cell(row[key] === '' ? undefined : row[key]));
    }),
  };
}

/** What the table says of a cycle. */
export function figureRow(one: ReportedCycle, t: ReportSource['t']): FigureRow {
  const { cycle, partner, label, status, late } = one;
  const level = cycle.spectrum?.reached ?? cycle.spectrum?.current;
  const levelName = SPECTRUM.find(({ id }) => id === level)?.name;
  const milestones = (cycle.milestones ?? []).filter((milestone) => milestone.status !== 'dropped');
  const done = milestones.filter((milestone) => !isOpen(milestone)).length;
  const results = outcomesOf([one])
    .filter(({ now }) => now !== undefined)
    .map(({ measure, now }) => `${measure.measure ?? ''}: ${valueText(now) ?? ''}`);
  return {
    partner: oneLine(partner),
    cycle: oneLine(label),
    status: t(statusName(status)),
    level: levelName === undefined ? '' : t(levelName),
    goalDate: cycle.goal?.['time-bound'] ?? '',
    milestones:
      milestones.length === 0 ? '' : t('{done} of {all}', { done, all: milestones.length }),
    late: late.length === 0 ? '' : String(late.length),
    results: oneLine(results.join('; ')),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The day that the heading above the figures names; undefined where it is none of ours. */
export function asOfIn(headingText: string): Day | undefined {
  const day = /(\d{4}-\d{2}-\d{2})\s*$/.exec(headingText)?.[1];
  return day === undefined ? undefined : parseDay(day);
}
