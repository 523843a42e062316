import type { Day } from '../../calendar/day.ts';
import { fieldPathOf } from '../../schema/fieldPath.ts';
import { valueAt } from '../../schema/presentValue.ts';
import { applyEdits } from '../../workbook/edit.ts';
import { appendItem } from '../../workbook/edits/appendItem.ts';
import type { Edited } from '../../workbook/edits/edited.ts';
import { openLike } from '../../workbook/openWorkbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { fieldValue } from '../change.ts';
import { namesOf, type Naming } from './items.ts';

/**
 * Brings back the item that a field was in, with what it said before somebody took it out: it is known again by
 * that, so that what waits for its fields finds them. undefined where it is there, was never known, or says more
 * than can be written so.
 */
export function itemBack(
  { items, gone }: Pick<Naming, 'items' | 'gone'>,
  workbook: Workbook,
  field: string,
  today: Day,
): Edited | undefined {
  const [, list = '', name = ''] = /^([^@/]+)\.@([^.]+)\./.exec(field) ?? [];
  if (namesOf(items)[list]?.includes(name) === true) return undefined;
  const says = gone[list]?.find((one) => one.name === name)?.says;
  if (says === undefined) return undefined;
  const item = JSON.parse(says) as Readonly<Record<string, unknown>>;
  const path = fieldPathOf(list);
  const fields = Object.entries(item).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number'
      ? [[key, fieldValue([...path, 0, key], String(value), today)] as const]
      : [],
  );
  const edited = appendItem(workbook, path, Object.fromEntries(fields));
  if (edited.kind === 'refused') return undefined;
  const after = openLike(workbook, applyEdits(workbook.text, edited.edits));
  const all = after && valueAt(after.cycle, path);
  return Array.isArray(all) && JSON.stringify(all.at(-1)) === says ? edited : undefined;
}
