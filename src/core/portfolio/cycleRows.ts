import { shortDate } from '../calendar/dayWords.ts';
import type { Day } from '../calendar/day.ts';
import { isAtRest, isStopped, type StatusId } from '../guide/statuses.ts';
import type { Milestone, MilestoneStatus } from '../schema/generated/types.ts';
import { dayIn, daysLate, isOpen } from '../workbook/status/status.ts';
import type { Missing } from '../workbook/status/evidence.ts';
import type { CycleState } from './cycleState.ts';
import { missingLabel } from './labels.ts';
import { makeLevel } from './levels.ts';
import { LATE_ICON, row, type Row, type RowIcon } from './row.ts';
import { targetKey, targetOf } from './target.ts';
import { cycleTooltip, milestoneDetails, milestoneTooltip } from './tooltips.ts';
import type { Translate } from '../language/translate.ts';
import { cycleWords, lateWords } from './stateWords.ts';

/** A cycle with its contents. `label` tells it from the organization's others. */
export function cycleRow(
  state: CycleState,
  label: string,
  expanded: boolean,
  today: Day,
  t: Translate,
): Row {
  const { cycle } = state.summary;
  const hasMore = (cycle.milestones ?? []).length > 0 || state.open.length > 0;
  return row({
    id: `cycle/${state.path}`,
    label,
    description: cycleWords(state, today, t),
    icon: CYCLE_ICONS[state.status],
    collapsible: !hasMore ? 'none' : expanded ? 'expanded' : 'collapsed',
    open: { path: state.path, target: { kind: 'field', path: [] } },
    subject: { kind: 'cycle', path: state.path, stopped: isStopped(state.status) },
    tooltip: () => cycleTooltip(state, today, t),
    children: () => cycleRows(state, today, t),
  });
}

/**
 * What is in a cycle: its milestones, open ones by date before closed ones, and what is still open.
 */
export function cycleRows(state: CycleState, today: Day, t: Translate): readonly Row[] {
  const makers = [
    ...milestonesInOrder(state).map(
      ([milestone, index]) =>
        () =>
          milestoneRow(milestone, index, state, today, t),
    ),
    ...state.open.map((missing) => () => questionRow(missing, state, t)),
  ];
  return makeLevel(makers, `cycle/${state.path}`, (make) => make(), t);
}

function milestonesInOrder(state: CycleState): readonly (readonly [Milestone, number])[] {
  const milestones = state.summary.cycle.milestones ?? [];
  return milestones
    .map((milestone, index) => [milestone, index] as const)
    .sort(
      ([a, i], [b, j]) =>
        Number(isOpen(b)) - Number(isOpen(a)) ||
        (dayIn(a.due) ?? Infinity) - (dayIn(b.due) ?? Infinity) ||
        i - j,
    );
}

function milestoneRow(
  milestone: Milestone,
  index: number,
  state: CycleState,
  today: Day,
  t: Translate,
): Row {
  const { path } = state;
  const days = isAtRest(state.status) ? 0 : daysLate(milestone, today);
  const label = milestone.title ?? t('Untitled milestone');
  const description = milestoneWords(milestone, days, today, t);
  return row({
    id: `cycle/${path}/milestone/${index}`,
    label,
    description,
    icon: days > 0 ? LATE_ICON : MILESTONE_ICONS[milestone.status ?? 'not started'],
    open: { path, target: { kind: 'field', path: ['milestones', index] } },
    subject: {
      kind: 'milestone',
      path,
      shown: { index, title: milestone.title, day: dayIn(milestone.due) },
      open: isOpen(milestone),
    },
    accessibilityLabel: [label, ...milestoneDetails(milestone, days, today, t)].join(', '),
    tooltip: () => milestoneTooltip(milestone, state, today, t),
  });
}

/** `2 days late · Branch manager`, `5 Nov · Branch manager`, `done`. */
function milestoneWords(
  { due, owner, status }: Milestone,
  days: number,
  today: Day,
  t: Translate,
): string {
  if (status === 'done' || status === 'dropped') return t(status);
  const day = dayIn(due);
  const date = day === undefined ? t('no date') : shortDate(day, today, t);
  return [days > 0 ? lateWords(days, t) : date, owner]
    .filter((part) => part !== undefined)
    .join(' · ');
}

const MILESTONE_ICONS: Readonly<Record<MilestoneStatus, RowIcon>> = {
  done: { id: 'pass-filled', color: 'charts.green' },
  dropped: { id: 'circle-slash' },
  'in progress': { id: 'play-circle' },
  'not started': { id: 'circle-large-outline' },
};

function questionRow(missing: Missing, state: CycleState, t: Translate): Row {
  const target = targetOf(missing);
  return row({
    id: `cycle/${state.path}/question/${targetKey(target)}`,
    label: missingLabel(missing, state.summary.cycle, t),
    description: t('to fill in'),
    icon: { id: 'question' },
    open: { path: state.path, target },
    subject: { kind: 'question', path: state.path, target },
    tooltip: () => t('Not filled in yet. Click to go there.'),
  });
}

const CYCLE_ICONS: Readonly<Record<StatusId, RowIcon>> = {
  identify: { id: 'edit' },
  align: { id: 'edit' },
  assess: { id: 'edit' },
  discuss: { id: 'edit' },
  'working-together': { id: 'sync' },
  reflect: { id: 'history' },
  complete: { id: 'pass-filled', color: 'charts.green' },
  paused: { id: 'debug-pause' },
  ended: { id: 'circle-slash' },
};
