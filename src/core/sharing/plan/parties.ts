import { factTable, heading, makeTable, type Block } from '../document.ts';
import { heldText, labelledFacts, section, valueCell, type PlanSource } from './planSource.ts';

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
  const { cycle, t, draft } = source;
  const { name, type, contact, audience } = cycle.organization ?? {};
  const partner = {
    party: type === undefined ? t('Partner') : valueCell(type, 'organization.type'),
    name: valueCell(name, 'organization.name'),
    // What was agreed asks for nothing more, and whoever knows whom to reach can still write it there.
    contact: { ...valueCell(contact, 'organization.contact'), isQuiet: !draft },
  };
  const library = {
    party: t('Library'),
    name: valueCell(cycle.library, 'library'),
    contact: valueCell(cycle.coordinator, 'coordinator'),
  };
  const table = makeTable(
    t('Who we are'),
    [
      [t('Party'), 2, ({ party }) => party],
      [t('Name'), 4, (one) => one.name],
      [t('Contact'), 4, (one) => one.contact],
    ],
    [partner, library],
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
  ...['next-meeting', 'next-meeting-time', 'next-meeting-place'],
];

/** What else a plan shows of both, and of the cycle. */
function furtherFacts(source: PlanSource): readonly Block[] {
  const title = source.t('More about our partnership');
  const facts = [['organization'], []]
    .flatMap((path) => labelledFacts(source, path, {}))
    .filter(([, , key]) => !SAID.includes(key));
  return factTable(title, [title, source.t('What we agreed')], facts);
}
