import { factsBelow } from '../schema/everyFact.ts';
import { otherItemFacts } from '../portfolio/factWords.ts';
import type { Candidate, Cycle } from '../schema/generated/types.ts';
import type { Html } from './html.ts';
import type { Reader } from './reader.ts';
import { itemsTable, type Column } from './table.ts';

/** The others on the list. */
export function candidatesTable({ candidates }: Cycle, { t }: Reader): Html | undefined {
  const known = { new: t('Not yet a partner'), existing: t('Already a partner') };
  const columns: readonly Column<Candidate>[] = [
    { label: t('Also on the list'), of: ({ name }) => name },
    { label: t('Who trusts them'), of: ({ audience }) => audience },
    { label: t('Partner?'), of: ({ relationship }) => relationship && known[relationship] },
    ...otherItemFacts(
      ['candidates'],
      factsBelow(['candidates', 0]),
      ['name', 'audience', 'relationship'],
      t,
    ),
  ];
  return itemsTable(candidates, columns);
}
