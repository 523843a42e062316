import type { Control, Form, Item, ListControl } from '../../core/form/form.ts';
import { listIn } from './findIn.ts';

/** An item that is being begun, and is in the workbook with its first word. */
export interface Draft {
  readonly id: string;
  readonly list: string;
  /** Something is typed in it. */
  readonly isSaid: boolean;
}

/** The items that are being begun: behind those that are there, in the order in which they will be. */
export function itemsBegun(list: ListControl, drafts: readonly Draft[]): readonly Item[] {
  const { id, items, fresh, newLabel } = list;
  const next = `${id}.${String(items.length)}`;
  return drafts
    .filter((one) => one.list === id)
    .map((_, at) => {
      const item = `${id}.${String(items.length + at)}`;
      const controls = movedTo(fresh, next, item);
      return { id: item, name: newLabel, gist: '', open: false, isFaulty: false, controls };
    });
}

/** The draft that a field is of; undefined where its item is in the workbook. */
export function draftOf(
  form: Form | undefined,
  drafts: readonly Draft[],
  field: string,
): Draft | undefined {
  const of = (list: string): Draft | undefined => {
    const place = Number(/^\.(\d+)\./.exec(field.slice(list.length))?.[1] ?? NaN);
    const count = listIn(form, list)?.items.length ?? 0;
    return drafts.filter((one) => one.list === list)[place - count];
  };
  return drafts
    .filter(({ list }) => field.startsWith(`${list}.`))
    .map(({ list }) => of(list))
    .find((one) => one !== undefined);
}

/** The controls of an item for one that stands in another place. */
function movedTo(controls: readonly Control[], from: string, to: string): readonly Control[] {
  return controls.map((one) => {
    const id = one.id.startsWith(`${from}.`) ? `${to}${one.id.slice(from.length)}` : one.id;
    if (one.kind === 'group') return { ...one, id, controls: movedTo(one.controls, from, to) };
    if (one.kind === 'list') return { ...one, id, fresh: movedTo(one.fresh, from, to) };
    return { ...one, id };
  });
}
