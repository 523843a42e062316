import { kept } from './kept.ts';
import { newSlot } from './slot.ts';

/**
 * What an edit made of a list: up to `from` the items say the same as in the list before, and so do
 * those from `to` on, which there stood from `toBefore` on.
 */
interface Edited {
  readonly before: readonly unknown[];
  readonly from: number;
  readonly to: number;
  readonly toBefore: number;
}

/** Of the last edit only, so that no list keeps all those before it. */
const edits = newSlot<Edited>();

/** What was found in a list, by the function that found it. */
const memory = newSlot<Map<object, unknown>>();

/** What `find` finds in a list, kept with it. It may look at what was kept for another list. */
function rememberedBy<List extends readonly unknown[], Found>(
  find: (list: List, recall: (other: readonly unknown[]) => Found | undefined) => Found,
): (list: List) => Found {
  const recall = (list: readonly unknown[]): Found | undefined =>
    memory.get(list)?.get(find) as Found | undefined;
  return (list) => {
    const last = recall(list);
    if (last !== undefined) return last;
    const found = find(list, recall);
    const all = memory.get(list);
    if (all === undefined) memory.set(list, new Map([[find, found]]));
    else all.set(find, found);
    return found;
  };
}

/** Notes that an edit made `list` of another one. Gives back the list. */
export function editedList<List extends readonly unknown[]>(list: List, edited: Edited): List {
  const older = edits.get(edited.before)?.before;
  // Garbage collection alone would come to it much later.
  if (older !== undefined) memory.set(older, undefined);
  edits.set(edited.before, undefined);
  edits.set(list, edited);
  return list;
}

/**
 * `list.map(find)`, but what it gives is kept with the list. Of a list that an edit made of another
 * only the items that the edit touched are looked at. Where they give what they gave before, so that
 * all do, it is the same list as before. Only for a `find` that follows from what the item says: not
 * from where it stands, nor from anything else.
 */
export function keptList<Item, Found>(
  find: (item: Item) => Found,
): (list: readonly Item[]) => readonly Found[] {
  return rememberedBy<readonly Item[], readonly Found[]>((list, recall) => {
    const edited = edits.get(list);
    const last = edited && recall(edited.before);
    if (edited === undefined || last === undefined) return list.map((item) => find(item));
    const { from, to, toBefore } = edited;
    const fresh = list.slice(from, to).map((item) => find(item));
    const isAlike = to === toBefore && fresh.every((one, at) => one === last[from + at]);
    if (isAlike) return last;
    return editedList(spliced(last, from, toBefore, fresh), { before: last, from, to, toBefore });
  });
}

/** The list with the items from `from` up to `to` replaced. */
export function spliced<Item>(
  list: readonly Item[],
  from: number,
  to: number,
  fresh: readonly Item[],
): Item[] {
  // Thousands of items are copied once at every keystroke: `slice` is the quickest way.
  if (fresh.length !== to - from) return list.slice(0, from).concat(fresh, list.slice(to));
  const copy = list.slice();
  for (let at = 0; at < fresh.length; at++) copy[from + at] = fresh[at] as Item;
  return copy;
}

/** The places in a list at which there is something else than `nothing`. */
export const placesOfOthers = kept(
  (list: readonly unknown[], nothing: unknown): readonly number[] =>
    list.flatMap((item, at) => (item === nothing ? [] : [at])),
);

/**
 * What `find` says of each group of places in a list that have one key, where it says something;
 * kept with the list as by {@link keptList}. Only for a `find` that follows from its arguments.
 */
export function keptGroups<Found>(
  find: (places: readonly number[], key: string) => Found | undefined,
): (keys: Keys) => ReadonlyMap<string, Found> {
  return rememberedBy<Keys, ReadonlyMap<string, Found>>((keys, recall) => {
    const edited = edits.get(keys);
    const last = edited && recall(edited.before);
    // Where the others have moved, their places are others.
    if (edited === undefined || last === undefined || edited.to !== edited.toBefore) {
      return foundIn(groupsIn(keys), find);
    }
    const { from, to } = edited;
    const before = edited.before as Keys;
    const touched = new Set([...before.slice(from, to), ...keys.slice(from, to)]);
    if (touched.size > FEW) return foundIn(groupsIn(keys), find);
    const found = new Map(last);
    for (const key of touched) if (key !== undefined) found.delete(key);
    for (const [key, one] of foundIn(placesOf(touched, keys), find)) found.set(key, one);
    return found;
  });
}

type Keys = readonly (string | undefined)[];

/** For so many keys it is quicker to look for each of them than to put all of them in groups. */
const FEW = 8;

type Groups = ReadonlyMap<string, readonly number[]>;

function foundIn<Found>(
  groups: Groups,
  find: (places: readonly number[], key: string) => Found | undefined,
): Map<string, Found> {
  const all = new Map<string, Found>();
  for (const [key, places] of groups) {
    const found = find(places, key);
    if (found !== undefined) all.set(key, found);
  }
  return all;
}

function groupsIn(keys: Keys): Groups {
  const groups = new Map<string, number[]>();
  for (const [place, key] of keys.entries()) {
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return groups;
}

/** The groups of these keys alone. */
function placesOf(wanted: ReadonlySet<string | undefined>, keys: Keys): Groups {
  const groups = new Map<string, number[]>();
  for (const key of wanted) {
    const places: number[] = [];
    for (let at = keys.indexOf(key); at >= 0; at = keys.indexOf(key, at + 1)) places.push(at);
    if (key !== undefined && places.length > 0) groups.set(key, places);
  }
  return groups;
}
