import type { PartId } from '../../guide/parts.ts';
import { nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { ReadSection } from '../../workbook/model/readSections.ts';
import { nearestPlace, placeAt, type Place } from '../../workbook/model/place.ts';
import { shift, type Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { findEntry } from '../../workbook/syntax/yaml/nodeAt.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { At } from './check.ts';

export function isSpan(at: At): at is Span {
  return !Array.isArray(at);
}

/** What to underline: a value; its key, if it is empty or holds others; else the nearest parent. */
export function findSpan(workbook: Workbook, at: At): Span {
  if (isSpan(at)) return at;
  const place = placeAt(workbook, at);
  if (place === undefined) return parentSpan(workbook, at);
  if (typeof at.at(-1) === 'number') return itemSpan(workbook, at, place);
  if (place.node.kind !== 'scalar') return place.key;
  return firstLine(workbook, place);
}

/** Whether there is nothing to read at `path`: no key, or one with nothing behind it. */
export function isAbsent(workbook: Workbook, path: FieldPath): boolean {
  const place = placeAt(workbook, path);
  if (place === undefined) return true;
  return place.node.kind === 'empty';
}

function parentSpan(workbook: Workbook, path: FieldPath): Span {
  for (let length = path.length - 1; length > 0; length--) {
    const parent = path.slice(0, length);
    const place = placeAt(workbook, parent);
    if (place === undefined) continue;
    return typeof parent.at(-1) === 'number' ? itemSpan(workbook, parent, place) : place.key;
  }
  return nearestPlace(workbook, path).key;
}

/** What people know an item by, if it has one of these. */
const NAMING_KEYS = ['title', 'name', 'measure', 'organization'];

function itemSpan(workbook: Workbook, path: FieldPath, place: Place): Span {
  for (const key of NAMING_KEYS) {
    const name = findEntry(place.node, key) && placeAt(workbook, [...path, key]);
    if (name?.node.kind === 'scalar') return firstLine(workbook, name);
  }
  return trimmed(workbook, place.key);
}

/** The first line with words: editors would underline the indentation of the others, too. */
function firstLine(workbook: Workbook, { node, value }: Place): Span {
  const text = workbook.text.slice(value.start, value.end);
  const isBlock = node.kind === 'scalar' && node.style === 'block';
  const from = isBlock ? nextLine(text, 0) : 0;
  const start = from + text.slice(from).search(/\S/);
  if (start < from) return trimmed(workbook, value);
  const line = text.slice(start, nextLine(text, start)).trimEnd();
  return shift({ start, end: start + line.length }, value.start);
}

function trimmed(workbook: Workbook, span: Span): Span {
  return {
    start: span.start,
    end: span.start + workbook.text.slice(span.start, span.end).trimEnd().length,
  };
}

/** The first section for a part of the guide. */
export function sectionFor({ sections }: Workbook, part: PartId): ReadSection | undefined {
  return sections.find(({ section }) => section.part === part);
}
