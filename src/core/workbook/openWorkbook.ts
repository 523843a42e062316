import type { PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { propertySchema } from '../schema/schema.ts';
import { findFrontMatter, type FrontMatter } from './layout/frontMatter.ts';
import { readBody, type SectionReading } from './body/readSections.ts';
import { readParts, type Part } from './frontMatter/readParts.ts';
import { LARGEST_WORKBOOK } from './largest.ts';
import { foldLoneCr } from './layout/lines.ts';
import { EMPTY_ROW, type Row } from './row.ts';
import { assembled, type Around, type Workbook } from './workbook.ts';

/**
 * Reads a workbook. undefined for every text that is none. Offsets count in UTF-16 code units of
 * `text`, a byte order mark included. Never throws.
 */
export function openWorkbook(text: string): Workbook | undefined {
  const folded = foldLoneCr(text);
  const frontMatter = findFrontMatter(folded);
  if (frontMatter === undefined) return undefined;
  return opened(folded, frontMatter, folded === text ? undefined : text);
}

function opened(text: string, frontMatter: FrontMatter, original: string | undefined): Workbook {
  if (text.length > LARGEST_WORKBOOK) return unread(text, frontMatter, original);
  const { parts, apart } = readParts(text, frontMatter.content);
  const body = readBody(text, frontMatter.bodyStart);
  const around =
    apart && original === undefined ? aroundParts(text, frontMatter, parts) : undefined;
  const [cycle, answered] = [cycleOf(parts), answeredIn(body)];
  const fields = { original, frontMatter, parts, around, body, cycle, answered };
  return assembled(fields, text.length, text);
}

/** undefined where not even the front matter's start and end are certain. */
function aroundParts(
  text: string,
  { opened, closed, bodyStart }: FrontMatter,
  parts: readonly Part[],
): Around | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!opened || !closed || first === undefined || last === undefined) return undefined;
  return { before: text.slice(0, first.start), after: text.slice(last.end, bodyStart) };
}

function unread(text: string, frontMatter: FrontMatter, original: string | undefined): Workbook {
  const fields = {
    original,
    frontMatter,
    parts: [],
    around: undefined,
    body: EMPTY_ROW,
    cycle: {},
  };
  return assembled({ ...fields, answered: new Set() }, text.length, text);
}

/** Each key once: the first of several that are alike. */
export function cycleOf(parts: readonly Part[]): Cycle {
  const cycle: Record<string, unknown> = {};
  for (const { reading } of parts) {
    const { key, value } = reading;
    if (key === undefined || value === undefined || Object.hasOwn(cycle, key)) continue;
    if (propertySchema([key]) !== undefined) cycle[key] = value;
  }
  return cycle;
}

/**
 * A part is answered under its heading or under a smaller heading that follows it, such as the
 * dates below *Meeting notes*, up to the guide's next heading.
 */
export function answeredIn(body: Row<SectionReading>): ReadonlySet<PartId> {
  const answered = new Set<PartId>();
  let current: { part: PartId; level: number } | undefined;
  for (const { section, answer } of body.units) {
    if (section.part !== undefined) current = { part: section.part, level: section.level };
    else if (current !== undefined && section.level <= current.level) current = undefined;
    if (current !== undefined && answer.answered) answered.add(current.part);
  }
  return answered;
}
