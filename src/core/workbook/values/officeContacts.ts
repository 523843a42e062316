import type { Cycle } from '../../schema/generated/types.ts';
import { personalFinds, type PersonalFind } from './personalText.ts';

/**
 * What anyone may read of numbers and addresses: how to reach the organization, and what somebody
 * said is an office’s. One piece of text a line.
 */
export function officeContacts(cycle: Cycle): string {
  const listed: readonly unknown[] = cycle['office-contacts'] ?? [];
  const said = [cycle.organization?.contact, ...listed];
  return said.filter((one) => typeof one === 'string').join('\n');
}

/** Whether a number or an address stands among those, however it is written there. */
export function isOffices({ kind, said }: PersonalFind, offices: string): boolean {
  if (kind === 'email') return offices.toLowerCase().includes(said.toLowerCase());
  return digitsOf(offices).includes(digitsOf(said));
}

function digitsOf(text: string): string {
  return text.replace(/[^\d\n]/g, '');
}

/** The numbers and addresses of a text that nobody may have been asked about. */
export function contactsIn(text: string, offices: string): readonly string[] {
  const others = personalFinds(text).filter((find) => !isOffices(find, offices));
  return [...new Set(others.map(({ said }) => said))];
}
