import type { TextEdit } from '../edit.ts';
import { dayIn } from '../status/status.ts';
import type { Workbook } from '../workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { findBlock, saysSomething } from './findBlock.ts';
import { getData, readFrontData, isList } from './frontData.ts';
import { itemWithComments } from './itemLines.ts';
import { splice } from './splice.ts';

/** Sorts milestones by due date. Those without one keep their places. */
export function sortMilestones(workbook: Workbook): Edited {
  return sortItems(workbook, ['milestones'], (index) =>
    dayIn(workbook.cycle.milestones?.[index]?.due),
  );
}

/** Puts the readings of the measure at `index` in the order of their days. */
export function sortCounts(workbook: Workbook, index: number): Edited {
  const readings = workbook.cycle.goal?.measurable?.[index]?.readings;
  return sortItems(workbook, ['goal', 'measurable', index, 'readings'], (at) =>
    dayIn(readings?.[at]?.on),
  );
}

/** Sorts a list by `rankOf` (an item's place); whole items move, those without a rank stay. */
export function sortItems(
  workbook: Workbook,
  path: FieldPath,
  rankOf: (index: number) => number | undefined,
): Edited {
  const list = findBlock(workbook, path);
  if (list === undefined) return refused('not-found');
  const items = list.children
    .map((item, at) => ({ item, previous: list.children[at - 1] }))
    .filter(({ item }) => saysSomething(item));
  const ranked = items.flatMap(({ item, previous }, index) => {
    const rank = rankOf(index);
    return rank === undefined
      ? []
      : [{ index, rank, span: itemWithComments(workbook, list, item, previous) }];
  });
  const sorted = [...ranked].sort((a, b) => a.rank - b.rank || a.index - b.index);
  const edits: TextEdit[] = ranked.map(({ span }, at) => {
    const { start, end } = sorted[at]?.span ?? span;
    return { ...span, text: workbook.text.slice(start, end) };
  });
  const before = getData(readFrontData(workbook), path);
  if (!isList(before)) return refused('other-shape');
  const order = before.map((_, index) => index);
  ranked.forEach(({ index }, at) => (order[index] = sorted[at]?.index ?? index));
  const after = order.map((index) => before[index] ?? '');
  return splice(workbook, path, after, textEdits(...edits));
}
