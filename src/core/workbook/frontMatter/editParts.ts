import { growthOf, type TextEdit } from '../edit.ts';
import { firstBoundary, isMarkLine } from '../layout/frontMatter.ts';
import { hasLoneCr, indentation } from '../layout/lines.ts';
import { opensPiece, scanItems, scanPieces } from '../layout/pieces.ts';
import { regionOf } from '../region.ts';
import { replaced, rowOf, type Row } from '../row.ts';
import { shift } from '../span.ts';
import { fullAllowance, MOST_SLOW, readListPart, type Allowance, type ItemPart } from './part.ts';
import { dependsOnOthers, MOST_PARTS, readItems, readPiece, type Part } from './readParts.ts';

/**
 * The parts after edits (in order) that lie within them, reading only what was touched. undefined
 * where that cannot be told from the touched keys alone: then all is to be read again.
 */
export function editParts(
  parts: readonly Part[],
  edits: readonly TextEdit[],
): readonly Part[] | undefined {
  const allowance = fullAllowance();
  const after = editedItems(parts, edits, allowance) ?? editedKeys(parts, edits, allowance);
  if (after === undefined || after.length > MOST_PARTS || allowance.exceeded) return undefined;
  const slow = after.reduce((sum, { reading }) => sum + reading.slow, 0);
  if (slow > MOST_SLOW || !after.some(isMark) || after.some(dependsOnOthers)) return undefined;
  return after;
}

function isMark({ head }: Part): boolean {
  return isMarkLine(head, 0);
}

function movedPart(part: Part, by: number): Part {
  const { start, end, whole, head, items, reading } = part;
  return { start: start + by, end: end + by, whole, head, items, reading };
}

/** Reads the touched keys again. */
function editedKeys(
  parts: readonly Part[],
  edits: readonly TextEdit[],
  allowance: Allowance,
): readonly Part[] | undefined {
  const region = regionOf(rowOfParts(parts), edits, partText);
  if (region === undefined || isUnsettled(region.text)) return undefined;
  const { text, start, from } = region;
  const { pieces, needsWhole, hasOpenQuote } = scanPieces(text, { start: 0, end: text.length });
  const opens = opensPiece(text, 0);
  if (needsWhole || hasOpenQuote || pieces[0]?.start !== 0 || (opens !== 'yes' && from > 0))
    return undefined;
  const fresh = pieces.map((piece) => readPiece(text, piece, start, allowance));
  return [
    ...parts.slice(0, from),
    ...fresh,
    ...parts.slice(region.to).map((part) => movedPart(part, region.growth)),
  ];
}

function rowOfParts(parts: readonly Part[]): Row<Part> {
  const starts = parts.map(({ start }) => start);
  return { units: parts, starts: [...starts, parts.at(-1)?.end ?? 0] };
}

/** A part's own text. */
export function partText({ head, items }: Part): string {
  let text = head;
  for (const item of items.units) text += item.text;
  return text;
}

/** Whether the text could end the front matter, or does not end where a line does. */
function isUnsettled(text: string): boolean {
  return !text.endsWith('\n') || hasLoneCr(text) || firstBoundary(text, 0) !== undefined;
}

/** Reads the touched items of one list again; undefined where more than its items were touched. */
function editedItems(
  parts: readonly Part[],
  edits: readonly TextEdit[],
  allowance: Allowance,
): readonly Part[] | undefined {
  const [first, last] = [edits[0]?.start ?? 0, edits.at(-1)?.end ?? 0];
  const at = parts.findIndex((part) => part.start < first && last <= part.end);
  const part = parts[at];
  if (part === undefined) return undefined;
  const inside = edits.map((edit) => ({ ...shift(edit, -part.start), text: edit.text }));
  const items = itemsAfter(part, inside, allowance);
  if (items === undefined) return undefined;
  const growth = growthOf(edits);
  const { start, end, head } = part;
  const reading = readListPart(head, items);
  const fresh: Part = { start, end: end + growth, whole: false, head, items, reading };
  return parts.map((one, place) =>
    place < at ? one : place === at ? fresh : movedPart(one, growth),
  );
}

function itemsAfter(
  part: Part,
  edits: readonly TextEdit[],
  allowance: Allowance,
): Row<ItemPart> | undefined {
  const [top] = part.items.units;
  if (top === undefined || part.reading.key === undefined) return undefined;
  const region = regionOf(part.items, edits, (item) => item.text);
  if (region === undefined || isUnsettled(region.text)) return undefined;
  const { text, start } = region;
  const level = indentation(top.text, 0, top.text.length);
  // The first item tells how far all stand in: it has to say the same as before.
  const starts = scanItems(text, 0, text.length, region.from === 0 ? undefined : level);
  if (scanPieces(text, { start: 0, end: text.length }).hasOpenQuote) return undefined;
  if (starts?.[0] !== 0 || indentation(text, 0, text.length) !== level) return undefined;
  const fresh = readItems(text, starts, text.length, part.reading.key, allowance);
  return replaced(part.items, region, rowOf(fresh, start));
}
