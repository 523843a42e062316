import type { PartId } from '../guide/parts.ts';
import type { ReadSection } from '../workbook/body/readSections.ts';
import { nearestPlace, placeAt, type Place } from '../workbook/place.ts';
import type { Span } from '../workbook/span.ts';
import { textAt, type Workbook } from '../workbook/workbook.ts';
import { entryAt } from '../workbook/yaml/nodeAt.ts';
import type { Path } from '../workbook/yaml/nodes.ts';
import type { At } from './rule.ts';

export function isSpan(at: At): at is Span {
  return !Array.isArray(at);
}

/** What to underline: a value, the key of one that is empty or holds others, else the nearest parent. */
export function spanAt(workbook: Workbook, at: At): Span {
  if (isSpan(at)) return at;
  const place = placeAt(workbook, at);
  if (place === undefined) return parentSpan(workbook, at);
  if (typeof at.at(-1) === 'number') return itemSpan(workbook, at, place);
  return place.node.kind === 'scalar' ? trimmed(workbook, place.value) : place.key;
}

/** Whether there is nothing to be read at `path`: no key, or one with nothing after it. */
export function isAbsent(workbook: Workbook, path: Path): boolean {
  const place = placeAt(workbook, path);
  if (place === undefined) return true;
  // A list that is read item by item has an empty node, but its items are its value.
  return place.node.kind === 'empty' && /^\s*(?:~|null)?\s*$/.test(textAt(workbook, place.value));
}

function parentSpan(workbook: Workbook, path: Path): Span {
  for (let length = path.length - 1; length > 0; length--) {
    const parent = path.slice(0, length);
    const place = placeAt(workbook, parent);
    if (place === undefined) continue;
    return typeof parent.at(-1) === 'number' ? itemSpan(workbook, parent, place) : place.key;
  }
  return nearestPlace(workbook, path).key;
}

/** What an item is known by, where it has one of these. */
const NAMING_KEYS = ['title', 'name', 'measure', 'organization'];

function itemSpan(workbook: Workbook, path: Path, place: Place): Span {
  for (const key of NAMING_KEYS) {
    const name = entryAt(place.node, key) && placeAt(workbook, [...path, key]);
    if (name?.node.kind === 'scalar') return trimmed(workbook, name.value);
  }
  return trimmed(workbook, place.key);
}

/** The span without the white space at its end, which a block of text brings along. */
function trimmed(workbook: Workbook, span: Span): Span {
  return { start: span.start, end: span.start + textAt(workbook, span).trimEnd().length };
}

/** The first section for a part of the guide. */
export function sectionFor(workbook: Workbook, part: PartId): ReadSection | undefined {
  return workbook.sections.find(({ section }) => section.part === part);
}
