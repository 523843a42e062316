import type { Day } from '../calendar/day.ts';
import type { Idea } from './ideas.ts';
import { organizationId, organizationRow } from './organizationRows.ts';
import type { Organization } from './organizations.ts';
import type { Due } from './due.ts';
import type { Portfolio } from './portfolio.ts';
import { lazyRow, row, type Row, type RowIcon } from './row.ts';
import { dueTooltip, ideaTooltip } from './tooltips.ts';
import { inEnglish, type Translate } from './translate.ts';
import { dueLabel, lateWords } from './words.ts';

/** What the badge of the view says. */
export interface Badge {
  /** How many things are late; 0 shows no badge. */
  readonly value: number;
  readonly tooltip: string;
}

/** Makes rows as {@link rowsOf} does, and hands out the same one again for what has not changed. */
export function newRows(t: Translate): (portfolio: Portfolio) => readonly Row[] {
  let made:
    { readonly today: Day; readonly expanded: boolean; readonly rows: KnownRows } | undefined;
  return (portfolio) => {
    const { today } = portfolio;
    const expanded = isExpanded(portfolio);
    if (made?.today !== today || made.expanded !== expanded) {
      made = { today, expanded, rows: new WeakMap() };
    }
    return rowsWith(made.rows, portfolio, t);
  };
}

/** The row of each organization, and of each thing that is due: as long as those last. */
type KnownRows = WeakMap<Organization | Due | Idea, Row>;

/** The sidebar's top rows: what is coming up, the organizations, the ideas. None for no workbooks. */
export function rowsOf(portfolio: Portfolio, t: Translate = inEnglish): readonly Row[] {
  return rowsWith(new WeakMap(), portfolio, t);
}

function rowsWith(known: KnownRows, portfolio: Portfolio, t: Translate): readonly Row[] {
  const { organizations, ideas, today } = portfolio;
  if (organizations.length === 0) return [];
  const expanded = isExpanded(portfolio);
  const rows = [comingUpRow(portfolio, known, t)];
  for (const one of organizations) {
    rows.push(
      rowOnce(known, one, organizationId(one), () => organizationRow(one, expanded, today, t)),
    );
  }
  if (ideas.length > 0) rows.push(ideasRow(ideas, known, t));
  return rows;
}

/** Of a single organization there is room to show all. */
function isExpanded({ organizations }: Portfolio): boolean {
  return organizations.length === 1;
}

function rowOnce(
  known: KnownRows,
  about: Organization | Due | Idea,
  id: string,
  make: () => Row,
): Row {
  const before = known.get(about);
  if (before !== undefined) return before;
  const row = lazyRow(id, make);
  known.set(about, row);
  return row;
}

/** The number of things late, nothing else. */
export function badgeOf({ lateCount }: Portfolio, t: Translate = inEnglish): Badge {
  const tooltip =
    lateCount === 0
      ? t('Nothing is late')
      : lateCount === 1
        ? t('1 thing is late')
        : t('{count} things are late', { count: lateCount });
  return { value: lateCount, tooltip };
}

function comingUpRow(portfolio: Portfolio, known: KnownRows, t: Translate): Row {
  const { today, soonDays, index } = portfolio;
  const isNothing = index.sorted.due.isEmpty; // the list itself can wait until it is unfolded
  const label = t('Coming up');
  const nothing = t('nothing in the next {days} days', { days: soonDays });
  return row({
    id: 'coming-up',
    label,
    description: isNothing ? nothing : '',
    icon: { id: 'calendar' },
    collapsible: isNothing ? 'none' : 'expanded',
    subject: { kind: 'comingUp' },
    tooltip: () => t('What’s late or due in the next {days} days', { days: soonDays }),
    children: () =>
      portfolio.due.map((one) => rowOnce(known, one, dueId(one), () => dueRow(one, today, t))),
  });
}

function dueRow(due: Due, today: Day, t: Translate): Row {
  const { path, target } = due;
  return row({
    id: dueId(due),
    label: dueLabel(due, today, t),
    // Behind the rest: the sidebar is narrow, and the icon says it too.
    description: due.daysLate === 0 ? '' : lateWords(due.daysLate, t),
    icon: dueIcon(due),
    open: { path, target },
    subject: { kind: 'due', due },
    tooltip: () => dueTooltip(due, today, t),
  });
}

function dueId({ path, kind, target }: Due): string {
  return `coming-up/${path}/${kind}/${String(target.kind === 'field' ? target.path.at(-1) : '')}`;
}

function dueIcon({ kind, daysLate }: Due): RowIcon {
  if (daysLate > 0) return { id: 'warning', color: 'list.warningForeground' };
  switch (kind) {
    case 'milestone':
      return { id: 'milestone' };
    case 'meeting':
      return { id: 'comment-discussion' };
    case 'review':
      return { id: 'law' };
    case 'goal':
      return { id: 'target' };
    case 'resume':
      return { id: 'debug-continue' };
  }
}

function ideasRow(ideas: readonly Idea[], known: KnownRows, t: Translate): Row {
  return row({
    id: 'ideas',
    label: t('Ideas'),
    description: String(ideas.length),
    icon: { id: 'lightbulb' },
    collapsible: 'collapsed',
    subject: { kind: 'ideas' },
    tooltip: () => t('Organizations on your lists that nobody has started working with'),
    children: () => ideas.map((idea) => rowOnce(known, idea, ideaId(idea), () => ideaRow(idea, t))),
  });
}

function ideaId({ key }: Idea): string {
  return `ideas/${key}`;
}

function ideaRow(idea: Idea, t: Translate): Row {
  const { name, audience, relationship, from } = idea;
  const [first] = from;
  return row({
    id: ideaId(idea),
    label: name,
    description: audience ?? '',
    icon: { id: 'lightbulb' },
    open: first && {
      path: first.path,
      target: { kind: 'field', path: ['candidates', first.index] },
    },
    subject: { kind: 'idea', name, audience, relationship },
    tooltip: () => ideaTooltip(idea, t),
  });
}
