import type { Day } from '../calendar/day.ts';
import type { Idea } from './ideas.ts';
import { organizationRows } from './groupRows.ts';
import { makeLevel } from './levels.ts';
import { checkUpsDue } from './checkUpsDue.ts';
import type { CycleState } from './cycleState.ts';
import type { Due } from './due.ts';
import type { Portfolio } from './portfolio.ts';
import { LATE_ICON, row, type Row } from './row.ts';
import { dueTooltip, ideaTooltip } from './tooltips.ts';
import { inEnglish, type Translate } from '../language/translate.ts';
import { dueDate, dueSpoken, dueWords } from './stateWords.ts';

export interface Badge {
  /** How many things are late; 0 shows no badge. */
  readonly value: number;
  readonly tooltip: string;
}

/**
 * The sidebar's top rows: what is coming up, the organizations, the ideas. None if there are no
 * workbooks.
 */
export function rowsOf(portfolio: Portfolio, t: Translate = inEnglish): readonly Row[] {
  const { organizations, ideas } = portfolio;
  if (organizations.length + ideas.length === 0) return [];
  return [
    comingUpRow(portfolio, t),
    ...organizationRows(portfolio, t),
    ...(ideas.length > 0 ? [ideasRow(ideas, t)] : []),
  ];
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

function comingUpRow(portfolio: Portfolio, t: Translate): Row {
  const { today, soonDays, due, states } = portfolio;
  const contactFor = ({ path }: Due): string | undefined =>
    states.get(path)?.summary.cycle.organization?.contact;
  const asks = checkUpsDue(portfolio);
  const isNothing = due.length + asks.length === 0;
  const label = t('Coming up');
  const nothing = t('nothing in the next {days} days', { days: soonDays });
  return row({
    // VS Code keeps a row that had nothing to unfold folded, so this one is a different row.
    id: isNothing ? 'nothing-coming-up' : 'coming-up',
    label,
    description: isNothing ? nothing : '',
    // No icon, so that VS Code puts the rows beneath further left and shows more of them.
    collapsible: isNothing ? 'none' : 'expanded',
    subject: { kind: 'comingUp' },
    tooltip: () => t('What’s late or due in the next {days} days', { days: soonDays }),
    children: () => [
      ...makeLevel(due, 'coming-up', (one) => dueRow(one, contactFor(one), today, t), t),
      ...asks.map((one) => checkUpRow(one, t)),
    ],
  });
}

/** An offer, below what has a date: nothing is late by it. */
function checkUpRow({ path, organization = '' }: CycleState, t: Translate): Row {
  return row({
    id: `coming-up/${path}/check-up`,
    label: t('How are we doing?'),
    description: organization,
    icon: { id: 'comment' },
    open: { path, target: { kind: 'field', path: ['check-ups'] } },
    subject: { kind: 'cycle', path, stopped: false },
    tooltip: () => t('You could ask how it’s going'),
  });
}

function dueRow(due: Due, contact: string | undefined, today: Day, t: Translate): Row {
  const { path, target } = due;
  return row({
    id: `coming-up/${path}/${due.kind}/${String(target.kind === 'field' ? target.path.at(-1) : '')}`,
    // The icon, the hover and what is read aloud tell how late it is and who is responsible.
    label: dueDate(due, today, t),
    description: dueWords(due, today, t),
    icon: due.daysLate > 0 ? LATE_ICON : { id: DUE_ICONS[due.kind] },
    open: { path, target },
    subject: { kind: 'due', due },
    accessibilityLabel: dueSpoken(due, today, t),
    tooltip: () => dueTooltip(due, contact, today, t),
  });
}

const DUE_ICONS: Readonly<Record<Due['kind'], string>> = {
  milestone: 'milestone',
  meeting: 'comment-discussion',
  review: 'law',
  goal: 'target',
  resume: 'debug-continue',
};

function ideasRow(ideas: readonly Idea[], t: Translate): Row {
  return row({
    id: 'ideas',
    label: t('Ideas'),
    description: String(ideas.length),
    icon: { id: 'lightbulb' },
    collapsible: 'collapsed',
    subject: { kind: 'ideas' },
    tooltip: () => t('Organizations on your lists that nobody has started working with'),
    children: () => makeLevel(ideas, 'ideas', (idea) => ideaRow(idea, t), t),
  });
}

function ideaRow(idea: Idea, t: Translate): Row {
  const { name, audience, from } = idea;
  const [first] = from;
  return row({
    id: `ideas/${idea.key}`,
    label: name,
    description: audience ?? '',
    icon: { id: 'lightbulb' },
    open: first && {
      path: first.path,
      target: { kind: 'field', path: ['candidates', first.index] },
    },
    subject: { kind: 'idea', name },
    tooltip: () => ideaTooltip(idea, t),
  });
}
