import { cell, heading, tableOf, type Block } from '../document.ts';
import {
  factTable,
  heldText,
  labelledFacts,
  section,
  valueCell,
  type PlanSource,
} from './planSource.ts';

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
  return section(source, t('Who we are'), [table, ...reached, ...furtherFacts(source)], open);
}

/** What stands in other tables and sections of a plan, and in its heading. */
const SAID: readonly string[] = [
  ...['name', 'type', 'contact', 'audience', 'library', 'cycle', 'focus', 'coordinator'],
  'next-meeting',
];

/** What else a plan shows of both, and of the cycle. */
function furtherFacts(source: PlanSource): readonly Block[] {
  const title = source.t('More about our partnership');
  const facts = [['organization'], []]
    .flatMap((path) => labelledFacts(source, path, {}))
    .filter(({ key }) => !SAID.includes(key));
  const columns = [
    [title, 1],
    [source.t('What we agreed'), 3],
  ] as const;
  return factTable(title, columns, facts);
}
