import { mineAt, nameOf } from '../../../../src/core/form/sync/syncPage.ts';
import type { Press } from '../../../../src/core/form/sync/pressed.ts';
import type { FormWorld } from './hostSide.ts';
import { keyOf, onPage, settleBoxes, writeIn, type Page, type Storage } from './pageSide.ts';
import type { Promises } from './promises.ts';
import { SCRAPS, SINGLE } from './steps.ts';

/** What a person does on pages, one of which has the keyboard. */
export interface Hands {
  readonly giveKeyboard: (page: Page, name: string) => void;
  readonly leave: (page: Page) => void;
  /** Types in the field that has the keyboard, if `n` is even, or in another one. */
  readonly typeSomewhere: (page: Page, n: number, m: number) => void;
  /** Begins an item. */
  readonly begin: (page: Page) => void;
  /** Ticks an item, moves it, removes it, or sorts them all. */
  readonly changeItem: (
    page: Page,
    kind: 'tick' | 'move' | 'remove' | 'sort',
    by: { readonly n: number; readonly m: number },
  ) => void;
}

export function newHands({
  forms,
  promises,
  storage,
  time,
  clock,
  newName,
}: {
  readonly forms: () => readonly FormWorld[];
  readonly promises: Promises;
  readonly storage: Storage;
  readonly time: () => number;
  /** What the machine says that the time is. */
  readonly clock: () => number;
  /** A draft’s. */
  readonly newName: () => string;
}): Hands {
  const leave = (page: Page): void => {
    page.focus = '';
    settleBoxes(page);
    page.post({ type: 'flush', isRest: true });
  };
  const othersThan = (page: Page): readonly Page[] =>
    forms()
      .flatMap(({ page: now, dead, last }) => [now, dead, last].filter((one) => one !== undefined))
      .filter((one) => one !== page);
  /** One page at a time has the keyboard. */
  const giveKeyboard = (page: Page, name: string): void => {
    for (const other of othersThan(page)) if (other.focus !== '') leave(other);
    page.focus = name;
  };
  const typeInto = (page: Page, field: string, value: string): void => {
    const { shown, state } = page;
    if (shown === undefined) return;
    const name = nameOf(state, field);
    giveKeyboard(page, name);
    const key = keyOf(field, shown);
    // An item that has lost its title goes by none: what she typed in this box before is part of what she types.
    if (key.startsWith('.')) promises.goesOn(key, page.boxes.get(name) ?? '');
    const from = page.boxes.get(name) ?? '';
    const ahead = promises.ahead(key, state.page, from);
    promises.type(key, value, { time: time(), page: state.page, from });
    if (ahead !== undefined || promises.isInBoth(key)) {
      const isLiving = ahead === undefined || forms().some((one) => one.page?.state.page === ahead);
      promises.inBoth(key, isLiving);
    }
    writeIn(page, field, value, clock(), storage);
    const words = page.state.tail.filter((one) => 'field' in one && one.field === name);
    const first = words.find((one) => mineAt({ ...page.state, tail: [one] }, field) !== undefined);
    promises.begins(key, first !== undefined && 'was' in first ? first.was : '');
  };
  const ownersOn = ({ shown }: Page): readonly string[] =>
    Object.keys(shown?.values ?? {}).filter((field) => field.endsWith('.owner'));
  const typeSomewhere = (page: Page, n: number, m: number): void => {
    // Nobody types into the card at which she has just pressed *Remove*.
    const isThere = (field: string): boolean =>
      page.shown !== undefined && !promises.isRemoved(keyOf(field, page.shown));
    const fields = [...SINGLE, ...ownersOn(page).filter(isThere)];
    // Whoever types goes on where she is, more often than not.
    const here = fields.find((one) => nameOf(page.state, one) === page.focus);
    const field = (n % 2 === 0 ? here : undefined) ?? fields[(n >> 1) % fields.length]!;
    const box = page.boxes.get(nameOf(page.state, field)) ?? '';
    const scrap = SCRAPS[m % SCRAPS.length]!;
    const values = [
      ...[box + scrap, scrap + box, box.slice(0, -1)],
      `${box.slice(0, 1)}${scrap}${box.slice(1)}`,
    ];
    const value = values[(m >> 3) % values.length]!;
    if (value !== box) typeInto(page, field, value);
  };
  const begin = (page: Page): void => {
    const id = newName();
    const at = ownersOn(page).length;
    onPage(page, { type: 'begun', list: 'milestones', id }, storage);
    const begun = page.state.drafts.filter((one) => one.list === 'milestones').length;
    const title = id.toUpperCase();
    const field = `milestones.${at + begun - 1}.title`;
    const name = nameOf(page.state, field);
    giveKeyboard(page, name);
    promises.type(`${title}.title`, title, { time: time(), page: page.state.page, from: '' });
    writeIn(page, field, title, clock(), storage);
  };
  const changeItem: Hands['changeItem'] = (page, kind, { n, m }) => {
    const press = (one: Press): void => {
      onPage(page, { type: 'pressed', press: one, time: clock() }, storage);
    };
    if (kind === 'sort') {
      press({ type: kind, list: 'milestones' });
      return;
    }
    const field = ownersOn(page)[n % Math.max(1, ownersOn(page).length)];
    if (page.shown === undefined || field === undefined) return;
    const item = field.replace(/\.owner$/, '');
    const title = keyOf(field, page.shown).replace(/\.owner$/, '');
    if (kind === 'tick') {
      promises.tick(title);
      press({ type: kind, item, done: m % 2 === 0 });
    } else if (kind === 'move') press({ type: kind, item, by: m % 2 === 0 ? 1 : -1 });
    else if (title !== '') {
      promises.remove(title);
      promises.excuse((key) => key.startsWith(`${title}.`));
      press({ type: kind, item });
    }
  };
  return { giveKeyboard, leave, typeSomewhere, begin, changeItem };
}
