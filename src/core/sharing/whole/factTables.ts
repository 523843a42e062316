import { sayValue } from '../../form/facts.ts';
import type { Control, Item, ListControl } from '../../form/form.ts';
import type { Translate } from '../../language/translate.ts';
import { factTable, makeTable, type Block, type ColumnOf, type Table } from '../document.ts';

/** Facts one below the other: what each is called, and what it says; room for what is still to fill in. */
export function factsTable(
  controls: readonly Control[],
  title: string,
  t: Translate,
): readonly Block[] {
  const shown = controls.filter((one) => saidBy(one) !== '' || ('open' in one && one.open));
  const facts = shown.map((one) => [one.label, saidBy(one)] as const);
  return factTable(title, [title, t('What you wrote')], facts);
}

/** The items of a list, one a row, with a column for each thing that is said of any of them. */
export function itemsTable({ label, itemName, items }: ListControl, t: Translate): Table {
  const name = (item: Item): string => (item.name === '' ? t('no name yet') : item.name);
  return makeTable(label, [[itemName, 3, name], ...saidColumns(items)], items);
}

/** Whether there is nothing to say of a list’s items but what they are called. */
export function saysNamesOnly({ items }: ListControl): boolean {
  return saidColumns(items).length === 0;
}

/** An item's first fact is its name, and stands before these. */
function saidColumns(items: readonly Item[]): readonly ColumnOf<Item>[] {
  /** By the last step of the way to the fact. */
  const columns = new Map<string, ColumnOf<Item>>();
  for (const { name, controls } of items) {
    for (const [at, one] of controls.entries()) {
      const said = saidBy(one);
      const key = getKey(one);
      const isName = at === 0 && said === name;
      if (said === '' || isName || columns.has(key)) continue;
      columns.set(key, [one.label, said.length > 40 ? 4 : 2, (item) => saidAt(item, key)]);
    }
  }
  return [...columns.values()];
}

function saidAt({ controls }: Item, key: string): string {
  return controls.map((one) => (getKey(one) === key ? saidBy(one) : '')).join('');
}

function getKey({ id }: Control): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

/** What a fact says, on paper: lists of facts one a line. */
function saidBy(control: Control): string {
  switch (control.kind) {
    case 'field':
      return sayValue(control);
    case 'answer':
      return control.value;
    case 'locked':
      return control.text;
    case 'group':
      return control.controls.map(saidBy).filter(isSaid).join(', ');
    case 'list':
      return control.items
        .map(({ controls }) => controls.map(saidBy).filter(isSaid).join(': '))
        .filter(isSaid)
        .join('\n');
    case 'pattern':
      return '';
  }
}

function isSaid(text: string): boolean {
  return text !== '';
}
