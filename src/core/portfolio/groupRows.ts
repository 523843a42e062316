import { STATUSES, statusName, type StatusId } from '../guide/statuses.ts';
import { TIER } from './cycleState.ts';
import { makeLevel } from './levels.ts';
import { organizationRow } from './organizationRows.ts';
import { shownCycle, type Organization } from './organizations.ts';
import type { Portfolio } from './portfolio.ts';
import { row, type Row } from './row.ts';
import { grouped } from './sorting.ts';
import type { Translate } from '../language/translate.ts';

/** Nobody reads a list of more organizations than this. */
const MOST_IN_A_LIST = 40;

type OrganizationRow = (one: Organization, beside: readonly Organization[]) => Row;

/** Those that need attention first. In a large library the others are folded by where they are. */
export function organizationRows(portfolio: Portfolio, t: Translate): readonly Row[] {
  const { organizations, today } = portfolio;
  const isInGroup = organizations.length > MOST_IN_A_LIST;
  const expanded = organizations.length === 1;
  const rowOf: OrganizationRow = (one, beside) =>
    organizationRow(one, { beside, isInGroup, expanded }, today, t);
  if (!isInGroup) return organizations.map((one) => rowOf(one, organizations));
  const needYou = organizations.filter(needsYou);
  const others = grouped(
    organizations.filter((one) => !needsYou(one)),
    (one) => shownCycle(one)?.status,
  );
  return [
    ...(needYou.length === 0 ? [] : [needsYouRow(needYou, portfolio, rowOf, t)]),
    ...STATUSES.flatMap(({ id }) => {
      const there = others.get(id) ?? [];
      return there.length === 0 ? [] : [statusRow(id, there, rowOf, t)];
    }),
  ];
}

function needsYou({ attention }: Organization): boolean {
  return attention.tier === TIER.late || attention.tier === TIER.soon;
}

function needsYouRow(
  organizations: readonly Organization[],
  { soonDays }: Portfolio,
  rowOf: OrganizationRow,
  t: Translate,
): Row {
  return row({
    id: 'needs-you',
    label: t('Late or due soon'),
    description: String(organizations.length),
    icon: { id: 'bell' },
    collapsible: 'expanded',
    subject: { kind: 'group' },
    tooltip: () => t('Something is late or due in the next {days} days', { days: soonDays }),
    children: () => makeLevel(organizations, 'needs-you', rowOf, t),
  });
}

function statusRow(
  status: StatusId,
  organizations: readonly Organization[],
  rowOf: OrganizationRow,
  t: Translate,
): Row {
  const id = `status/${status}`;
  return row({
    id,
    label: t(statusName(status)),
    description: String(organizations.length),
    icon: { id: 'folder' },
    collapsible: 'collapsed',
    subject: { kind: 'group' },
    tooltip: () => t('Nothing is late here, or due soon'),
    children: () => makeLevel(organizations, id, rowOf, t),
  });
}
