import { guideParts, type PartId } from '../guide/parts.ts';
import { lineEnd, nextLine } from '../workbook/syntax/layout/lines.ts';
import { nearestPlace } from '../workbook/model/place.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import type { Target } from './target.ts';

/** Where the target is: its value, its key, the answer, or the line to write it in; else what is closest. */
export function offsetOf(workbook: Workbook, target: Target): number {
  return target.kind === 'field'
    ? fieldOffset(workbook, target.path)
    : partOffset(workbook, target.part);
}

function fieldOffset(workbook: Workbook, path: FieldPath): number {
  const { key, value, node } = nearestPlace(workbook, path);
  switch (node.kind) {
    case 'empty':
      return value.start;
    case 'scalar':
      // A block's first line is just `>-`, so the key tells more.
      return node.style === 'block' ? key.start : value.start;
    case 'map':
    case 'list':
    case 'broken':
      return key.start;
  }
}

function partOffset(workbook: Workbook, part: PartId): number {
  const found = workbook.sections.find(({ section }) => section.part === part);
  if (found === undefined) return beforeMissing(workbook, part);
  const { content, heading } = found.section;
  const [first] = found.answer.lines;
  if (first !== undefined) return content.start + first.start;
  return belowQuestion(workbook.text, content.start, content.end) ?? heading.start;
}

/** A heading that somebody removed would go below the one before it in the guide. */
function beforeMissing({ sections, frontMatter }: Workbook, part: PartId): number {
  const order = guideParts.map(({ id }) => id);
  const earlier = new Set(order.slice(0, order.indexOf(part)));
  const before = sections.filter(
    ({ section }) => section.part !== undefined && earlier.has(section.part),
  );
  return before.at(-1)?.section.heading.start ?? frontMatter.bodyStart;
}

/** The line below the quoted question, if the section has one. */
function belowQuestion(text: string, start: number, end: number): number | undefined {
  let asked = false;
  for (let at = start; at < end; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at, nextLine(text, at)));
    if (asked && !line.startsWith('>')) return at;
    asked ||= line.startsWith('>');
  }
  return undefined;
}
