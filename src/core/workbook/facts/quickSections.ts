import { nextLine } from '../layout/lines.ts';
import { headingAt, scanSections, sectionOf, type Section } from '../layout/sections.ts';

/**
 * The body's sections that have a heading, as `scanSections` finds them. Where nothing in the body
 * can hide a heading, only lines that may be one are looked at.
 */
export function quickSections(text: string, from: number): readonly Section[] {
  if (mayHide(text, from)) return scanSections(text, from);
  const sections: Section[] = [];
  let current: Omit<Section, 'content'> | undefined;
  let start = from;
  for (let mark = text.indexOf('#', from); mark >= 0;) {
    const at = lineStart(text, mark, from);
    const next = nextLine(text, mark);
    const heading = at === undefined ? undefined : headingAt(text, at, next);
    if (heading !== undefined) {
      const end = heading.heading.start;
      if (current !== undefined) sections.push(sectionOf(current, start, end));
      current = heading;
      start = next;
    }
    mark = text.indexOf('#', next);
  }
  if (current !== undefined) sections.push(sectionOf(current, start, text.length));
  return sections;
}

/** Whether there are code blocks or comments. A single character is looked for much more quickly. */
function mayHide(text: string, from: number): boolean {
  return HIDING.some((mark) => text.includes(mark.charAt(0), from) && text.includes(mark, from));
}

const HIDING = ['```', '~~~', '<!--'];

/** Where the line starts whose first character this one is, behind three spaces at most. */
function lineStart(text: string, mark: number, from: number): number | undefined {
  let at = mark;
  while (at > from && mark - at < 3 && text.charCodeAt(at - 1) === 32) at--;
  return at === from || text.charCodeAt(at - 1) === 10 ? at : undefined;
}
