import { propertySchema } from '../../schema/schema.ts';
import { scanPieces, type Piece } from '../layout/pieces.ts';
import { EMPTY_ROW, rowOf, type Row } from '../row.ts';
import type { Span } from '../span.ts';
import type { YamlFault } from '../yaml/nodes.ts';
import { parseYaml } from '../yaml/later.ts';
import {
  fullAllowance,
  MOST_SLOW,
  partOf,
  readItemPart,
  readListPart,
  readPart,
  type Allowance,
  type ItemPart,
  type PartReading,
} from './part.ts';

/** A top-level key with its place in the workbook. Its reading's spans count from `start`. */
export interface Part extends Span {
  /** Read together with all others: its place is the front matter's, and it stands for that text only. */
  readonly whole: boolean;
  /** Its own text, up to the first item where it is a list that was read item by item. */
  readonly head: string;
  /** All items of such a list, also those that say nothing; none for everything else. */
  readonly items: Row<ItemPart>;
  readonly reading: PartReading;
}

/** The front matter, key by key. */
export interface ReadParts {
  readonly parts: readonly Part[];
  /** Whether the parts are all there is and none depends on another: each can be read by itself. */
  readonly apart: boolean;
}

/** More keys than this at the top are no front matter; what is beyond them is left unread. */
export const MOST_PARTS = 2000;

/**
 * Reads the front matter key by key. Where keys depend on one another (anchors used elsewhere,
 * explicit keys, directives) all of it is read as one, if YAML can.
 */
export function readParts(text: string, content: Span): ReadParts {
  const { pieces, needsWhole, hasOpenQuote } = scanPieces(text, content);
  const allowance = fullAllowance();
  const read = (piece: Piece): Part => readPiece(text, piece, 0, allowance);
  const beyond = pieces[MOST_PARTS];
  if (beyond !== undefined) {
    const parts = pieces.slice(0, MOST_PARTS).map(read);
    return { parts: [...parts, tooMany(beyond, content)], apart: false };
  }
  const known = needsWhole ? [] : upToDependent(pieces, read);
  if (known.length === pieces.length && !known.some(dependsOnOthers)) {
    return { parts: known, apart: !allowance.exceeded && !hasOpenQuote };
  }
  const parts = readWhole(text, content) ?? [...known, ...pieces.slice(known.length).map(read)];
  return { parts, apart: false };
}

/** The parts up to the first that depends on others: most often the rest is then never read by itself. */
function upToDependent(pieces: readonly Piece[], read: (piece: Piece) => Part): readonly Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const part = read(piece);
    parts.push(part);
    if (dependsOnOthers(part)) break;
  }
  return parts;
}

/** Reads a piece of `text`; in the workbook it stands `by` code units further down. */
export function readPiece(
  text: string,
  { start, end, items }: Piece,
  by: number,
  allowance: Allowance,
): Part {
  const place = { start: start + by, end: end + by, whole: false };
  const key = listKey(text, start, end);
  const first = items?.[0];
  if (items === undefined || first === undefined || propertySchema([key])?.items === undefined) {
    const head = text.slice(start, end);
    return { ...place, head, items: EMPTY_ROW, reading: readPart(head, allowance) };
  }
  const head = text.slice(start, first);
  const all = rowOf(readItems(text, items, end, key, allowance), head.length);
  return { ...place, head, items: all, reading: readListPart(head, all) };
}

/** The key of a piece that is a list; nothing sensible for others. */
function listKey(text: string, start: number, end: number): string {
  return /^[^\s:]+/.exec(text.slice(start, Math.min(end, start + 200)))?.[0] ?? '';
}

/** Reads items that start at `starts`. What is beyond the allowance stays together, unread. */
export function readItems(
  text: string,
  starts: readonly number[],
  end: number,
  key: string,
  allowance: Allowance,
): readonly ItemPart[] {
  const items: ItemPart[] = [];
  for (const [index, start] of starts.entries()) {
    const item = text.slice(start, starts[index + 1] ?? end);
    items.push(readItemPart(key, item, allowance));
    if (!allowance.exceeded) continue;
    items[index] = readItemPart(key, text.slice(start, end), allowance);
    break;
  }
  return items;
}

/** Whether it uses what only another key can have named. */
export function dependsOnOthers({ reading }: Part): boolean {
  return reading.faults.some((fault) => fault.variant === 'alias');
}

function readWhole(text: string, content: Span): readonly Part[] | undefined {
  if (content.end - content.start > MOST_SLOW) return undefined;
  const source = text.slice(content.start, content.end);
  const parsed = parseYaml(source);
  if (parsed === 'too-deep' || parsed.node?.kind !== 'map') return undefined;
  const place = { ...content, whole: true, head: source, items: EMPTY_ROW };
  const keyless = parsed.faults.filter(({ path }) => path.length === 0);
  const parts = parsed.node.entries.map(({ key, keySpan, value: node }): Part => {
    const faults = parsed.faults
      .filter((fault) => fault.path[0] === key)
      .map((fault) => ({ ...fault, path: fault.path.slice(1) }));
    return { ...place, reading: partOf({ key, keySpan, node, faults }, source, 0) };
  });
  return [...parts, ...keyless.map((fault) => ({ ...place, reading: withoutKey(fault, source) }))];
}

/** A value whose key is none that a workbook could have, such as a list. */
function withoutKey(fault: YamlFault, source: string): PartReading {
  const { span } = fault;
  const node = { kind: 'broken', span } as const;
  return partOf({ key: undefined, keySpan: span, node, faults: [fault] }, source, 0);
}

function tooMany(first: Piece, content: Span): Part {
  const span = { start: 0, end: 1 };
  const reading: PartReading = {
    key: undefined,
    keySpan: span,
    node: { kind: 'broken', span },
    items: undefined,
    value: undefined,
    faults: [{ code: 'too-large', variant: 'keys', span, path: [], values: {} }],
    missing: [],
    slow: 0,
  };
  return {
    start: first.start,
    end: content.end,
    whole: false,
    head: '',
    items: EMPTY_ROW,
    reading,
  };
}
