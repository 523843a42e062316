import { nextLine } from '../layout/lines.ts';
import { headingAt, scanSections, type Section } from '../layout/sections.ts';

/**
 * The body's sections that have a heading, as `scanSections` finds them. Where nothing in the body
 * can hide a heading, only lines that may be one are looked at.
 */
export function quickSections(text: string, from: number): readonly Section[] {
  if (HIDING.some((mark) => text.includes(mark, Math.max(0, from - 1)))) {
    return scanSections(text, from);
  }
  const sections: Section[] = [];
  let current: Omit<Section, 'content'> | undefined;
  let start = from;
  for (let at = markFrom(text, from); at < text.length;) {
    const next = nextLine(text, at);
    const heading = headingAt(text, at, next);
    if (heading !== undefined) {
      if (current !== undefined) sections.push({ ...current, content: { start, end: at } });
      current = heading;
      start = next;
    }
    at = markFrom(text, next);
  }
  if (current !== undefined) sections.push({ ...current, content: { start, end: text.length } });
  return sections;
}

/** Code blocks, comments, and headings that stand in: a body with these is read line by line. */
const HIDING = ['```', '~~~', '<!--', '\n #', '\n  #', '\n   #'];

/** The first line from here on, itself the start of one, that begins with `#`. */
function markFrom(text: string, from: number): number {
  if (text.charCodeAt(from) === 35) return from;
  const found = text.indexOf('\n#', from);
  return found < 0 ? text.length : found + 1;
}
