import { findFrontMatter, type FrontMatter } from './layout/frontMatter.ts';
import { readBody } from './body/readSections.ts';
import { readParts, type Part } from './frontMatter/readParts.ts';
import { LARGEST_WORKBOOK } from './largest.ts';
import { foldLoneCr } from './layout/lines.ts';
import { EMPTY_ROW } from './row.ts';
import { assembled, type Around, type Workbook } from './workbook.ts';
import { answeredIn, cycleOf } from './said.ts';

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
