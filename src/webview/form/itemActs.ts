import type { Control, ListControl } from '../../core/form/form.ts';
import type { FromForm } from '../../core/form/formMessages.ts';
import { isSaid } from '../../core/form/sync/syncPage.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { findFirstField, itemsAround, findList } from './findIn.ts';
import type { Folding } from './folding.ts';
import { itemsBegun } from './itemsBegun.ts';
import type { Keyboard } from './keyboard.ts';
import type { Known } from './known.ts';
import { newName } from './names.ts';
import { say } from '../shared/say.ts';
import { revealed } from './unfolding.ts';
import type { Store } from './view.ts';

export interface ItemActs extends Pick<Store, 'begin' | 'remove' | 'restore' | 'move' | 'seen'> {
  readonly go: (field: string, how?: 'behind') => void;
  /** An item leads to its first field, and a list that asks for one begins it: what is typed has a place. */
  readonly lead: (to: string) => void;
}

export interface ItemActsSides {
  readonly known: Known;
  readonly keyboard: Keyboard;
  readonly folding: Folding;
  readonly told: (message: FromForm) => void;
  readonly type: (field: string, shown: string, value: string) => void;
}

export function newItemActs({ known, keyboard, folding, told, type }: ItemActsSides): ItemActs {
  const { view, step, change } = known;
  const go: ItemActs['go'] = (field, how) => {
    keyboard.ask(field, undefined, how);
    change(revealed(view(), field));
  };
  const begin = (list: ListControl, says: Readonly<Record<string, string>> = {}): void => {
    const last = view().drafts.findLast((one) => one.list === list.id);
    // One that says nothing yet is new enough.
    if (last === undefined || isSaid(known.page(), last))
      step({ type: 'begun', list: list.id, id: newName('d') });
    const item = itemsBegun(list, view().drafts).at(-1);
    const isGiven = ({ id }: Control): boolean => (id.split('.').at(-1) ?? '') in says;
    const first = item?.controls.find((one) => !isGiven(one))?.id ?? '';
    keyboard.ask(first);
    for (const { id } of item?.controls.filter(isGiven) ?? [])
      type(id, '', says[id.split('.').at(-1) ?? ''] ?? '');
    const items = folding.tidy(list);
    const { open } = revealed(view(), list.id);
    change({ ...{ open }, items: new Set([...items, item?.id ?? '', ...itemsAround(first)]) });
  };
  return {
    ...{ go, begin },
    lead: (to) => {
      const { form, readOnly = true } = view().shown ?? {};
      const field = findFirstField(form, to) ?? to;
      const list = findList(form, field);
      const isAskedFor = list?.items.length === 0 || form?.next === field;
      if (list === undefined || !isAskedFor || list.remarks.length > 0) go(field);
      else if (readOnly || list.fresh.length === 0) go(field);
      else {
        begin(list);
        say(fillSlots(view().strings?.added ?? '', { item: list.itemName }));
      }
    },
    remove: (list, item, name) => {
      const at = list.items.indexOf(item);
      told({ type: 'remove', item: item.id });
      change({ removed: { list: list.id, at, left: list.items.length - 1, name } });
    },
    restore: ({ version }) => {
      const now = view().shown?.version ?? 0;
      // Undo would take back what has been changed since, too.
      if (version !== now) keyboard.ask(keyboard.caret()?.field ?? '', now);
      told({ type: version === now ? 'undo' : 'restore' });
    },
    move: (list, item, by) => {
      const from = list.items.indexOf(item);
      const other = list.items[from + by];
      if (other === undefined) return;
      const active = /^at-(.*)$/s.exec(document.activeElement?.id ?? '')?.[1] ?? '';
      const { version = 0 } = view().shown ?? {};
      // A field has the name of its item, and a button goes along with that as soon as it has moved: the next
      // form may only bring what was typed before.
      if (active.startsWith(`${item.id}.`)) keyboard.ask(active, version, 'still');
      else if (!active.startsWith(`${item.id}-`))
        keyboard.ask(`${other.id}-head`, version, 'still');
      told({ type: 'move', item: item.id, by });
    },
    seen: ({ item, list }) => {
      keyboard.ask(findList(view().shown?.form, list)?.items.length === 0 ? list : `${list}-add`);
      change({ gone: view().gone.filter((one) => one.item !== item) });
    },
  };
}
