import { row, type Row } from './row.ts';
import type { Translate } from '../language/translate.ts';

/** No level of the tree shows more rows than this, because VS Code asks for all of them at once. */
const MOST = 100;

type RowOf<T> = (item: T, beside: readonly T[]) => Row;

/** A row for each item, made when the level is shown; too many go under “… more”. `beside` are all of the level. */
export function makeLevel<T>(
  items: readonly T[],
  id: string,
  rowOf: RowOf<T>,
  t: Translate,
): readonly Row[] {
  const isAll = items.length <= MOST;
  const shown = isAll ? items : items.slice(0, MOST - 1);
  const rows = shown.map((item) => rowOf(item, shown));
  return isAll ? rows : [...rows, moreRow(items.slice(MOST - 1), `${id}/more`, rowOf, t)];
}

function moreRow<T>(rest: readonly T[], id: string, rowOf: RowOf<T>, t: Translate): Row {
  return row({
    id,
    label: t('… {count} more', { count: rest.length }),
    collapsible: 'collapsed',
    subject: { kind: 'more' },
    accessibilityLabel: t('{count} more', { count: rest.length }),
    children: () => makeLevel(rest, id, rowOf, t),
  });
}
