import { listMarkEnd } from './listMark.ts';
import type { PieceLine } from './pieceLines.ts';
import { isItemLine } from './separate.ts';

/** The lines of one child: the line that begins it, and those that belong to it. */
export type Group = readonly PieceLine[];

/** A child's text goes on up to the next child, since what looks like a comment may be its text. */
export function cutPiece(
  text: string,
  group: Group,
  following: Group | undefined,
): { piece: string; start: number; line: PieceLine } {
  const line = group[0] ?? { start: 0, end: 0, indent: 0, next: 0 };
  const piece = text.slice(line.start, following?.[0]?.start);
  return { piece, start: line.start, line };
}

/**
 * How far the children are indented: as far as the shallowest, unless only one line is out there.
 */
export function childIndent(lines: readonly PieceLine[]): number {
  const shallowest = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
  const atShallowest = lines.filter((line) => line.indent === shallowest).length;
  return atShallowest > 1 ? shallowest : (lines[0]?.indent ?? 0);
}

/** Groups lines by the child that they belong to; a closing bracket ends the child above. */
export function groupLines(
  lines: readonly PieceLine[],
  level: number,
  text: string,
): readonly Group[] {
  const groups: PieceLine[][] = [];
  for (const line of lines) {
    const current = groups.at(-1);
    const closes = /[\]}]/.test(text[line.start + line.indent] ?? '');
    if (current === undefined || (line.indent <= level && !closes)) groups.push([line]);
    else current.push(line);
  }
  return groups;
}

/** Whether most children are list items, as `begins` tells; in a tie, the first child decides. */
export function isMostlyItems(
  text: string,
  groups: readonly Group[],
  begins: (text: string, line: PieceLine) => boolean,
): boolean {
  const dashes = groups.filter(([line]) => line !== undefined && begins(text, line)).length;
  const first = groups[0]?.[0];
  const startsWithDash = first !== undefined && begins(text, first);
  return dashes > groups.length - dashes || (startsWithDash && dashes * 2 === groups.length);
}

/** Whether the line begins with a dash, or with something that was meant for one. */
export function isItem(text: string, line: PieceLine): boolean {
  return isItemLine(text, line) || listMarkEnd(text, line.start + line.indent) !== undefined;
}

/** Where the first child begins. */
export function firstMark(groups: readonly Group[]): number {
  const line = groups[0]?.[0];
  return line === undefined ? 0 : line.start + line.indent;
}
