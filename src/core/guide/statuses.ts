import type { Sentence } from '../language/translate.ts';

/** Where a cycle is. The names are what people read; see the design for when each applies. */
export const STATUSES = [
  { id: 'identify', name: 'Choosing a partner' },
  { id: 'align', name: 'Finding common ground' },
  { id: 'assess', name: 'Taking stock' },
  { id: 'discuss', name: 'Planning together' },
  { id: 'working-together', name: 'Working together' },
  { id: 'reflect', name: 'Time to look back' },
  { id: 'complete', name: 'Finished' },
  { id: 'paused', name: 'Paused' },
  { id: 'ended', name: 'Ended' },
] as const satisfies readonly { readonly id: string; readonly name: Sentence }[];

export type StatusId = (typeof STATUSES)[number]['id'];

/** Whether the cycle goes on, or will once its pause is over: neither finished nor ended. */
export function isCurrent(id: StatusId): boolean {
  return id !== 'complete' && id !== 'ended';
}

/** Whether somebody wrote that it stops, and so it can be resumed: paused or ended. */
export function isStopped(id: StatusId): boolean {
  return id === 'paused' || id === 'ended';
}

/** Whether nothing is asked for, and nothing can be late: finished, paused, or ended. */
export function isAtRest(id: StatusId): boolean {
  return isStopped(id) || !isCurrent(id);
}

/** What people read for a status. */
export function statusName(id: StatusId): Sentence {
  const { name }: { readonly name: Sentence } =
    STATUSES.find((one) => one.id === id) ?? STATUSES[0];
  return name;
}
