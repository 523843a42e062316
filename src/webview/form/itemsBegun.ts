import type { Control, Item, ListControl } from '../../core/form/form.ts';
import type { Draft } from '../../core/form/sync/syncPage.ts';

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

/** The controls of an item for one that stands in another place. */
function movedTo(controls: readonly Control[], from: string, to: string): readonly Control[] {
  return controls.map((one) => {
    const id = one.id.startsWith(`${from}.`) ? `${to}${one.id.slice(from.length)}` : one.id;
    if (one.kind === 'group') return { ...one, id, controls: movedTo(one.controls, from, to) };
    if (one.kind === 'list') return { ...one, id, fresh: movedTo(one.fresh, from, to) };
    return { ...one, id };
  });
}
