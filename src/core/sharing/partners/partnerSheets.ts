import type { Day } from '../../calendar/day.ts';
import { SPECTRUM, type SpectrumLevel } from '../../guide/spectrum.ts';
import { statusName } from '../../guide/statuses.ts';
import type { CycleState } from '../../portfolio/cycleState.ts';
import { datedLabel } from '../../portfolio/labels.ts';
import { currentCycles } from '../../portfolio/organizations.ts';
import type { Organization } from '../../portfolio/portfolio.ts';
import { compare } from '../../portfolio/sorting.ts';
import type { Translate } from '../../language/translate.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { daysLate, isAtRest } from '../../workbook/status/status.ts';
import { newestReading } from '../measures.ts';
import { portfolioOfAll, type SharedWorkbook } from '../sharedWorkbook.ts';
import { dayIn, valueIn, type Sheet, type SheetCell } from '../sheets/sheet.ts';

/** What the sheets go by. */
interface Making {
  readonly today: Day;
  readonly t: Translate;
}

/** A cycle, with what its front matter says. */
interface WholeCycle {
  readonly state: CycleState;
  readonly cycle: Cycle;
}

/**
 * The office's list: one row for each partner and cycle that goes on, or the last one where none
 * does; and what all cycles say of milestones, measures and roles. By the partner's name.
 */
export function partnerSheets(
  workbooks: readonly SharedWorkbook[],
  making: Making,
): readonly Sheet[] {
  const { t } = making;
  const organizations = portfolioOfAll(workbooks, making.today).organizations.toSorted((a, b) =>
    compare(a.key, b.key),
  );
  const all = organizations.flatMap(({ cycles }) => cycles.map(withFacts));
  const shown = organizations.flatMap((one) => shownCycles(one).map(withFacts));
  return [
    sheet(t('Partners'), partnerColumns(making), shown),
    sheet(t('Milestones'), milestoneColumns(making), all.flatMap(milestonesOf)),
    sheet(t('Measures'), measureColumns(making), all.flatMap(measuresOf)),
    sheet(t('Roles'), roleColumns(making), all.flatMap(rolesOf)),
  ];
}

function withFacts(state: CycleState): WholeCycle {
  return { state, cycle: state.summary.cycle };
}

function shownCycles(organization: Organization): readonly CycleState[] {
  const current = currentCycles(organization);
  return current.length > 0 ? current : organization.cycles.slice(-1);
}

/** The columns from the first one `on screen` on aren't printed: paper has no room for all. */
type Column<T> = readonly [
  title: string,
  width: number,
  of: (one: T) => SheetCell,
  where?: 'on screen',
];

function sheet<T>(name: string, columns: readonly Column<T>[], items: readonly T[]): Sheet {
  return {
    name,
    columns: columns.map(([title, width, , where]) => ({
      title,
      width,
      isPrinted: where === undefined,
    })),
    rows: items.map((item) => columns.map(([, , of]) => of(item))),
  };
}

/** What every sheet begins with. */
function whose({ t }: Making): readonly Column<WholeCycle>[] {
  return [
    [t('Partner'), 28, ({ state }) => valueIn(state.organization)],
    [t('Cycle'), 8, ({ cycle }) => valueIn(cycle.cycle)],
    [t('Focus'), 20, ({ cycle }) => valueIn(cycle.focus)],
  ];
}

function partnerColumns(making: Making): readonly Column<WholeCycle>[] {
  const { t, today } = making;
  return [
    ...whose(making),
    [t('Status'), 20, ({ state }) => valueIn(t(statusName(state.status)))],
    [t('Coordinator'), 22, ({ cycle }) => valueIn(cycle.coordinator)],
    [t('Their contact'), 28, ({ cycle }) => valueIn(cycle.organization?.contact)],
    [t('Next date'), 14, ({ state: { dates } }) => dates[0] && { kind: 'day', day: dates[0].day }],
    [
      t('What’s next'),
      28,
      ({ state: { dates } }) => valueIn(dates[0] && datedLabel(dates[0], today, t)),
    ],
    [t('Goal date'), 14, ({ cycle }) => dayIn(cycle.goal?.['time-bound'])],
    [
      t('Latest level'),
      14,
      ({ cycle }) => levelIn(cycle.spectrum?.reached ?? cycle.spectrum?.current, t),
      'on screen',
    ],
    [t('Aiming for'), 14, ({ cycle }) => levelIn(cycle.spectrum?.target, t), 'on screen'],
    [t('Audience'), 30, ({ cycle }) => valueIn(cycle.organization?.audience), 'on screen'],
    [t('Kind of organization'), 18, ({ cycle }) => valueIn(cycle.organization?.type), 'on screen'],
    [t('Library plan priority'), 20, ({ cycle }) => valueIn(cycle['plan-priority']), 'on screen'],
    [t('Agreement signed'), 14, ({ cycle }) => dayIn(cycle.agreement?.signed), 'on screen'],
    [t('Agreement ends'), 14, ({ cycle }) => dayIn(cycle.agreement?.ends), 'on screen'],
    [t('Agreement review'), 14, ({ cycle }) => dayIn(cycle.agreement?.review), 'on screen'],
    [t('Started'), 14, ({ cycle }) => dayIn(cycle.started), 'on screen'],
    [t('Workbook'), 40, ({ state }) => valueIn(state.path), 'on screen'],
  ];
}

function levelIn(level: SpectrumLevel | undefined, t: Translate): SheetCell {
  const name = SPECTRUM.find(({ id }) => id === level)?.name;
  return valueIn(name === undefined ? undefined : t(name));
}

/** An item of a cycle's list, with the cycle. */
type Item<T> = WholeCycle & { readonly item: T };

function itemsOf<T>(one: WholeCycle, items: readonly T[] | undefined): readonly Item<T>[] {
  return (items ?? []).map((item) => ({ ...one, item }));
}

type MilestoneItem = Item<NonNullable<Cycle['milestones']>[number]>;
type MeasureItem = Item<NonNullable<NonNullable<Cycle['goal']>['measurable']>[number]>;
type RoleItem = Item<NonNullable<Cycle['roles']>[number]>;

function milestonesOf(one: WholeCycle): readonly MilestoneItem[] {
  return itemsOf(one, one.cycle.milestones);
}

function measuresOf(one: WholeCycle): readonly MeasureItem[] {
  return itemsOf(one, one.cycle.goal?.measurable);
}

function rolesOf(one: WholeCycle): readonly RoleItem[] {
  return itemsOf(one, one.cycle.roles);
}

function milestoneColumns(making: Making): readonly Column<MilestoneItem>[] {
  const { t, today } = making;
  return [
    ...whose(making),
    [t('Milestone'), 36, ({ item }) => valueIn(item.title)],
    [t('Due'), 14, ({ item }) => dayIn(item.due)],
    [t('Who’s responsible'), 22, ({ item }) => valueIn(item.owner)],
    [t('Status'), 14, ({ item }) => valueIn(t(item.status ?? 'not started'))],
    [
      t('Days late'),
      10,
      ({ item, state }) => {
        const days = isAtRest(state.status) ? 0 : daysLate(item, today);
        return days > 0 ? { kind: 'number', value: days } : undefined;
      },
    ],
    [t('Done on'), 14, ({ item }) => dayIn(item['done-on'])],
    [t('First due'), 14, ({ item }) => dayIn(item['first-due']), 'on screen'],
    [t('Note'), 36, ({ item }) => valueIn(item.note), 'on screen'],
  ];
}

function measureColumns(making: Making): readonly Column<MeasureItem>[] {
  const { t } = making;
  return [
    ...whose(making),
    [t('Measure'), 36, ({ item }) => valueIn(item.measure)],
    [t('Starting number'), 14, ({ item }) => valueIn(item.baseline)],
    [t('Target'), 14, ({ item }) => valueIn(item.target)],
    [t('Unit'), 16, ({ item }) => valueIn(item.unit)],
    [t('Latest count'), 16, ({ item }) => valueIn(newestReading(item)?.value)],
    [t('Counted on'), 14, ({ item }) => dayIn(newestReading(item)?.on)],
    [t('Result'), 16, ({ item }) => valueIn(item.result)],
  ];
}

function roleColumns(making: Making): readonly Column<RoleItem>[] {
  const { t } = making;
  return [
    ...whose(making),
    [t('Whose role'), 28, ({ item }) => valueIn(item.organization)],
    [t('Brings'), 36, ({ item }) => valueIn(item.contributes)],
    [t('Gains'), 36, ({ item }) => valueIn(item.benefits)],
    [t('Who leads'), 22, ({ item }) => valueIn(item.lead)],
    [t('Dollar value'), 16, ({ item }) => valueIn(item.value)],
  ];
}
