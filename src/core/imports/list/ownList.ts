import { headingKey } from '../../guide/headingKey.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';
import { difference } from '../../portfolio/sorting.ts';
import { nameKey } from '../../workbook/naming.ts';
import type { PartnerList } from './columns.ts';
import type { GridRow } from './grid.ts';

/**
 * A list of partners that was made here, as what somebody may have written into it: its sheet of partners, without
 * the columns that are worked out, each partner's newest cycle alone. undefined for a list of anybody else's.
 */
export function ownList(lists: readonly PartnerList[]): PartnerList | undefined {
  const list = lists.find(isOwn);
  if (list === undefined) return undefined;
  const { columns, grid, header } = list;
  const nameAt = columns.findIndex(({ meaning }) => meaning === 'name');
  const cycleAt = columnTitled(CYCLE, list);
  // Somebody may have sorted the rows.
  const byCycle = grid.rows
    .slice(header + 1)
    .toSorted((a, b) => difference(cycleIn(a, cycleAt), cycleIn(b, cycleAt)));
  const nameIn = ({ cells }: GridRow): string => nameKey(singleSpaced(cells[nameAt] ?? ''));
  const newest = new Map(byCycle.map((row) => [nameIn(row), row]));
  const read = columns.flatMap(({ title }, at) => (WORKED_OUT.test(plain(title)) ? [] : [at]));
  return {
    ...list,
    isOwn: true,
    columns: read.flatMap((at) => columns[at] ?? []),
    grid: {
      ...grid,
      rows: grid.rows
        .filter((row, at) => at <= header || newest.get(nameIn(row)) === row)
        .map((row) => ({ ...row, cells: read.map((at) => row.cells[at] ?? '') })),
    },
  };
}

const CYCLE = /^(?:cycle|ciclo)$/;
const WORKBOOK = /^(?:workbook|cuaderno)$/;
/** The titles of what is counted or worked out from a workbook, and of what says which one it is; without accents. */
const WORKED_OUT =
  /^(?:status|estado|next date|proxima fecha|what s next|que sigue|goal date|fecha de la meta|latest level|nivel mas reciente|cycle|ciclo|workbook|cuaderno)$/;

/** By a column that names files of workbooks, and one with the number of their cycles. */
function isOwn(list: PartnerList): boolean {
  const at = columnTitled(WORKBOOK, list);
  const named = list.grid.rows.slice(list.header + 1).map(({ cells }) => cells[at]?.trim() ?? '');
  return columnTitled(CYCLE, list) >= 0 && named.some((cell) => cell.endsWith('.md'));
}

/** The index of the first column with such a title; -1 for none. */
function columnTitled(pattern: RegExp, { columns }: PartnerList): number {
  return columns.findIndex(({ title }) => pattern.test(plain(title)));
}

function plain(title: string): string {
  return headingKey(title)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '');
}

/** Its number; 0 where nothing says one. */
function cycleIn({ cells }: GridRow, at: number): number {
  const number = Number(cells[at]);
  return Number.isFinite(number) ? number : 0;
}
