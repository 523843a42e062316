import type { TextEdit } from '../edit.ts';
import { hasLoneCr, nextLine } from '../layout/lines.ts';
import { headingAt, scanBody, type Section } from '../layout/sections.ts';
import { regionOf, replaced, type Reach, type Region } from '../region.ts';
import { movedSection, readSection, type BodySection } from './readSections.ts';

/** The body after an edit. */
export interface EditedSections {
  readonly sections: readonly BodySection[];
  /** Whether the same of the guide's parts have an answer as before. */
  readonly answersAlike: boolean;
}

/**
 * The sections after edits (in order) that lie within them, reading only what was touched. The
 * edits' places count from the start of the body. undefined where all is to be read again.
 */
export function editSections(
  sections: readonly BodySection[],
  edits: readonly TextEdit[],
): EditedSections | undefined {
  const touched = touchedBody(sections, edits);
  if (touched === undefined || hasLoneCr(touched.region.text)) return undefined;
  const { region, found } = touched;
  // What is scanned without its beginning has nothing before its first heading.
  const after = region.from === 0 ? found : found.slice(1);
  const fresh = after.map((section) => readSection(region.text, section, region.start));
  return {
    sections: replaced(sections, region, fresh, movedSection),
    answersAlike: areAlike(sections.slice(region.from, region.to), fresh),
  };
}

/** Whether two runs of sections give the same headings an answer. */
function areAlike(before: readonly BodySection[], after: readonly BodySection[]): boolean {
  const isSame = ({ own, answer }: BodySection, now: BodySection | undefined): boolean =>
    now?.own.level === own.level &&
    now.own.part === own.part &&
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
  sections: readonly BodySection[],
  edits: readonly TextEdit[],
): TouchedBody | undefined {
  let region = touchedSections(sections, edits);
  while (region !== undefined && region.from > 0 && !startsWithHeading(region.text)) {
    region = touchedSections(sections, edits, { from: region.from - 1, to: region.to });
  }
  if (region === undefined) return undefined;
  const { sections: found, open } = scanBody(region.text, 0);
  if (!open || region.to === sections.length) return { region, found };
  const all = touchedSections(sections, edits, { from: region.from, to: sections.length });
  return all && { region: all, found: scanBody(all.text, 0).sections };
}

function touchedSections(
  sections: readonly BodySection[],
  edits: readonly TextEdit[],
  reach?: Reach,
): Region | undefined {
  return regionOf(sections, edits, ({ text }) => text, { takesTop: true, ...reach });
}

function startsWithHeading(text: string): boolean {
  return headingAt(text, 0, nextLine(text, 0)) !== undefined;
}
