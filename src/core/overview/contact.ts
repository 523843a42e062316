import { contactWays, type ContactWay } from '../portfolio/contactWays.ts';
import type { Organization } from '../portfolio/organizations.ts';
import type { FileId } from '../workbook/naming.ts';

export interface Contact {
  readonly path: FileId;
  /** As it is written: `Program manager, front desk 555-0100`. */
  readonly text: string;
  readonly ways: readonly ContactWay[];
}

/** The contact that the workbook at `path` names, else that of the partner's last cycle with one. */
export function findContact({ cycles }: Organization, path: FileId): Contact | undefined {
  const own = cycles.filter((one) => one.path === path);
  const found = [...own, ...cycles.toReversed()].find(
    ({ summary }) => summary.cycle.organization?.contact !== undefined,
  );
  const text = found?.summary.cycle.organization?.contact;
  return found && text !== undefined
    ? { path: found.path, text, ways: contactWays(text) }
    : undefined;
}
