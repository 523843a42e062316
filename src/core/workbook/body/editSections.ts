import type { TextEdit } from '../edit.ts';
import { hasLoneCr, nextLine } from '../layout/lines.ts';
import { headingAt, scanBody, type Section } from '../layout/sections.ts';
import { regionOf, type Reach, type Region } from '../region.ts';
import { replaced, rowOf, type Row } from '../row.ts';
import { readSection, type SectionReading } from './readSections.ts';

/** The body after an edit. */
export interface EditedSections {
  readonly sections: Row<SectionReading>;
  /** Whether the same of the guide's parts have an answer as before. */
  readonly answersAlike: boolean;
}

/**
 * The sections after edits (in order) that lie within them, reading only what was touched. The
 * edits' places count from the start of the body. undefined where all is to be read again.
 */
export function editSections(
  sections: Row<SectionReading>,
  edits: readonly TextEdit[],
): EditedSections | undefined {
  const touched = touchedBody(sections, edits);
  if (touched === undefined || hasLoneCr(touched.region.text)) return undefined;
  const { region, found } = touched;
  // What is scanned without its beginning has nothing before its first heading.
  const after = region.from === 0 ? found : found.slice(1);
  const fresh = after.map((section) => readSection(region.text, section));
  return {
    sections: replaced(sections, region, rowOf(fresh, region.start)),
    answersAlike: areAlike(sections.units.slice(region.from, region.to), fresh),
  };
}

/** Whether two runs of sections give the same headings an answer. */
function areAlike(before: readonly SectionReading[], after: readonly SectionReading[]): boolean {
  const isSame = ({ section, answer }: SectionReading, now: SectionReading | undefined): boolean =>
    now?.section.level === section.level &&
    now.section.part === section.part &&
    now.answer.answered === answer.answered;
  return (
    before.length === after.length && before.every((section, at) => isSame(section, after[at]))
  );
}

interface TouchedBody {
  readonly region: Region;
  /** Places are counted from the region's start. */
  readonly found: readonly Section[];
}

/** The touched sections, with all that a code block or a comment now takes in. */
function touchedBody(
  sections: Row<SectionReading>,
  edits: readonly TextEdit[],
): TouchedBody | undefined {
  let region = touchedSections(sections, edits);
  while (region !== undefined && region.from > 0 && !startsWithHeading(region.text)) {
    region = touchedSections(sections, edits, { from: region.from - 1, to: region.to });
  }
  if (region === undefined) return undefined;
  const { sections: found, open } = scanBody(region.text, 0);
  if (!open || region.to === sections.units.length) return { region, found };
  const all = touchedSections(sections, edits, { from: region.from, to: sections.units.length });
  return all && { region: all, found: scanBody(all.text, 0).sections };
}

function touchedSections(
  sections: Row<SectionReading>,
  edits: readonly TextEdit[],
  reach?: Reach,
): Region | undefined {
  return regionOf(sections, edits, ({ text }) => text, { takesTop: true, ...reach });
}

function startsWithHeading(text: string): boolean {
  return headingAt(text, 0, nextLine(text, 0)) !== undefined;
}
