import { openWorkbook } from '../openWorkbook.ts';
import { nextLine } from '../syntax/layout/lines.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import type { Workbook } from '../workbook.ts';
import {
  bringTogether,
  linesOf,
  type Together,
  type Undecided,
  type Versions,
} from './bringTogether.ts';
import { blocksOf } from './findBlock.ts';
import { itemWithComments } from './itemLines.ts';

/** An item of a list as the text has it. */
interface Item {
  readonly lines: string;
  /** Blank lines and comments above it. */
  readonly lead: string;
  /** Each field's lines, with the comments above it; the first one has the dash. */
  readonly fields: ReadonlyMap<string, string>;
  /** Comments below its last field. */
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
    ofEach(versions, (text) => linesOf(text).join('\n')),
    undecided,
  );
  if (together === undefined) return bringTogether(versions, undecided);
  const eol = versions.mine.includes('\r\n') ? '\r\n' : '\n';
  return { ...together, text: together.text.replaceAll('\n', eol) };
}

function byItems(versions: Versions, undecided: Undecided): Together | undefined {
  const lists = listsOf(versions);
  if (lists === undefined) return undefined;
  const clashes: unknown[] = [];
  const choose: Choose = (mine, theirs) => {
    clashes.push(theirs);
    return undecided === 'theirs' ? theirs : mine;
  };
  const merged = new Map(
    [...lists].map(([key, list]) => [`# ${key}: ${MARK}\n`, listTogether(list, choose)]),
  );
  if (clashes.length > 0 && undecided === 'both') return undefined;
  const frames = ofEach(versions, (text, which) => {
    const spans = [...lists].map(([key, list]) => ({ key, ...list[which] }));
    return spans
      .toSorted((one, other) => other.start - one.start)
      .reduce(
        (rest, { key, start, end }) =>
          `${rest.slice(0, start)}# ${key}: ${MARK}\n${rest.slice(end)}`,
        text,
      );
  });
  const frame = bringTogether(frames, undecided);
  let { text } = frame;
  for (const [place, items] of merged) {
    const [before, after, ...more] = text.split(place);
    // A list that somebody took out, or wrote in twice, is none to go item by item.
    if (before === undefined || after === undefined || more.length > 0) return undefined;
    text = before + items + after;
  }
  return { text, isUndecided: clashes.length > 0 || frame.isUndecided };
}

/** Stands for a list’s items; no line of a workbook has that. */
const MARK = '\u{0}items';

/** Of two that clash, the one that stands there. */
type Choose = <One>(mine: One, theirs: One) => One;

/** What was changed by one of the two is so; undefined stands for what isn't there. */
function settled<One>({ base, mine, theirs }: Three<One>, choose: Choose): One {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : choose(mine, theirs);
}

// ── What there is ──

/** The lists of maps that all three versions have, by their keys; undefined where one is no workbook. */
function listsOf(versions: Versions): ReadonlyMap<string, Three<List>> | undefined {
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
  const lists = blocksOf(workbook).flatMap((block) => {
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
  const start = itemWithComments(workbook, list, first).start;
  const items: Item[] = [];
  let at = start;
  for (const block of children) {
    const lead = text.slice(at, block.line);
    const end = nextLine(text, itemWithComments(workbook, list, block).end);
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
  return { start, end: at, items };
}

// ── Which is which ──

/** The items of a version, in order, each by the place in the base of the one that it was there. */
function named(
  items: readonly Item[],
  base: readonly Item[],
  whose: string,
): ReadonlyMap<string, Item> {
  const names = new Map<number, string>();
  const left = new Map(base.entries());
  for (const isIt of [saysTheSame, isCalledTheSame, saysMuchTheSame])
    for (const [at, item] of items.entries()) {
      const found = names.has(at) ? undefined : [...left].find(([, one]) => isIt(one, item));
      if (found === undefined) continue;
      names.set(at, String(found[0]));
      left.delete(found[0]);
    }
  return new Map(items.map((item, at) => [names.get(at) ?? `${whose} ${String(at)}`, item]));
}

function saysTheSame(one: Item, other: Item): boolean {
  return [...one.fields.values()].join('') === [...other.fields.values()].join('');
}

/** An item begins with what it is called. */
function isCalledTheSame({ fields: one }: Item, { fields: other }: Item): boolean {
  return [...one.values()][0] === [...other.values()][0];
}

/** It got another name, and kept most of what else it says. */
function saysMuchTheSame({ fields: one }: Item, { fields: other }: Item): boolean {
  const same = [...one].filter(([key, lines]) => other.get(key) === lines).length;
  return same > 0 && 2 * same >= one.size - 1;
}

// ── What becomes of it ──

function listTogether(list: Three<List>, choose: Choose): string {
  const items = ofEach(list, (one, which) => named(one.items, list.base.items, which));
  const isIn = (name: string): boolean => {
    const { base, mine, theirs } = ofEach(items, (one) => one.get(name)?.lines);
    // The same new one in both.
    if (base === undefined && mine === undefined)
      return ![...items.mine].some(([one, { lines }]) => lines === theirs && !items.base.has(one));
    return (
      settled({ base, mine, theirs }, (my, their) =>
        my !== undefined && their !== undefined ? my : choose(my, their),
      ) !== undefined
    );
  };
  return inOrder(
    ofEach(items, (one) => [...one.keys()]),
    choose,
  )
    .filter(isIn)
    .map((name) =>
      itemTogether(
        ofEach(items, (one) => one.get(name)),
        choose,
      ),
    )
    .join('');
}

/** All names that are in either, in the order that one of the two has put them in. */
function inOrder(names: Three<readonly string[]>, choose: Choose): readonly string[] {
  const { base, mine, theirs } = names;
  const inAll = base.filter((one) => mine.includes(one) && theirs.includes(one));
  const orders = ofEach(names, (all) => all.filter((one) => inAll.includes(one)).join('\n'));
  const order = settled(orders, choose);
  const [first, second] = order === orders.mine ? [mine, theirs] : [theirs, mine];
  // What only the other one has comes behind what stands before it there.
  return second.reduce<readonly string[]>((all, name, at) => {
    if (all.includes(name)) return all;
    const before = second.slice(0, at).findLast((one) => all.includes(one));
    return all.toSpliced(before === undefined ? 0 : all.indexOf(before) + 1, 0, name);
  }, first);
}

function itemTogether({ base, mine, theirs }: Three<Item | undefined>, choose: Choose): string {
  if (mine === undefined || theirs === undefined) return (mine ?? theirs)?.lines ?? '';
  const fields = {
    base: base?.fields ?? new Map<string, string>(),
    mine: mine.fields,
    theirs: theirs.fields,
  };
  const keys = inOrder(
    ofEach(fields, (one) => [...one.keys()]),
    choose,
  );
  // The dash goes with the first one.
  if (keys[0] !== [...mine.fields.keys()][0] || keys[0] !== [...theirs.fields.keys()][0])
    return settled({ base: base?.lines, mine: mine.lines, theirs: theirs.lines }, choose) ?? '';
  const lead = settled({ base: base?.lead, mine: mine.lead, theirs: theirs.lead }, choose);
  const tail = settled({ base: base?.tail, mine: mine.tail, theirs: theirs.tail }, choose);
  const lines = keys.map(
    (key) =>
      settled(
        ofEach(fields, (one) => one.get(key)),
        choose,
      ) ?? '',
  );
  return `${lead ?? ''}${lines.join('')}${tail ?? ''}`;
}

function ofEach<One, Made>(
  { base, mine, theirs }: Three<One>,
  make: (one: One, which: keyof Versions) => Made,
): Three<Made> {
  return { base: make(base, 'base'), mine: make(mine, 'mine'), theirs: make(theirs, 'theirs') };
}
