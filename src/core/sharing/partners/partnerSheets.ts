import type { Day } from '../../calendar/day.ts';
import { isAtRest, statusName } from '../../guide/statuses.ts';
import type { CycleState } from '../../portfolio/cycleState.ts';
import { datedLabel } from '../../portfolio/labels.ts';
import { currentCycles } from '../../portfolio/organizations.ts';
import type { Organization } from '../../portfolio/portfolio.ts';
import { compare } from '../../portfolio/sorting.ts';
import type { Translate } from '../../language/translate.ts';
import { factLabel, factName, factWords } from '../../portfolio/factWords.ts';
import { factsGoing, singleFactsGoing } from '../../schema/whereFactsGo.ts';
import type { Cycle, Measure, Milestone, Role } from '../../schema/generated/types.ts';
import { questionsOfAll } from '../../schema/ourFacts.ts';
import { valueAt } from '../../schema/presentValue.ts';
import { propertyMeaning } from '../../schema/propertyMeaning.ts';
import { knownKeys, propertySchema } from '../../schema/schema.ts';
import { daysLate } from '../../workbook/status/status.ts';
import { newestCount } from '../../workbook/status/progress.ts';
import { levelText } from '../shownValues.ts';
import { portfolioOfAll, type SharedWorkbook } from '../sharedWorkbook.ts';
import { makeDayCell, makeCell, type Sheet, type SheetCell } from '../sheets/sheet.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';

interface Making {
  readonly today: Day;
  readonly t: Translate;
}

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
    sheet(t('Partners'), partnerColumns(making, ourColumns(workbooks)), shown),
    sheet(
      t('Milestones'),
      milestoneColumns(making),
      itemsOf(all, ({ milestones }) => milestones),
    ),
    sheet(
      t('Measures'),
      measureColumns(making),
      itemsOf(all, ({ goal }) => goal?.measurable),
    ),
    sheet(
      t('Roles'),
      itemColumns<Role>(making, ['roles', 0]),
      itemsOf(all, ({ roles }) => roles),
    ),
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
  where?: 'on screen' | undefined,
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

function whose({ t }: Making): readonly Column<WholeCycle>[] {
  return [
    [t('Partner'), 28, ({ state }) => makeCell(state.organization)],
    [t('Cycle'), 8, ({ cycle }) => makeCell(cycle.cycle)],
    [t('Focus'), 20, ({ cycle }) => makeCell(cycle.focus)],
  ];
}

const DATES = ['agreement.signed', 'agreement.ends', 'agreement.review', 'started'];
/** The facts that the columns of partners say in words or in an order of their own. */
const SAID: readonly string[] = [
  ...['organization.name', 'organization.contact', 'organization.audience', 'organization.type'],
  ...['cycle', 'focus', 'status', 'coordinator', 'next-meeting', 'goal.time-bound', ...DATES],
  ...['spectrum.current', 'spectrum.reached', 'spectrum.target', 'plan-priority'],
];

function partnerColumns(
  making: Making,
  ours: readonly Column<WholeCycle>[],
): readonly Column<WholeCycle>[] {
  const { t, today } = making;
  const column = (
    place: string,
    where?: 'on screen',
    width = widthOf(place.split('.')),
  ): Column<WholeCycle> => {
    const path = place.split('.');
    const of = ({ cycle }: WholeCycle): SheetCell => cellOf(valueAt(cycle, path), path, t);
    return [factName(place, t), width, of, where];
  };
  return [
    ...whose(making),
    [t('Status'), 20, ({ state }) => makeCell(t(statusName(state.status)))],
    column('coordinator'),
    column('organization.contact', undefined, 28),
    [t('Next date'), 14, ({ state: { dates } }) => dates[0] && { kind: 'day', day: dates[0].day }],
    [
      t('What’s next'),
      28,
      ({ state: { dates } }) => makeCell(dates[0] && datedLabel(dates[0], today, t)),
    ],
    column('goal.time-bound'),
    [
      t('Latest level'),
      14,
      ({ cycle }) => makeCell(levelText(cycle.spectrum?.reached ?? cycle.spectrum?.current, t)),
      'on screen',
    ],
    column('spectrum.target', 'on screen', 14),
    column('organization.audience', 'on screen', 30),
    column('organization.type', 'on screen', 18),
    column('plan-priority', 'on screen', 20),
    ...DATES.map((place) => column(place, 'on screen')),
    ...singleFactsGoing('list')
      .filter((place) => !SAID.includes(place))
      .map((place) => column(place, 'on screen')),
    ...ours,
    [t('Workbook'), 40, ({ state }) => makeCell(state.path), 'on screen'],
  ];
}

/** What the library itself asks, in the order of its questions, but for long answers. */
function ourColumns(workbooks: readonly SharedWorkbook[]): readonly Column<WholeCycle>[] {
  return Array.from(
    questionsOfAll(workbooks.map(({ workbook }) => workbook)),
    ([id, { title, format }]) => {
      const of = ({ cycle: { ours = {} } }: WholeCycle): SheetCell => {
        const value = Object.hasOwn(ours, id) ? ours[id] : undefined;
        return format === 'date' ? makeDayCell(String(value ?? '')) : makeCell(value);
      };
      return [title, 28, of, 'on screen'];
    },
  );
}

type Item<T> = WholeCycle & { readonly item: T };

function itemsOf<T>(
  cycles: readonly WholeCycle[],
  of: (cycle: Cycle) => readonly T[] | undefined,
): readonly Item<T>[] {
  return cycles.flatMap((one) => (of(one.cycle) ?? []).map((item) => ({ ...one, item })));
}

type MilestoneItem = Item<Milestone>;
type MeasureItem = Item<Measure>;
/** A column for each fact of an item that goes into the list; `said` has those that the sheet says otherwise. */
function itemColumns<T extends object>(
  making: Making,
  item: FieldPath,
  said?: Readonly<Partial<Record<keyof T & string, readonly Column<Item<T>>[]>>>,
): readonly Column<Item<T>>[] {
  const going = factsGoing('list', item);
  const columns = (knownKeys(item) as readonly (keyof T & string)[]).flatMap(
    (key): readonly Column<Item<T>>[] => {
      const path = [...item, key];
      if (said?.[key] !== undefined) return said[key];
      if (!going.includes(key)) return [];
      const of = (one: Item<T>): SheetCell => cellOf(one.item[key], path, making.t);
      return [[factLabel(path, making.t), widthOf(path), of]];
    },
  );
  return [...whose(making), ...columns];
}

function cellOf(value: unknown, path: FieldPath, t: Translate): SheetCell {
  if (typeof value === 'string' && propertySchema(path)?.format === 'date')
    return makeDayCell(value);
  return typeof value === 'number' ? makeCell(value) : makeCell(factWords(value, path, t));
}

/** In UTF-16 code units: what is written in sentences takes most room. */
function widthOf(path: FieldPath): number {
  const { format, prose = false, types = [] } = propertySchema(path) ?? {};
  if (prose) return 36;
  if (format === 'date') return 14;
  if (types.includes('number')) return 16;
  return propertyMeaning(path)?.names === 'owners' ? 22 : 28;
}

function milestoneColumns(making: Making): readonly Column<MilestoneItem>[] {
  const { t, today } = making;
  return itemColumns<Milestone>(making, ['milestones', 0], {
    title: [[t('Milestone'), 36, ({ item }) => makeCell(item.title)]],
    due: [[t('Due'), 14, ({ item }) => makeDayCell(item.due)]],
    status: [
      [t('Status'), 14, ({ item }) => makeCell(t(item.status ?? 'not started'))],
      [t('Days late'), 10, (one) => daysLateIn(one, today)],
    ],
    'first-due': [[t('First due'), 14, ({ item }) => makeDayCell(item['first-due']), 'on screen']],
    note: [[t('Note'), 36, ({ item }) => makeCell(item.note), 'on screen']],
  });
}

function daysLateIn({ item, state }: MilestoneItem, today: Day): SheetCell {
  const days = isAtRest(state.status) ? 0 : daysLate(item, today);
  return days > 0 ? { kind: 'number', value: days } : undefined;
}

function measureColumns(making: Making): readonly Column<MeasureItem>[] {
  const { t } = making;
  return itemColumns<Measure>(making, ['goal', 'measurable', 0], {
    measure: [[t('Measure'), 36, ({ item }) => makeCell(item.measure)]],
    baseline: [[t('Starting number'), 14, ({ item }) => makeCell(item.baseline)]],
    target: [[t('Target'), 14, ({ item }) => makeCell(item.target)]],
    unit: [[t('Unit'), 16, ({ item }) => makeCell(item.unit)]],
    readings: [
      [t('Latest count'), 16, ({ item }) => makeCell(newestCount(item)?.value)],
      [t('Counted on'), 14, ({ item }) => makeDayCell(newestCount(item)?.on)],
    ],
  });
}
