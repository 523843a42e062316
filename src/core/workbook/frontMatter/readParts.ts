import { propertySchema } from '../../schema/schema.ts';
import { standing, type Touched } from '../edit.ts';
import { scanPieces, type Piece } from '../layout/pieces.ts';
import type { Span } from '../span.ts';
import { parseYaml } from '../yaml/parse.ts';
import {
  partOf,
  readItemPart,
  readListPart,
  readPart,
  type ItemPart,
  type ItemReading,
  type PartReading,
} from './part.ts';

/** A top-level key with its place in the workbook. Its reading's spans count from `start`. */
export interface Part extends Span {
  /** Read together with all others: its place is the front matter's, and it stands for that text only. */
  readonly whole: boolean;
  readonly reading: PartReading;
}

/** What was read before, and what an edit has touched since. */
export interface PartsBefore {
  readonly parts: readonly Part[];
  readonly touched: Touched;
}

/** Front matter that only makes sense as a whole is read as one up to this length, in code units. */
const LARGEST_WHOLE = 262_144;
/** More keys than this at the top are no front matter; what is beyond them is left unread. */
const MOST_PARTS = 2000;

/**
 * Reads the front matter key by key; what stands since before is kept. Where keys depend on one
 * another (anchors used elsewhere, brackets that close further down, explicit keys, directives) all
 * of it is read as one, if YAML can.
 */
export function readParts(text: string, content: Span, before?: PartsBefore): readonly Part[] {
  const { pieces, needsWhole } = scanPieces(text, content);
  const alone = before?.parts.some((part) => part.whole) === true ? undefined : before;
  const kept = alone === undefined ? undefined : standing(alone.parts, alone.touched);
  const parts = pieces.slice(0, MOST_PARTS).map((piece): Part => {
    const reading = kept?.(piece)?.reading ?? readPiece(text, piece, alone);
    return { start: piece.start, end: piece.end, whole: false, reading };
  });
  if (pieces.length > MOST_PARTS) return [...parts, tooMany(pieces[MOST_PARTS], content)];
  const dependent = needsWhole || parts.some((part) => dependsOnOthers(part.reading));
  return (dependent ? readWhole(text, content) : undefined) ?? parts;
}

function readPiece(text: string, piece: Piece, before: PartsBefore | undefined): PartReading {
  const source = text.slice(piece.start, piece.end);
  const key = /^[^\s:]+/.exec(source)?.[0] ?? '';
  const isList = piece.items !== undefined && propertySchema([key])?.items !== undefined;
  if (!isList) return readPart(source);
  const starts = piece.items;
  const first = starts[0] ?? piece.end;
  const kept = keptItems(piece.start, before);
  const items = starts.map((at, index): ItemPart => {
    const end = (starts[index + 1] ?? piece.end) - piece.start;
    const start = at - piece.start;
    return {
      start,
      end,
      reading: kept({ start, end }) ?? readItemPart(key, source.slice(start, end)),
    };
  });
  return readListPart(source.slice(0, first - piece.start), items);
}

/** Looks items up among those of the list that began at the same place before the edit. */
function keptItems(
  start: number,
  before: PartsBefore | undefined,
): (now: Span) => ItemReading | undefined {
  const old = before?.parts.find((part) => part.start === start)?.reading.items;
  if (before === undefined || old === undefined || before.touched.start < start)
    return () => undefined;
  const { touched } = before;
  const find = standing(old, {
    start: touched.start - start,
    oldEnd: touched.oldEnd - start,
    newEnd: touched.newEnd - start,
  });
  return (now) => find(now)?.reading;
}

function dependsOnOthers(reading: PartReading): boolean {
  return reading.faults.some((fault) => fault.variant === 'alias' || fault.variant === 'bracket');
}

function readWhole(text: string, content: Span): readonly Part[] | undefined {
  if (content.end - content.start > LARGEST_WHOLE) return undefined;
  const source = text.slice(content.start, content.end);
  const parsed = parseYaml(source);
  if (parsed === 'too-deep' || parsed.node?.kind !== 'map') return undefined;
  return parsed.node.entries.map(({ key, keySpan, value: node }): Part => {
    const faults = parsed.faults
      .filter((fault) => fault.path[0] === key)
      .map((fault) => ({ ...fault, path: fault.path.slice(1) }));
    return { ...content, whole: true, reading: partOf({ key, keySpan, node, faults }, source) };
  });
}

function tooMany(first: Piece | undefined, content: Span): Part {
  const start = first?.start ?? content.start;
  const span = { start: 0, end: 1 };
  return {
    start,
    end: content.end,
    whole: false,
    reading: {
      key: undefined,
      keySpan: span,
      node: { kind: 'broken', span },
      items: undefined,
      value: undefined,
      faults: [{ code: 'too-large', variant: 'keys', span, path: [], values: {} }],
      missing: [],
    },
  };
}
