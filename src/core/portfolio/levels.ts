import { row, type Row } from './row.ts';
import type { Translate } from './translate.ts';

/** No level of the tree draws more rows than this: VS Code asks for all of them at once. */
const MOST = 100;

/** A row for each item, made when the level is drawn; what is too much stands under “… more”. */
export function levelOf<T>(
  items: readonly T[],
  id: string,
  rowOf: (item: T) => Row,
  t: Translate,
): readonly Row[] {
  if (items.length <= MOST) return items.map(rowOf);
  const rest = items.slice(MOST - 1);
  return [...items.slice(0, MOST - 1).map(rowOf), moreRow(rest, `${id}/more`, rowOf, t)];
}

function moreRow<T>(rest: readonly T[], id: string, rowOf: (item: T) => Row, t: Translate): Row {
  return row({
    id,
    label: t('… {count} more', { count: rest.length }),
    collapsible: 'collapsed',
    subject: { kind: 'more' },
    accessibilityLabel: t('{count} more', { count: rest.length }),
    children: () => levelOf(rest, id, rowOf, t),
  });
}
