import { addMonths, civilDate, dayOf, type Day } from '../../calendar/day.ts';
import { shortFullDate, shortMonth } from '../../calendar/dayWords.ts';
import { isCurrent } from '../../guide/statuses.ts';
import type { Sentence, Translate } from '../../language/translate.ts';
import type { Milestone } from '../../schema/generated/types.ts';
import { readGoalDay } from '../../workbook/status/goalDay.ts';
import { dayIn, isOpen } from '../../workbook/status/status.ts';
import { heading, makeFilledTable, type Block } from '../document.ts';
import { MOST_GRID_ROWS, type PictureGrid, type PictureSpan } from '../pictureGrid.ts';
import { describePicture, figure, rowName } from './pictures.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';

/** So many months are shown, of which so many lie behind. */
const [MONTHS_SHOWN, MONTHS_BEFORE] = [12, 4];

/** Each partnership from its start to its goal date with its milestones, as a picture and in words. */
export function yearBlocks({ cycles, today, t }: ReportSource): readonly Block[] {
  const dated = cycles.filter(
    (one) => isCurrent(one.status) && readGoalDay(one.cycle) !== undefined,
  );
  if (dated.length === 0) return [];
  const { year, month } = civilDate(today);
  const first = addMonths(dayOf({ year, month, day: 1 }), -MONTHS_BEFORE);
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => addMonths(first, at));
  const end = addMonths(first, MONTHS_SHOWN);
  const shown = { from: monthAndYear(first, t), to: monthAndYear(addMonths(end, -1), t) };
  const table = makeFilledTable(
    t('The year'),
    [
      [t('Partner'), 8, ({ partner }) => partner],
      [t('Cycle'), 7, ({ label }) => label],
      [t('Started'), 6, ({ cycle }) => briefDate(dayIn(cycle.started), t)],
      [t('Goal date'), 6, ({ cycle }) => briefDate(readGoalDay(cycle), t)],
      [t('Milestones, {from} to {to}', shown), 15, (one) => milestoneWords(one, [first, end], t)],
    ],
    dated,
  );
  return [heading(2, t('The year')), figure(yearGrid(dated, months, t), table)];
}

/** For a narrow column: with room for the milestones, a row still takes two lines. */
function briefDate(day: Day | undefined, t: Translate): string | undefined {
  return day === undefined ? undefined : shortFullDate(day, t);
}

/** With spaces at which no line ends. */
function inOneLine(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

function monthAndYear(day: Day, t: Translate): string {
  return inOneLine(
    t('{mon} {year}', { mon: shortMonth(day, t), year: String(civilDate(day).year) }),
  );
}

function yearGrid(
  dated: readonly ReportedCycle[],
  months: readonly Day[],
  t: Translate,
): PictureGrid {
  return {
    title: t('The year at a glance'),
    description: describePicture(t),
    namesHead: t('Partner'),
    columns: MONTHS_SHOWN,
    heads: months.map((day, at) => ({
      columns: 1,
      tone: at === MONTHS_BEFORE ? 'soft' : 'none',
      mark: shortMonth(day, t),
    })),
    rows: dated.slice(0, MOST_GRID_ROWS).map((one, _, shown) => ({
      name: rowName(one, shown, t),
      spans: months.map((day) => makeMonthSpan(one, day)),
    })),
    legend: t(
      '◆ goal date   ✓ milestone done   ○ milestone open   ! milestone late   Shading marks this month.',
    ),
  };
}

type State = 'late' | 'open' | 'done';

/** How a milestone stands, as both the picture and its words have it. */
function stateOf(milestone: Milestone, { late }: ReportedCycle): State {
  return late.includes(milestone) ? 'late' : isOpen(milestone) ? 'open' : 'done';
}

/** The milestones from one day up to another, each with its day; those that were dropped are none any more. */
function milestonesIn(
  { cycle }: ReportedCycle,
  [from, to]: readonly [Day, Day],
): readonly (readonly [milestone: Milestone, day: Day])[] {
  return (cycle.milestones ?? []).flatMap((one) => {
    const day = one.status === 'dropped' ? undefined : dayIn(one.due);
    return day !== undefined && day >= from && day < to ? [[one, day] as const] : [];
  });
}

const MARKS: Readonly<Record<State, string>> = { late: '!', open: '○', done: '✓' };

function makeMonthSpan(one: ReportedCycle, from: Day): PictureSpan {
  const { cycle } = one;
  const next = addMonths(from, 1);
  const goal = readGoalDay(cycle) ?? Infinity;
  const isGoal = goal >= from && goal < next;
  const states = milestonesIn(one, [from, next]).map(([milestone]) => stateOf(milestone, one));
  // Of several in a month the one that needs most care.
  const state = ORDER.find((each) => states.includes(each));
  const marks = [...(isGoal ? ['◆'] : []), ...(state === undefined ? [] : [MARKS[state]])];
  const isUnderWay = (dayIn(cycle.started) ?? -Infinity) < next && goal >= from;
  return {
    columns: 1,
    tone: isGoal ? 'strong' : isUnderWay ? 'soft' : 'none',
    mark: marks.length === 0 ? undefined : marks.join(' '),
  };
}

const ORDER = ['late', 'open', 'done'] as const;
const SAID: Readonly<Record<State, Sentence>> = {
  late: 'late: {dates}',
  open: 'open: {dates}',
  done: 'done: {dates}',
};

/** What the picture says by its marks: `late: Nov 20; open: Dec 10, Feb 5`. Days of twelve months need no year. */
function milestoneWords(
  one: ReportedCycle,
  months: readonly [Day, Day],
  t: Translate,
): string | undefined {
  const all = milestonesIn(one, months).toSorted(([, a], [, b]) => a - b);
  const said = ORDER.flatMap((state) => {
    const dates = all
      .filter(([milestone]) => stateOf(milestone, one) === state)
      .map(([, day]) =>
        inOneLine(t('{mon} {day}', { mon: shortMonth(day, t), day: civilDate(day).day })),
      );
    return dates.length === 0 ? [] : [t(SAID[state], { dates: dates.join(', ') })];
  });
  return said.length === 0 ? undefined : said.join('; ');
}
