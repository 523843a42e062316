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
] as const;

export type StatusId = (typeof STATUSES)[number]['id'];

/** What people read for a status. */
export function statusName(id: StatusId): string {
  return STATUSES.find((status) => status.id === id)?.name ?? id;
}
