import { saidIn } from '../../form/facts.ts';
import type { Control, Item, ListControl } from '../../form/form.ts';
import type { Translate } from '../../language/translate.ts';
import { cell, type Block, type Column, type Table } from '../document.ts';

/** Facts one below the other: what each is called, and what it says; room for what is still to fill in. */
export function factsTable(
  controls: readonly Control[],
  title: string,
  t: Translate,
): readonly Block[] {
  const shown = controls.filter((one) => saidBy(one) !== '' || ('open' in one && one.open));
  if (shown.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: title,
      columns: [
        { title, width: 1 },
        { title: t('What you wrote'), width: 3 },
      ],
      headsRows: true,
      rows: shown.map((one) => [cell(one.label), cell(saidBy(one))]),
    },
  ];
}

/** The items of a list, one a row, with a column for each thing that is said of any of them. */
export function itemsTable({ label, itemName, items }: ListControl, t: Translate): Table {
  const columns = saidColumns(items);
  return {
    kind: 'table',
    caption: label,
    columns: [{ title: itemName, width: 3 }, ...columns.map(({ column }) => column)],
    headsRows: true,
    rows: items.map((item) => [
      cell(item.name === '' ? t('no name yet') : item.name),
      ...columns.map(({ key }) => cell(saidAt(item, key))),
    ]),
  };
}

interface SaidColumn {
  /** The last step of the way to the fact. */
  readonly key: string;
  readonly column: Column;
}

/** An item's first fact is its name, and stands before these. */
function saidColumns(items: readonly Item[]): readonly SaidColumn[] {
  const columns = new Map<string, SaidColumn>();
  for (const { name, controls } of items) {
    for (const [at, one] of controls.entries()) {
      const said = saidBy(one);
      const key = keyOf(one);
      const isName = at === 0 && said === name;
      if (said === '' || isName || columns.has(key)) continue;
      columns.set(key, { key, column: { title: one.label, width: said.length > 40 ? 4 : 2 } });
    }
  }
  return [...columns.values()];
}

function saidAt({ controls }: Item, key: string): string {
  return controls.map((one) => (keyOf(one) === key ? saidBy(one) : '')).join('');
}

function keyOf({ id }: Control): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

/** What a fact says, on paper: lists of facts one a line. */
function saidBy(control: Control): string {
  switch (control.kind) {
    case 'field':
      return saidIn(control);
    case 'answer':
      return control.value;
    case 'locked':
      return control.text;
    case 'group':
      return control.controls.map(saidBy).filter(isSaid).join(', ');
    case 'list':
      return control.items.map(saidOfItem).filter(isSaid).join('\n');
    case 'pattern':
      return '';
  }
}

function saidOfItem({ controls }: Item): string {
  return controls.map(saidBy).filter(isSaid).join(': ');
}

function isSaid(text: string): boolean {
  return text !== '';
}
