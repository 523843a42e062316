import type { Milestone, Role } from '../../schema/generated/types.ts';
import { isOpen } from '../../workbook/status/status.ts';
import { cell, tableOf, type Block, type Cell } from '../document.ts';
import { dateTextOf } from '../shownValues.ts';
import { dayCell, gap, section, valueCell, type PlanSource } from './planSource.ts';
import { titled } from './prose.ts';

/** Who brings what and gains what, and how decisions are made. What it is worth in money stays at home. */
export function roleBlocks(source: PlanSource): readonly Block[] {
  const { t } = source;
  const [title, ...table] = roleTable(source);
  const decisions = titled(source, t('Roles and decision making'), 'roles-and-decisions', () =>
    t('Who decides what, and how?'),
  );
  const open =
    source.draft && title === undefined
      ? [gap(t('What does each of us bring, and what does each of us gain?'), t)]
      : [];
  return section(source, t('Who does what'), [...table, ...open, ...decisions]);
}

/** The roles under their heading; nothing without any. */
export function roleTable(source: PlanSource): readonly Block[] {
  const { cycle, t } = source;
  const rows = (cycle.roles ?? []).map((role, at) =>
    ROLE_KEYS.map((key) => valueCell(role[key], `roles.${at}.${key}`)),
  );
  if (rows.length === 0) return [];
  const columns = [
    [t('Who'), 3],
    [t('Brings'), 4],
    [t('Gains'), 4],
    [t('Who leads'), 3],
  ] as const;
  return section(source, t('Who does what'), [tableOf(t('Who does what'), columns, rows)]);
}

const ROLE_KEYS = [
  'organization',
  'contributes',
  'benefits',
  'lead',
] as const satisfies readonly (keyof Role)[];

/**
 * What happens by when, and, where a date has moved, which one was agreed first; without notes, which are
 * the library's own. With `most`, so many of what is
 * still open, and nothing of how far along that is.
 */
export function milestoneBlocks(source: PlanSource, most?: number): readonly Block[] {
  const { cycle, t } = source;
  const milestones = cycle.milestones ?? [];
  const showsStatus = most === undefined && milestones.some(({ status }) => status !== undefined);
  const shown = shownMilestones(milestones, most);
  const hasMoved = shown.some(({ milestone }) => firstAgreed(milestone, t) !== undefined);
  const table: readonly Block[] =
    shown.length === 0
      ? []
      : [
          tableOf(
            t('Milestones'),
            [
              [t('What will be done'), 5],
              [t('By when'), 3],
              ...(hasMoved ? [[t('First agreed'), 3] as const] : []),
              [t('Who’s responsible'), 3],
              ...(showsStatus ? [[t('How far along'), 3] as const] : []),
            ],
            shown.map(({ milestone, at }) => [
              valueCell(milestone.title, `milestones.${at}.title`),
              dayCell(milestone.due, `milestones.${at}.due`, t),
              ...(hasMoved ? [cell(firstAgreed(milestone, t))] : []),
              valueCell(milestone.owner, `milestones.${at}.owner`),
              ...(showsStatus ? [statusCell(milestone, at, t)] : []),
            ]),
          ),
        ];
  const open =
    milestones.length === 0 ? [t('What has to happen by when, and who’s responsible?')] : [];
  return section(source, t('Milestones'), table, open);
}

/** In their order; where only so many are wanted, the first that are open. */
function shownMilestones(
  milestones: readonly Milestone[],
  most: number | undefined,
): readonly { readonly milestone: Milestone; readonly at: number }[] {
  const all = milestones.map((milestone, at) => ({ milestone, at }));
  return most === undefined ? all : all.filter((one) => isOpen(one.milestone)).slice(0, most);
}

/** The day that was agreed before the one that holds now; undefined where there was no other. */
function firstAgreed(milestone: Milestone, t: PlanSource['t']): string | undefined {
  const { due, 'first-due': first } = milestone;
  return first === due ? undefined : dateTextOf(first, t);
}

function statusCell(milestone: Milestone, at: number, t: PlanSource['t']): Cell {
  const { status = 'not started' } = milestone;
  const date = dateTextOf(milestone['done-on'], t);
  if (status !== 'done' || date === undefined)
    return valueCell(t(status), `milestones.${at}.status`);
  return cell(t('{status} ({date})', { status: t(status), date }));
}
