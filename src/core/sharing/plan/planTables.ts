import type { Milestone } from '../../schema/generated/types.ts';
import { dayIn, isOpen } from '../../workbook/status/status.ts';
import { cell, type Block, type Cell } from '../document.ts';
import { formatDate } from '../shownValues.ts';
import { gap, itemTable, section, valueCell, type PlanSource } from './planSource.ts';
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
  const roles = [...(cycle.roles ?? []).entries()];
  if (roles.length === 0) return [];
  const title = t('Who does what');
  const said = {
    organization: [{ column: [t('Who'), 3], isShown: true }],
    contributes: [{ column: [t('Brings'), 4], isShown: true }],
    benefits: [{ column: [t('Gains'), 4], isShown: true }],
    lead: [{ column: [t('Who leads'), 3], isShown: true }],
  } as const;
  return section(source, title, [itemTable(title, roles, ['roles'], said, t)]);
}

/** What happens by when, and which date was agreed first. With `most`, so many of what is still open. */
export function milestoneBlocks(source: PlanSource, most?: number): readonly Block[] {
  const { cycle, t } = source;
  const milestones = cycle.milestones ?? [];
  const showsStatus = most === undefined && milestones.some(({ status }) => status !== undefined);
  const shown = shownMilestones(milestones, most);
  const table = (): Block =>
    itemTable<Milestone>(
      t('Milestones'),
      shown,
      ['milestones'],
      {
        title: [{ column: [t('What will be done'), 5], isShown: true }],
        due: [
          { column: [t('By when'), 3], isShown: true },
          { column: [t('First agreed'), 3], of: (one) => cell(firstAgreed(one, t)) },
        ],
        owner: [{ column: [t('Who’s responsible'), 3], isShown: true }],
        status: [
          {
            column: [t('How far along'), 3],
            of: (one, at) => statusCell(one, at, t),
            isShown: showsStatus,
          },
        ],
        'done-on': [],
        'first-due': [],
      },
      t,
    );
  const open =
    milestones.length === 0 ? [t('What has to happen, by when, and who’s responsible?')] : [];
  return section(source, t('Milestones'), shown.length === 0 ? [] : [table()], open);
}

/** By date, with its place in the workbook; where only so many are wanted, the first that are open. */
function shownMilestones(
  milestones: readonly Milestone[],
  most: number | undefined,
): readonly (readonly [at: number, milestone: Milestone])[] {
  const all = [...milestones.entries()].toSorted(
    ([, a], [, b]) => (dayIn(a.due) ?? LAST) - (dayIn(b.due) ?? LAST),
  );
  return most === undefined ? all : all.filter(([, one]) => isOpen(one)).slice(0, most);
}

/** After every day; what has none stays in its order. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The day that was agreed before the one that holds now; undefined where there was no other. */
function firstAgreed(milestone: Milestone, t: PlanSource['t']): string | undefined {
  const { due, 'first-due': first } = milestone;
  return first === due ? undefined : formatDate(first, t);
}

function statusCell(milestone: Milestone, at: number, t: PlanSource['t']): Cell {
  const { status = 'not started' } = milestone;
  const date = formatDate(milestone['done-on'], t);
  if (status !== 'done' || date === undefined)
    return valueCell(t(status), `milestones.${at}.status`);
  return cell(t('{status} ({date})', { status: t(status), date }));
}
