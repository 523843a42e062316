import { itemThatIs, type ItemNames } from './items.ts';
import type { KeptPress, ToldPress } from './pressed.ts';

/** A press as another life of the extension's side is told of it, by the names that it gives. */
export function toldAgain(
  { page, at, press, start }: KeptPress,
  items: ItemNames,
  starts: Readonly<Record<string, string>>,
): ToldPress {
  if (!('item' in press)) return { ...press, page, at };
  const name = itemThatIs(items, starts, press.item, start);
  if (name !== undefined) return { ...press, item: name, page, at };
  return { type: 'lost', list: press.item.replace(/\.\d+$/, ''), page, at };
}
