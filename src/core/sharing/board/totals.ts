import { civilDate, type Day } from '../../calendar/day.ts';
import { USUAL_MEASURES, type UsualMeasure } from '../../guide/usualMeasures.ts';
import { compare, grouped } from '../../portfolio/sorting.ts';
import type { Measure } from '../../schema/generated/types.ts';
import { usualMeasureOf } from '../../workbook/model/usualMeasureOf.ts';
import { nameKey } from '../../workbook/naming.ts';
import { datedCounts } from '../../workbook/status/progress.ts';
import { dayIn } from '../../workbook/status/status.ts';
import { paragraph, titledTable, type Block } from '../document.ts';
import { valueText } from '../shownValues.ts';
import { fiscalYearOf } from './period.ts';
import { resultsDay, type ReportedCycle, type ReportSource } from './reportedCycle.ts';

/** A figure that can be added to others of its kind. */
export interface Count {
  readonly of: ReportedCycle;
  /** Dollar value where it is none of the usual measures. */
  readonly what: UsualMeasure | 'value';
  readonly amount: number;
  /** The day that it belongs to; undefined where nothing says. */
  readonly day: Day | undefined;
}

/** What partners and the library counted in ways that can be added up, by priority and fiscal year. */
export function totalBlocks(source: ReportSource): readonly Block[] {
  const { cycles, period, t } = source;
  const counts = cycles
    .flatMap((one) => [...countsOf(one), ...valuesOf(one)])
    .filter(({ day }) => day === undefined || day <= period.to);
  const kinds = [...USUAL_MEASURES, 'value' as const];
  const rows = kinds.flatMap((kind) =>
    kindRows(
      counts.filter(({ what }) => what === kind),
      source,
    ),
  );
  if (rows.length === 0) return [];
  return [
    ...titledTable<TotalRow>(
      2,
      t('Totals'),
      [
        [t('What we count'), 5, ([name]) => name],
        [t('Plan priority'), 5, ([, priority]) => priority],
        [t('Fiscal year'), 3, ([, , year]) => year],
        [t('Partners'), 2, ([, , , partners]) => partners, 'figure'],
        [t('Total'), 3, ([, , , , total]) => total, 'figure'],
      ],
      rows,
    ),
    paragraph(yearsNote(counts, t), 'note'),
  ];
}

/** Which year a figure is in, for the kinds of figures that stand there. */
function yearsNote(counts: readonly Count[], t: ReportSource['t']): string {
  const values = counts.filter(({ what }) => what === 'value').length;
  if (values === 0) return t('Each count is listed under the fiscal year it was taken in.');
  if (values === counts.length)
    return t('Dollar values are listed under the fiscal year the work began.');
  return t(
    'Counts are listed under the fiscal year they were taken in; dollar values, under the year the work began.',
  );
}

type TotalRow = readonly [
  name: string,
  priority: string,
  year: string,
  partners: string,
  total: string,
];

/** A line for each priority and fiscal year, and one for all of them where there are several. */
function kindRows(counts: readonly Count[], source: ReportSource): readonly TotalRow[] {
  const [first] = counts;
  if (first === undefined) return [];
  const { t } = source;
  const name =
    first.what === 'value'
      ? t('Dollar value')
      : t('{measure} ({unit})', { measure: t(first.what.measure), unit: t(first.what.unit) });
  const named = source.cycles.flatMap(({ cycle }) => cycle['plan-priority'] ?? []);
  const priorityOf = ({ of }: Count): string => of.cycle['plan-priority'] ?? '';
  const groups = [
    ...grouped(counts, (one) =>
      JSON.stringify([nameKey(priorityOf(one)), yearName(one.day, source)]),
    ),
  ];
  const rows = groups
    .map(([, group]) => group)
    .toSorted((a, b) => compare(sortOf(a, source), sortOf(b, source)))
    .flatMap((group): readonly TotalRow[] => {
      const [one] = group;
      if (one === undefined) return [];
      const key = nameKey(priorityOf(one));
      const priority = named.find((each) => nameKey(each) === key);
      const said = priority ?? (named.length === 0 ? '' : t('Other partnerships'));
      return [[name, said, yearName(one.day, source), ...sumOf(group, t)]];
    });
  return rows.length < 2 ? rows : [...rows, [name, t('All'), '', ...sumOf(counts, t)]];
}

function sortOf([one]: readonly Count[], source: ReportSource): string {
  const priority = nameKey(one?.of.cycle['plan-priority'] ?? '');
  return `${priority === '' ? '1' : '0'}${priority}\n${yearName(one?.day, source)}`;
}

function yearName(day: Day | undefined, { fiscalYearStart, t }: ReportSource): string {
  if (day === undefined) return '';
  return t('FY{year}', { year: String(civilDate(fiscalYearOf(day, fiscalYearStart).to).year) });
}

function sumOf(counts: readonly Count[], t: ReportSource['t']): readonly [string, string] {
  const partners = new Set(counts.map(({ of }) => nameKey(of.partner))).size;
  // Figures with decimals are added up to the cent, and no further.
  const sum = Math.round(counts.reduce((all, { amount }) => all + amount, 0) * 100) / 100;
  const text = valueText(sum) ?? '';
  return [String(partners), counts[0]?.what === 'value' ? t('${amount}', { amount: text }) : text];
}

/** Its usual measures, each by the fiscal years in which its counts were taken. */
function countsOf(of: ReportedCycle): readonly Count[] {
  return (of.cycle.goal?.measurable ?? []).flatMap((measure) => {
    const what = addsUpAs(measure);
    if (what === undefined) return [];
    return stepsOf(measure, of).map(({ amount, day }) => ({ of, what, amount, day }));
  });
}

/** Which of the usual measures it is; a part of a whole, or an average, adds up to nothing. */
export function addsUpAs({ measure = '', unit = '' }: Measure): UsualMeasure | undefined {
  return /%|\bper\b|per ?cent|average/i.test(unit) ? undefined : usualMeasureOf(measure);
}

/** What each count adds to the one before. One that is less is of its own days. The result is of all. */
function stepsOf(measure: Measure, of: ReportedCycle): readonly Pick<Count, 'amount' | 'day'>[] {
  const taken = datedCounts(measure);
  const added = taken.map(({ day, value }, at) => {
    const before = taken[at - 1]?.value ?? 0;
    return { day, amount: value < before ? value : value - before };
  });
  const { result } = measure;
  if (typeof result !== 'number') return added;
  const sum = added.reduce((all, { amount }) => all + amount, 0);
  return [...added, { day: resultsDay(of), amount: result - sum }];
}

function valuesOf(of: ReportedCycle): readonly Count[] {
  const { agreement, started, roles = [] } = of.cycle;
  const day = dayIn(agreement?.starts) ?? dayIn(agreement?.signed) ?? dayIn(started);
  return roles.flatMap(({ value }) =>
    typeof value === 'number' ? [{ of, what: 'value' as const, amount: value, day }] : [],
  );
}
