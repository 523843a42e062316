import type { CycleState } from './cycleState.ts';
import type { Portfolio } from './portfolio.ts';
import type { FileId } from '../workbook/naming.ts';

/** The same organization's cycle with the next lower number; undefined for the first, or where it isn't known. */
export function cycleBefore(
  { states, organizations }: Portfolio,
  path: FileId,
): CycleState | undefined {
  const own = states.get(path);
  const number = own?.summary.cycle.cycle;
  if (own === undefined || number === undefined || own.organizationKey === '') return undefined;
  const cycles = organizations.find(({ key }) => key === own.organizationKey)?.cycles ?? [];
  return cycles.findLast(({ summary }) => (summary.cycle.cycle ?? Infinity) < number);
}
