import type { ColumnMeaning, PartnerList } from './columns.ts';
import type { GridRow } from './grid.ts';
import { nameKey } from '../../workbook/naming.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/**
 * A list of partners that was exported here, as what somebody may have written into it: its first sheet that names
 * workbooks, without what was worked out from them (dates, states), each partner's newest cycle alone. Other
 * sheets repeat the workbooks. undefined for a list of anybody else's.
 */
export function ownList(lists: readonly PartnerList[]): PartnerList | undefined {
  const list = lists.find((one) => namesWorkbooks(one));
  if (list === undefined) return undefined;
  const wanted = list.columns.flatMap(({ meaning }, at) => (isWritten(meaning) ? [at] : []));
  const { rows } = list.grid;
  const nameAt = list.columns.findIndex(({ meaning }) => meaning === 'name');
  const nameIn = ({ cells }: GridRow): string => nameKey(singleSpaced(cells[nameAt] ?? ''));
  const newest = new Map(rows.map((row) => [nameIn(row), row]));
  return {
    ...list,
    columns: wanted.flatMap((at) => list.columns[at] ?? []),
    grid: {
      ...list.grid,
      rows: rows
        .filter((row, at) => at <= list.header || newest.get(nameIn(row)) === row)
        .map((row) => ({ ...row, cells: wanted.map((at) => row.cells[at] ?? '') })),
    },
  };
}

/** Whether a column has nothing but names of workbooks: no list of anybody else's does. */
function namesWorkbooks({ grid, header, columns }: PartnerList): boolean {
  const rows = grid.rows.slice(header + 1);
  return columns.some((_, at) => {
    const filled = rows.map(({ cells }) => cells[at]?.trim() ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.every((cell) => /\.md$/i.test(cell));
  });
}

const WRITTEN: ReadonlySet<ColumnMeaning> = new Set([
  ...(['name', 'contact', 'email', 'phone'] as const),
  ...(['coordinator', 'audience', 'type'] as const),
]);

function isWritten(meaning: ColumnMeaning): boolean {
  return WRITTEN.has(meaning) || meaning.startsWith('fact:');
}
