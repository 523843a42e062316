import type { Candidate, Cycle } from '../schema/generated/types.ts';
import { html, type Html } from './html.ts';
import type { Reader } from './reader.ts';
import { table, type Column } from './table.ts';

/** The others on the list. */
export function candidatesTable({ candidates }: Cycle, { t }: Reader): Html | undefined {
  if (candidates === undefined || candidates.length === 0) return undefined;
  const known = { new: t('Not yet a partner'), existing: t('Already a partner') };
  const columns: readonly Column<Candidate>[] = [
    { head: t('Also on the list'), cell: ({ name }) => name },
    { head: t('Who trusts them'), cell: ({ audience }) => audience },
    { head: t('Partner?'), cell: ({ relationship }) => relationship && known[relationship] },
  ];
  return html`<div class="pw-wide">${table(candidates, columns)}</div>`;
}
