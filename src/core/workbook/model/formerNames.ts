import type { Cycle } from '../../schema/generated/types.ts';

/** The names that a cycle's organization had before, the oldest first; what is no name there is left out. */
export function formerNames({ organization }: Cycle): readonly string[] {
  const written: readonly unknown[] = organization?.formerly ?? [];
  return written.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

/** The name that a cycle's organization has, and those it had before: a list may still call it by any of them. */
export function everyName(cycle: Cycle): readonly string[] {
  return [cycle.organization?.name ?? [], formerNames(cycle)].flat();
}
