import { originalPath } from '../../workbook/files/conflictCopy.ts';
import { nameKey } from '../../workbook/naming.ts';
import type { NeighborCycle } from '../../workbook/model/neighborCycle.ts';
import type { CheckContext, Finding, Check } from '../engine/check.ts';

function* check(context: CheckContext): Iterable<Finding> {
  const original = originalOf(context);
  if (original === undefined) return;
  const file = original.label.replace(/^.*[/\\]/s, '');
  yield { code: 'conflict-copy', at: ['workbook'], values: { file } };
}

/** The workbook that this one seems to be a copy of: the same cycle with the same organization. */
function originalOf({ workbook, neighbors }: CheckContext): NeighborCycle | undefined {
  const { organization, cycle } = workbook.cycle;
  if (neighbors === undefined || organization?.name === undefined) return undefined;
  const own = neighbors.index.byOrganization.get(nameKey(organization.name)) ?? [];
  const self = own.find(({ id }) => id === neighbors.self);
  if (self === undefined || own.length === 1) return undefined;
  const same = own.filter((one) => one !== self && one.cycle === cycle);
  const path = originalPath(
    self.label,
    same.map(({ label }) => label),
  );
  return same.find(({ label }) => label === path);
}

/** Two files that used to be one: the other one holds somebody's promises. */
export const conflictCopyCheck: Check = {
  codes: {
    'conflict-copy': {
      group: 'partnership',
      severity: 'information',
      wording:
        'This looks like a copy of “{file}” from when two people saved at once. Combine the two, then delete one.',
      why: 'When two people save at once, OneDrive, Dropbox and others keep both files. What’s written in one is missing from the other, and the partner counts twice.',
    },
  },
  find: check,
};
