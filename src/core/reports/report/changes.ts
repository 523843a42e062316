import { parseDay } from '../../calendar/day.ts';
import { cell, heading, paragraph, tableOf, type Block } from '../document.ts';
import { dateText, dateTextOf } from '../shownValues.ts';
import { figureRow, type FigureRow, type Figures } from './figures.ts';
import type { ReportSource } from './reportedCycle.ts';

/** One thing that is another than in the earlier report. */
export interface Change {
  readonly partner: string;
  readonly cycle: string;
  readonly kind: 'new' | 'moved' | 'slipped' | 'gone';
  /** What changed, in words. */
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

/** What moved, slipped, is new or gone since an earlier report, row by row. */
export function changesSince(earlier: Figures, { cycles, t }: ReportSource): readonly Change[] {
  const before = new Map(earlier.rows.map((row) => [keyOf(row), row]));
  const now = new Map(cycles.map((one) => figureRow(one, t)).map((row) => [keyOf(row), row]));
  const changes = [...now].flatMap(([key, row]) => {
    const old = before.get(key);
    return old === undefined ? [added(row, t)] : rowChanges(old, row, t);
  });
  const gone = [...before].filter(([key]) => !now.has(key)).map(([, row]) => removed(row, t));
  return [...changes, ...gone];
}

function keyOf({ partner, cycle }: FigureRow): string {
  return JSON.stringify([partner, cycle]);
}

function added({ partner, cycle, status }: FigureRow, t: ReportSource['t']): Change {
  return { partner, cycle, kind: 'new', what: t('New'), before: '', now: status };
}

function removed({ partner, cycle, status }: FigureRow, t: ReportSource['t']): Change {
  return { partner, cycle, kind: 'gone', what: t('No longer listed'), before: status, now: '' };
}

function rowChanges(old: FigureRow, row: FigureRow, t: ReportSource['t']): readonly Change[] {
  const { partner, cycle } = row;
  const change = (kind: Change['kind'], what: string, key: keyof FigureRow): readonly Change[] =>
    old[key] === row[key] ? [] : [{ partner, cycle, kind, what, before: old[key], now: row[key] }];
  return [
    ...change('moved', t('Status'), 'status'),
    ...change('moved', t('Level'), 'level'),
    ...goalDateChange(old, row, t),
    ...change(Number(row.late) > Number(old.late) ? 'slipped' : 'moved', t('Late'), 'late'),
    ...change('moved', t('Milestones'), 'milestones'),
    ...change('moved', t('Results'), 'results'),
  ];
}

function goalDateChange(old: FigureRow, row: FigureRow, t: ReportSource['t']): readonly Change[] {
  const [before, now] = [parseDay(old.goalDate), parseDay(row.goalDate)];
  if (before === now) return [];
  const isLater = before !== undefined && now !== undefined && now > before;
  const { partner, cycle } = row;
  return [
    {
      ...{ partner, cycle, kind: isLater ? 'slipped' : 'moved', what: t('Goal date') },
      before: dateTextOf(old.goalDate, t) ?? '',
      now: dateTextOf(row.goalDate, t) ?? '',
    },
  ];
}

/** The same as a section. */
export function changeBlocks(earlier: Figures, source: ReportSource): readonly Block[] {
  const { t } = source;
  const changes = changesSince(earlier, source);
  const date = dateText(earlier.asOf, t);
  const title = heading(2, t('What has changed since {date}', { date }));
  if (changes.length === 0) return [title, paragraph(t('None of the numbers have changed.'))];
  return [
    title,
    tableOf(
      t('What has changed since {date}', { date }),
      [
        [t('Partner'), 4],
        [t('Cycle'), 4],
        [t('What'), 3],
        [t('Before'), 4],
        [t('Now'), 4],
        [t('Change'), 2],
      ],
      changes.map(({ partner, cycle, what, before, now, kind }) => [
        cell(partner),
        cell(cycle),
        cell(what),
        cell(before),
        cell(now),
        cell(kindWord(kind, t)),
      ]),
    ),
  ];
}

function kindWord(kind: Change['kind'], t: ReportSource['t']): string {
  switch (kind) {
    case 'new':
      return t('New');
    case 'moved':
      return t('Moved');
    case 'slipped':
      return t('Slipped');
    case 'gone':
      return t('Gone');
  }
}
