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

/** What people read for a status. */
export function statusName(id: StatusId): Sentence {
  const { name }: { readonly name: Sentence } =
    STATUSES.find((one) => one.id === id) ?? STATUSES[0];
  return name;
}
