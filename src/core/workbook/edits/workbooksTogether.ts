import { openWorkbook } from '../openWorkbook.ts';
import { nextLine } from '../syntax/layout/lines.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import { matchItems, type Traits } from '../model/matchItems.ts';
import type { Workbook } from '../workbook.ts';
import {
  bothMarked,
  bringTogether,
  splitFileLines,
  type Together,
  type Undecided,
  type Versions,
} from './bringTogether.ts';
import { scanFrontMatter } from './findBlock.ts';
import { itemWithComments } from './itemLines.ts';

interface Item {
  readonly lines: string;
  readonly lead: string;
  /** Each field's lines, with the comments above it; the first one has the dash. */
  readonly fields: ReadonlyMap<string, string>;
  readonly tail: string;
}

interface List {
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
}

/** A list with more goes line by line: each item is looked for among all of the base. */
const MOST = 500;

type Three<One> = Readonly<Record<keyof Versions, One>>;

/**
 * Brings two versions of a workbook together: the lists of its front matter item by item and field by field,
 * wherever an item stands in each; the rest line by line, as {@link bringTogether} does all of it where a list
 * can't be read so, and where both changed the same and both are to stand there.
 */
export function workbooksTogether(versions: Versions, undecided: Undecided = 'both'): Together {
  const together = byItems(
    ofEach(versions, (text) => splitFileLines(text).join('\n')),
    undecided,
  );
  if (together === undefined) return bringTogether(versions, undecided);
  const eol = versions.mine.includes('\r\n') ? '\r\n' : '\n';
  return { ...together, text: together.text.replaceAll('\n', eol) };
}

function byItems(versions: Versions, undecided: Undecided): Together | undefined {
  const lists = findLists(versions);
  if (lists === undefined) return undefined;
  const placeOf = (key: string): string => `# ${key}: ${MARK}\n`;
  const frames = ofEach(versions, (text, which) =>
    [...lists]
      .map(([key, list]) => ({ place: placeOf(key), ...list[which] }))
      .toSorted((one, other) => other.start - one.start)
      .reduce(
        (rest, { place, start, end }) => rest.slice(0, start) + place + rest.slice(end),
        text,
      ),
  );
  let { text, isUndecided } = bringTogether(frames, undecided);
  for (const [key, list] of lists) {
    const [before, after, ...more] = text.split(placeOf(key));
    const items = listTogether(list, undecided);
    // A list that somebody took out, or wrote in twice, is none to go item by item.
    if (before === undefined || after === undefined || more.length > 0) return undefined;
    text = before + items.text + after;
    isUndecided ||= items.isUndecided;
  }
  return { text, isUndecided };
}

/** Stands for a list’s items; no line of a workbook has that. */
const MARK = '\u{0}items';

type Choice = 'mine' | 'theirs';

/** What was changed by one of the two is so; undefined stands for what isn't there. */
function settled<One>({ base, mine, theirs }: Three<One>, choice: Choice): One {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  return choice === 'mine' ? mine : theirs;
}

/** The lists of maps that all three versions have, by their keys; undefined where one is no workbook. */
function findLists(versions: Versions): ReadonlyMap<string, Three<List>> | undefined {
  const { base, mine, theirs } = ofEach(versions, (text) => openWorkbook(text));
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  const [inMine, inTheirs] = [readLists(mine), readLists(theirs)];
  const all = [...readLists(base)].flatMap(([key, list]) => {
    const [my, their] = [inMine.get(key), inTheirs.get(key)];
    return my && their ? [[key, { base: list, mine: my, theirs: their }] as const] : [];
  });
  return new Map(all);
}

function readLists(workbook: Workbook): ReadonlyMap<string, List> {
  const lists = scanFrontMatter(workbook).flatMap((block) => {
    const list = readList(workbook, block);
    return list === undefined ? [] : [[block.key, list] as const];
  });
  return new Map(lists);
}

/** undefined for what is no list of maps, each with fields on lines of their own. */
function readList(workbook: Workbook, list: YamlBlock): List | undefined {
  const { text } = workbook;
  const { children } = list;
  const [first] = children;
  if (first === undefined || children.length > MOST) return undefined;
  const start = itemWithComments(workbook, list, first, undefined).start;
  const items: Item[] = [];
  let at = start;
  for (const [nth, block] of children.entries()) {
    const lead = text.slice(at, block.line);
    const end = nextLine(text, itemWithComments(workbook, list, block, children[nth - 1]).end);
    const fields = new Map<string, string>();
    let from = block.line;
    for (const field of block.children) {
      if (field.kind !== 'key' || fields.has(field.key)) return undefined;
      fields.set(field.key, text.slice(from, field.end));
      from = field.end;
    }
    if (fields.size === 0) return undefined;
    const tail = text.slice(from, end);
    items.push({ lines: text.slice(at, end), lead, fields, tail });
    at = end;
  }
  // At the end of a text that breaks off, a line would run into the next one.
  return text.charAt(at - 1) === '\n' ? { start, end: at, items } : undefined;
}

/** The items of a version, in order, each by the place in the base of the one that it was there. */
function named(
  items: readonly Item[],
  base: readonly Item[],
  whose: string,
): ReadonlyMap<string, Item> {
  const places = matchItems(base.map(traitsOf), items.map(traitsOf));
  return new Map(
    items.map((item, at) => [String(places.get(at) ?? `${whose} ${String(at)}`), item]),
  );
}

/** Theirs, where a new one that is alike, or is called the same, has the name that mine has. */
function withSameNew({
  base,
  mine,
  theirs,
}: Three<ReadonlyMap<string, Item>>): ReadonlyMap<string, Item> {
  const added = (all: typeof mine): readonly (readonly [string, Item])[] =>
    [...all].filter(([name]) => !base.has(name));
  const [my, their] = [added(mine), added(theirs)];
  const keys = ([, { fields }]: readonly [string, Item]): Traits => {
    const [name = ''] = fields.values();
    return { keys: [[linesOfFields(fields)], /:\s*\S/.test(name) ? [name] : []] };
  };
  const places = matchItems(my.map(keys), their.map(keys));
  const same = new Map(their.map(([name], at) => [name, my[places.get(at) ?? -1]?.[0]]));
  return new Map([...theirs].map(([name, item]) => [same.get(name) ?? name, item]));
}

/** An item begins with what it is called. */
function traitsOf({ fields }: Item): Traits {
  const [name = ''] = fields.values();
  const facts = (): readonly string[] => [...fields].map((field) => field.join('\n'));
  return { keys: [[linesOfFields(fields)], [name]], facts };
}

function linesOfFields(fields: Item['fields']): string {
  return [...fields.values()].join('');
}

/** Where both have put the items in another order hers stands: no item is lost or doubled by that. */
function listTogether(list: Three<List>, undecided: Undecided): Together {
  const own = ofEach(list, (one, which) => named(one.items, list.base.items, which));
  const items = { ...own, theirs: withSameNew(own) };
  let isUndecided = false;
  let text = '';
  for (const name of inOrder(ofEach(items, (one) => [...one.keys()]))) {
    const [my, their] = [itemTogether(items, name, 'mine'), itemTogether(items, name, 'theirs')];
    const isSame = my === their;
    isUndecided ||= !isSame;
    if (isSame || undecided === 'mine') text += my;
    else if (undecided === 'theirs') text += their;
    else text += bothMarked(splitLines(my), splitLines(their)).join('\n') + '\n';
  }
  return { text, isUndecided };
}

function splitLines(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}

/** All names that are in either, in the order that one of the two has put them in; mine where both have. */
function inOrder(names: Three<readonly string[]>): readonly string[] {
  const { base, mine, theirs } = names;
  const inAll = base.filter((one) => mine.includes(one) && theirs.includes(one));
  const orders = ofEach(names, (all) => all.filter((one) => inAll.includes(one)).join('\n'));
  const isMine = settled(orders, 'mine') === orders.mine;
  const [first, second] = isMine ? [mine, theirs] : [theirs, mine];
  return second.reduce<readonly string[]>(
    (rest, name, at) =>
      rest.includes(name) ? rest : rest.toSpliced(findPlace(rest, second, at), 0, name),
    first,
  );
}

/**
 * Where what only the other one has comes in: where the fewest stand before it that stand behind it there, or the
 * other way round; of several such places, right behind what stands before it there.
 */
function findPlace(names: readonly string[], there: readonly string[], at: number): number {
  const [before, behind] = [new Set(there.slice(0, at)), new Set(there.slice(at + 1))];
  let amiss = names.filter((one) => before.has(one)).length;
  const amissAt = [
    amiss,
    ...names.map((one) => (amiss += Number(behind.has(one)) - Number(before.has(one)))),
  ];
  const last = there.slice(0, at).findLast((one) => names.includes(one));
  const next = last === undefined ? 0 : names.indexOf(last) + 1;
  const least = Math.min(...amissAt);
  return amissAt[next] === least ? next : amissAt.indexOf(least);
}

function itemTogether(
  items: Three<ReadonlyMap<string, Item>>,
  name: string,
  choice: Choice,
): string {
  const { base, mine, theirs } = ofEach(items, (one) => one.get(name));
  if (mine === undefined || theirs === undefined) {
    // What one has taken out, and the other one has written in, stays.
    const left = mine ?? theirs;
    if (left === undefined) return '';
    return base !== undefined && linesOfFields(base.fields) === linesOfFields(left.fields)
      ? broughtTo(left, base)
      : left.lines;
  }
  const fields = {
    base: base?.fields ?? new Map<string, string>(),
    mine: mine.fields,
    theirs: theirs.fields,
  };
  const keys = inOrder(ofEach(fields, (one) => [...one.keys()]));
  const of = (part: (one: Item) => string | undefined): string =>
    settled({ base: base && part(base), mine: part(mine), theirs: part(theirs) }, choice) ?? '';
  // The dash goes with the first one.
  const isInFront = (one: Item): boolean => [...one.fields.keys()][0] === keys[0];
  if (!isInFront(mine) || !isInFront(theirs)) return of(({ lines }) => lines);
  const further = furtherOf(fields, choice);
  const inside = keys.map((key) =>
    further === undefined || !PROGRESS.includes(key)
      ? of((one) => one.fields.get(key))
      : (fields[further].get(key) ?? ''),
  );
  return of(({ lead }) => lead) + inside.join('') + of(({ tail }) => tail);
}

/** The comments of an item that were others’ before: they stay, though it goes. */
function broughtTo(item: Item, before: Item): string {
  const known = commentsIn(before);
  return commentsIn(item)
    .filter((line) => !known.includes(line))
    .map((line) => `${line}\n`)
    .join('');
}

function commentsIn({ lead, tail }: Item): readonly string[] {
  return [...splitLines(lead), ...splitLines(tail)].filter((line) => line.trim() !== '');
}

/** Of a milestone, how far it is, and the day that goes with it. */
const PROGRESS = ['status', 'done-on'];

/**
 * Whose progress stands where both have put it elsewhere; undefined where they have not. What one has done, and
 * the other one has begun or not begun, is done.
 */
function furtherOf(fields: Three<Item['fields']>, choice: Choice): Choice | undefined {
  const { base, mine, theirs } = ofEach(fields, (one) => one.get('status'));
  if (mine === base || theirs === base || mine === theirs) return undefined;
  const done = ([choice, 'mine', 'theirs'] as const).filter((which) =>
    /:\s*["']?done\b/.test(fields[which].get('status') ?? ''),
  );
  const isDropped = [mine, theirs].some((one) => one?.includes('dropped') === true);
  return isDropped ? choice : (done[0] ?? choice);
}

function ofEach<One, Made>(
  { base, mine, theirs }: Three<One>,
  make: (one: One, which: keyof Versions) => Made,
): Three<Made> {
  return { base: make(base, 'base'), mine: make(mine, 'mine'), theirs: make(theirs, 'theirs') };
}
