import { fullDate } from '../../calendar/dayWords.ts';
import { parseDay } from '../../calendar/day.ts';
import type { Sentence } from '../../language/translate.ts';
import { SPECTRUM } from '../../guide/spectrum.ts';
import { formerNames } from '../../workbook/model/formerNames.ts';
import { matchItems } from '../../workbook/model/matchItems.ts';
import { nameKey } from '../../workbook/naming.ts';
import { heading, paragraph, titledTable, type Block } from '../document.ts';
import { formatDate } from '../shownValues.ts';
import { farTitle, figureRow, type FigureRow, type Figures } from './figures.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';

/** One thing that differs from the earlier report. */
export interface Change {
  readonly partner: string;
  readonly cycle: string;
  readonly kind: 'new' | 'goal' | 'changed' | 'better' | 'slipped' | 'dropped' | 'gone';
  readonly what: string;
  readonly before: string;
  readonly now: string;
  /** The note of the milestone that it is about. */
  readonly why?: string | undefined;
}

/** What moved, slipped, is new or gone since an earlier report, row by row. */
export function findChanges(earlier: Figures, source: ReportSource): readonly Change[] {
  const { cycles, t } = source;
  const now = cycles.map((one) => ({ one, row: figureRow(one, source) }));
  const before = pairRows(earlier.rows, now);
  const changes = now.flatMap(({ one, row }) => {
    const old = before.get(row);
    if (old !== undefined) return rowChanges(old, row, milestoneChanges(old, one, t), t);
    const isKnown = earlier.rows.some((other) => nameKey(other.partner) === nameKey(row.partner));
    return [added(row, isKnown ? t('New cycle') : t('New'))];
  });
  const known = new Set(before.values());
  const gone = earlier.rows.filter((row) => !known.has(row)).map((row) => removed(row, t));
  return [...changes, ...gone];
}

interface RowNow {
  readonly one: ReportedCycle;
  readonly row: FigureRow;
}

/**
 * The row that each cycle had in the earlier report: with the same partner and cycle; else with a name that
 * the partner had before; else, as cycles are numbered on where two partners become one, the first of such
 * a name that is left.
 */
function pairRows(
  earlier: readonly FigureRow[],
  now: readonly RowNow[],
): ReadonlyMap<FigureRow, FigureRow> {
  const key = (name: string, cycle = ''): string => `${cycle}\n${name}`;
  const places = matchItems(
    earlier.map(({ partner, cycle }) => {
      const name = nameKey(partner);
      return { keys: [[key(partner, cycle)], [key(name, cycle)], [key(name)]] };
    }),
    now.map(({ one, row: { partner, cycle } }) => {
      const names = formerNames(one.cycle).map(nameKey);
      return {
        keys: [
          [key(partner, cycle)],
          names.map((name) => key(name, cycle)),
          names.map((name) => key(name)),
        ],
      };
    }),
  );
  return new Map(
    now.flatMap(({ row }, at) => {
      const old = earlier[places.get(at) ?? -1];
      return old === undefined ? [] : [[row, old] as const];
    }),
  );
}

function added({ partner, cycle, status }: FigureRow, what: string): Change {
  return { partner, cycle, kind: 'new', what, before: '', now: status };
}

function removed({ partner, cycle, status }: FigureRow, t: ReportSource['t']): Change {
  return { partner, cycle, kind: 'gone', what: t('No longer listed'), before: status, now: '' };
}

/** What became of the milestones that the earlier report showed; those that are done are counted. */
function milestoneChanges(
  old: FigureRow,
  { cycle, partner, label }: ReportedCycle,
  t: ReportSource['t'],
): readonly Change[] {
  const milestones = cycle.milestones ?? [];
  return old.due.split('\n').flatMap((line): readonly Change[] => {
    const [day, named] = [line.slice(0, 10), line.slice(11)];
    const same = milestones.filter(
      ({ title = '' }) => nameKey(title) === nameKey(named) || farTitle(title) === named,
    );
    const [one] = same;
    // What was further ahead than that report showed is known again by its title, or not at all.
    if (one === undefined && /^#[0-9a-z]+$/.test(named)) return [];
    const what = farTitle(one?.title ?? '') === named ? (one?.title ?? '') : named;
    // Of several with one title, or with another title and the same day, nobody knows which.
    if (what === '' || same.length > 1) return [];
    if (one === undefined && milestones.some(({ due }) => due === day)) return [];
    const isDropped = one === undefined || one.status === 'dropped';
    const due = parseDay(one?.due ?? '') === undefined ? day : (one?.due ?? day);
    if (!isDropped && (one.status === 'done' || due === day)) return [];
    return [
      {
        ...{ partner, cycle: label, what, why: one?.note },
        kind: isDropped ? 'dropped' : due > day ? 'slipped' : 'changed',
        before: formatDate(day, t) ?? '',
        now: isDropped ? '' : (formatDate(due, t) ?? ''),
      },
    ];
  });
}

function rowChanges(
  old: FigureRow,
  row: FigureRow,
  milestones: readonly Change[],
  t: ReportSource['t'],
): readonly Change[] {
  const { partner, cycle } = row;
  const change = (kind: Change['kind'], what: string, key: keyof FigureRow): readonly Change[] => {
    if (old[key] === row[key]) return [];
    const [before, now] = [old[key], row[key]].map((one) => (one === '' ? t('none') : one));
    return [{ partner, cycle, kind, what, before: before ?? '', now: now ?? '' }];
  };
  return [
    ...change('changed', t('Status'), 'status'),
    ...change(rankLevel(row, t) < rankLevel(old, t) ? 'slipped' : 'better', t('Level'), 'level'),
    ...goalChange(old, row, t),
    ...goalDateChange(old, row, t),
    ...milestones,
    ...change(lateKind(old, row, milestones), t('Late'), 'late'),
    ...change('changed', t('Milestones done'), 'milestones'),
    ...change('changed', t('Results'), 'results'),
  ];
}

/** Less is late, and that is better, unless something was only moved or dropped. */
function lateKind(
  old: FigureRow,
  row: FigureRow,
  milestones: readonly Change[],
): 'slipped' | 'better' | 'changed' {
  if (Number(row.late) > Number(old.late)) return 'slipped';
  const isDone = milestones.length === 0 && countDone(row) > countDone(old);
  return isDone ? 'better' : 'changed';
}

/** Of `3 of 5`, in any language. */
function countDone({ milestones }: FigureRow): number {
  return Number.parseInt(milestones, 10) || 0;
}

/** How close the level is that a report names, from 0. */
function rankLevel({ level }: FigureRow, t: ReportSource['t']): number {
  return SPECTRUM.findIndex(({ name }) => t(name) === level);
}

/** What both set out to do is another thing now, or said another way: the board reads both. */
function goalChange(old: FigureRow, row: FigureRow, t: ReportSource['t']): readonly Change[] {
  if (old.goal === '' || old.goal === row.goal) return [];
  const { partner, cycle } = row;
  const said = (goal: string): string =>
    goal === '' ? t('none') : t('“{heading}”', { heading: goal.replace(/\.$/, '') });
  const [before, now] = [said(old.goal), said(row.goal)];
  return [{ partner, cycle, kind: 'goal', what: t('Goal'), before, now }];
}

function goalDateChange(old: FigureRow, row: FigureRow, t: ReportSource['t']): readonly Change[] {
  const [before, now] = [parseDay(old.goalDate), parseDay(row.goalDate)];
  if (before === now) return [];
  const isLater = before !== undefined && now !== undefined && now > before;
  const { partner, cycle } = row;
  return [
    {
      ...{ partner, cycle, kind: isLater ? 'slipped' : 'changed' },
      what: t('Goal date'),
      before: formatDate(old.goalDate, t) ?? '',
      now: formatDate(row.goalDate, t) ?? '',
    },
  ];
}

/** The same as a section. */
export function changeBlocks(earlier: Figures, source: ReportSource): readonly Block[] {
  const { t } = source;
  const changes = findChanges(earlier, source);
  const date = fullDate(earlier.asOf, t);
  const title = t('All that has changed since {date}', { date });
  if (changes.length === 0)
    return [heading(2, title), paragraph(t('None of the numbers have changed.'))];
  return titledTable(
    2,
    title,
    [
      [t('Partner'), 4, ({ partner }) => partner],
      [t('Cycle'), 4, ({ cycle }) => cycle],
      [t('What'), 3, ({ what }) => what],
      [t('Before'), 4, ({ before }) => before],
      [t('Now'), 4, ({ now }) => now],
      [t('Change'), 3, ({ kind }) => t(KIND_WORDS[kind])],
    ],
    changes,
  );
}

const KIND_WORDS: Readonly<Record<Change['kind'], Sentence>> = {
  new: 'New',
  goal: 'Changed',
  changed: 'Changed',
  better: 'Improved',
  slipped: 'Slipped',
  dropped: 'Dropped',
  gone: 'No longer listed',
};
