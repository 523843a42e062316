import type { TextEdit } from '../edit.ts';
import { hasLoneCr, nextLine } from '../layout/lines.ts';
import { headingAt, scanBody } from '../layout/sections.ts';
import { regionOf, replaced, type Region } from '../region.ts';
import { readSection, shiftSection, type ReadSection } from './readSections.ts';

/**
 * The sections after edits (in order) that lie within them, reading only what was touched.
 * undefined where all is to be read again.
 */
export function editSections(
  sections: readonly ReadSection[],
  edits: readonly TextEdit[],
): readonly ReadSection[] | undefined {
  const region = settledRegion(sections, edits);
  if (region === undefined || hasLoneCr(region.text)) return undefined;
  const { text, start, from } = region;
  const fresh = scanBody(text, 0).sections.map((section) => readSection(text, section, start));
  // What is scanned without its beginning has nothing before its first heading.
  const own = from === 0 ? fresh : fresh.slice(1);
  return replaced(sections, region, own, shiftSection);
}

/** The touched sections, with all that a code block or a comment now takes in or lets go. */
function settledRegion(
  sections: readonly ReadSection[],
  edits: readonly TextEdit[],
): Region | undefined {
  let region = sectionsTouched(sections, edits, Infinity, 0);
  while (region !== undefined && region.from > 0 && !startsWithHeading(region.text)) {
    region = sectionsTouched(sections, edits, region.from - 1, region.to);
  }
  if (region === undefined || region.to === sections.length || !scanBody(region.text, 0).open) {
    return region;
  }
  return sectionsTouched(sections, edits, region.from, sections.length);
}

function sectionsTouched(
  sections: readonly ReadSection[],
  edits: readonly TextEdit[],
  least: number,
  most: number,
): Region | undefined {
  // The first section starts behind a whole line: what is typed at its start is its own.
  const top = edits[0]?.start === sections[0]?.start ? 0 : least;
  return regionOf(sections, edits, ({ text }) => text, { least: Math.max(0, Math.min(top, least)), most });
}

function startsWithHeading(text: string): boolean {
  return headingAt(text, 0, nextLine(text, 0)) !== undefined;
}
