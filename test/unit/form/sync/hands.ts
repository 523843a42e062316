import { byPlace, namesOf } from '../../../../src/core/form/sync/items.ts';
import { nameOf, placeOf } from '../../../../src/core/form/sync/syncPage.ts';
import { markOf } from '../../../../src/core/form/sync/typed.ts';
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
    by: { readonly n: number; readonly m: number; readonly id: number },
  ) => void;
}

export function newHands({
  forms,
  promises,
  storage,
  time,
  clock,
  newName,
  isUndoneElsewhere,
}: {
  readonly forms: () => readonly FormWorld[];
  readonly promises: Promises;
  readonly storage: Storage;
  readonly time: () => number;
  /** What the machine says that the time is. */
  readonly clock: () => number;
  /** A draft’s. */
  readonly newName: () => string;
  /** Whether Undo was pressed in another form, and has not come yet. */
  readonly isUndoneElsewhere: (page: Page) => boolean;
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
  /**
   * She has begun from the same in another form, or typed it there, and gone on, and none of that is in the
   * document: which of the two is meant no form could know.
   */
  const isOnTheWay = (page: Page, key: string, value: string): boolean =>
    othersThan(page).some(({ state, shown }) =>
      Object.entries(state.mine).some(
        ([name, { was, sent }]) =>
          shown !== undefined &&
          keyOf(placeOf(state, name), shown) === key &&
          (was === value.trim() || sent.split(' ').includes(markOf(value.trim()))),
      ),
    );
  /** Another form asks her about a word of that field, too: only one of them can be put by. */
  const isAsked = (page: Page, key: string): boolean =>
    forms()
      .filter((form) => form.page !== page && form.dead !== page)
      .some(({ state, page: other }) =>
        Object.keys({ ...state.stuck, ...state.pending }).some(
          (name) =>
            other?.shown !== undefined &&
            keyOf(byPlace(namesOf(state.items), name).field, other.shown) === key,
        ),
      );
  const typeInto = (page: Page, field: string, value: string): void => {
    const { shown, state } = page;
    if (shown === undefined) return;
    const name = nameOf(state, field);
    giveKeyboard(page, name);
    const key = keyOf(field, shown);
    // An item that has lost its title goes by none: what she typed in this box before is part of what she types.
    if (key.startsWith('.')) promises.goesOn(key, page.boxes.get(name) ?? '');
    promises.type(key, value, time());
    if (isOnTheWay(page, key, value) || isAsked(page, key)) promises.mayBeEither(key);
    if (isUndoneElsewhere(page)) promises.excuse((one) => one === key);
    writeIn(page, field, value, clock(), storage);
    promises.begins(key, page.state.mine[name]?.was ?? '');
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
    promises.type(`${title}.title`, title, time());
    if (isUndoneElsewhere(page)) promises.excuse((key) => key === `${title}.title`);
    writeIn(page, field, title, clock(), storage);
  };
  const changeItem: Hands['changeItem'] = (page, kind, { n, m, id }) => {
    if (kind === 'sort') {
      page.post({ type: 'change', change: { kind, list: 'milestones' }, id });
      return;
    }
    const field = ownersOn(page)[n % Math.max(1, ownersOn(page).length)];
    if (page.shown === undefined || field === undefined) return;
    const item = nameOf(page.state, field.replace(/\.owner$/, ''));
    const title = keyOf(field, page.shown).replace(/\.owner$/, '');
    if (kind === 'tick') {
      promises.tick(title);
      page.post({ type: 'change', change: { kind, item, done: m % 2 === 0 }, id });
    } else if (kind === 'move')
      page.post({ type: 'change', change: { kind, item, by: m % 2 === 0 ? 1 : -1 }, id });
    else if (title !== '') {
      promises.remove(title);
      promises.excuse((key) => key.startsWith(`${title}.`));
      page.post({ type: 'change', change: { kind, item }, id });
    }
  };
  return { giveKeyboard, leave, typeSomewhere, begin, changeItem };
}
