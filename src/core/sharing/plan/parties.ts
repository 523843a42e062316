import { cell, heading, tableOf, type Block } from '../document.ts';
import { heldText, section, valueCell, type PlanSource } from './planSource.ts';

/** What both parties are called, also while one has no name yet. */
export function partyNames({ cycle, t }: Pick<PlanSource, 'cycle' | 't'>): {
  readonly partner: string;
  readonly library: string;
} {
  return {
    partner: cycle.organization?.name ?? t('Our partner'),
    library: cycle.library ?? t('The library'),
  };
}

/** Who the parties are, whom to reach, and for whom they do it. */
export function partiesBlocks(source: PlanSource): readonly Block[] {
  const { cycle, t } = source;
  const { name, type, contact, audience } = cycle.organization ?? {};
  const table: Block = tableOf(
    t('Who we are'),
    [
      [t('Party'), 2],
      [t('Name'), 4],
      [t('Contact'), 4],
    ],
    [
      [
        type === undefined ? cell(t('Partner')) : valueCell(type, 'organization.type'),
        valueCell(name, 'organization.name'),
        valueCell(contact, 'organization.contact'),
      ],
      [
        cell(t('Library')),
        valueCell(cycle.library, 'library'),
        valueCell(cycle.coordinator, 'coordinator'),
      ],
    ],
  );
  const open = audience === undefined ? [t('Who do we hope to reach together?')] : [];
  const reached: readonly Block[] =
    audience === undefined
      ? []
      : [
          heading(3, t('Who we hope to reach together')),
          heldText(audience, 'organization.audience'),
        ];
  return section(source, t('Who we are'), [table, ...reached], open);
}
