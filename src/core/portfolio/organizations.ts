import { isCurrent, type Attention, type CycleState } from './cycleState.ts';
import { compare, difference, grouped, sortKey } from './order.ts';
import type { SharedMap } from '../workbook/sharedMap.ts';

/** An organization with its cycles. */
export interface Organization {
  /** Equal for names that mean one organization; a workbook that names none has one of its own. */
  readonly key: string;
  /** As its first cycle writes it; undefined for a workbook that names none. */
  readonly name: string | undefined;
  /** By cycle number; never empty. */
  readonly cycles: readonly CycleState[];
  /** That of the cycle which needs it most. */
  readonly attention: Attention;
  /** What organizations that need equal attention are sorted by. */
  readonly sortKey: string;
}

/**
 * What stands in place of a name that isn't there: nobody was chosen yet, or the name of a partner
 * with whom there has been work is gone.
 */
export function namelessLabel(cycles: readonly CycleState[]): string {
  return cycles.every(({ status }) => status === 'identify')
    ? 'No organization chosen yet'
    : 'The organization’s name is missing';
}

/** Whose a cycle is; see {@link Organization.key}. */
export function ownerKey({ organizationKey, path }: CycleState): string {
  return organizationKey === '' ? `?${path}` : organizationKey;
}

/**
 * The organizations with their cycles after some workbooks changed: those that `before` knows,
 * without the cycles in `gone`, and with those in `come`. Organizations that are not `touched` stay
 * the same objects.
 */
export function changedOrganizations(
  before: SharedMap<Organization>,
  touched: ReadonlySet<string>,
  gone: ReadonlySet<string>,
  come: readonly CycleState[],
): SharedMap<Organization> {
  const comeTo = grouped(come, ownerKey);
  const changes = Array.from(touched, (key) => {
    const stay = (before.get(key)?.cycles ?? []).filter(({ path }) => !gone.has(path));
    return [key, organizationOf(key, [...stay, ...(comeTo.get(key) ?? [])])] as const;
  });
  return before.with(changes);
}

function organizationOf(key: string, cycles: CycleState[]): Organization | undefined {
  if (cycles.length > 1) cycles.sort(byNumber);
  const [first] = cycles;
  if (first === undefined) return undefined;
  return {
    key,
    name: first.organization,
    cycles,
    attention: cycles.reduce((most, { attention }) => moreUrgent(most, attention), first.attention),
    sortKey: sortKey(key),
  };
}

function byNumber(a: CycleState, b: CycleState): number {
  return (
    difference(a.number ?? Infinity, b.number ?? Infinity) ||
    compare(a.started ?? '9', b.started ?? '9') ||
    compare(a.path, b.path)
  );
}

function moreUrgent(a: Attention, b: Attention): Attention {
  return byAttention(b, a) < 0 ? b : a;
}

/** What needs attention sooner comes first. */
export function byAttention(a: Attention, b: Attention): number {
  return a.tier - b.tier || difference(a.value, b.value);
}

/** Whoever needs attention first comes first; then by name. */
export function byUrgency(a: Organization, b: Organization): number {
  return (
    byAttention(a.attention, b.attention) || compare(a.sortKey, b.sortKey) || compare(a.key, b.key)
  );
}

/** The cycles that go on, or will; what needs attention most comes first. */
export function currentCycles({ cycles }: Organization): readonly CycleState[] {
  return cycles.filter(isCurrent).sort((a, b) => byAttention(a.attention, b.attention));
}

/** The cycles that are over, the last of them first. */
export function earlierCycles({ cycles }: Organization): readonly CycleState[] {
  return cycles.filter((state) => !isCurrent(state)).reverse();
}
