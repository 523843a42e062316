import type { OurFacts } from '../../schema/ourFacts.ts';
import { FileRefused, kindOfName } from '../file/refusal.ts';
import { guessColumns, type PartnerList } from './columns.ts';
import type { Grid } from './grid.ts';
import { ownList } from './ownList.ts';
import { readCsv } from './readCsv.ts';
import { readExcel } from './readExcel.ts';

/** The lists of a file with what is guessed of their columns. Throws {@link FileRefused}. */
export function readLists(
  name: string,
  bytes: Uint8Array,
  ours?: OurFacts,
): readonly PartnerList[] {
  const grids = kindOfName(name) === 'excel' ? readExcel(bytes) : [readCsv(bytes)];
  const filled = grids.filter(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  );
  if (filled.length === 0) throw new FileRefused('no-table');
  const listed = filled.filter((grid) => !isProse(grid));
  const lists = (listed.length > 0 ? listed : filled).map((grid) => guessColumns(grid, ours));
  if (lists.reduce((all, list) => all + lengthOfTitles(list), 0) > MOST_OF_TITLES)
    throw new FileRefused('too-large');
  const named = lists.filter(({ columns }) => hasNames(columns));
  const own = ownList(named);
  if (own !== undefined) return [own];
  return named.length > 0 ? named : lists;
}

/** In UTF-16 code units: a thousand answers to a hundred questions of 200. */
const MOST_OF_TITLES = 20_000_000;

/** Where each row says what its columns are called. */
function lengthOfTitles({ columns, grid }: PartnerList): number {
  return columns.reduce((all, { title }) => all + title.length, 0) * grid.rows.length;
}

/** Whether a sheet explains the others, such as “READ ME”: text in one column, and no list. */
function isProse({ sheet, rows }: Grid): boolean {
  const filled = rows
    .map(({ cells }) => cells.filter((cell) => cell.trim() !== ''))
    .filter((cells) => cells.length > 0);
  const oneEach = filled.filter((cells) => cells.length === 1).length > filled.length * 0.8;
  if (!oneEach) return false;
  const words = filled.map(([text = '']) => text.trim().split(/\s+/).length);
  const sentences = words.filter((count) => count > 7).length;
  return EXPLAINS.test(sheet.trim()) || sentences > filled.length / 2;
}

const EXPLAINS =
  /^(?:read[\s_-]*me|instructions?|how to\b.*|notes?|about|legend|key|help|info(?:rmation)?|contents)$/i;

/** Whether a list says whose its rows are. */
export function hasNames(columns: PartnerList['columns']): boolean {
  return columns.some(({ meaning }) => meaning === 'name');
}
