import type { PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { propertySchema } from '../schema/schema.ts';
import { readSections, type ReadSection } from './body/readSections.ts';
import { applyEdits, touchedBy, type TextEdit } from './edit.ts';
import type { Fault } from './fault.ts';
import { readParts, type Part } from './frontMatter/readParts.ts';
import { findFrontMatter, type FrontMatter } from './layout/frontMatter.ts';
import { foldLoneCr } from './layout/lines.ts';
import { shift } from './span.ts';
import type { Path } from './yaml/nodes.ts';

/** A workbook as it stands in its text. All of it follows from the text; nothing is remembered. */
export interface Workbook {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** The front matter's keys in the order of the text, one that is written twice as often. */
  readonly parts: readonly Part[];
  readonly sections: readonly ReadSection[];
  /** What the front matter says, as far as it could be read and the schemas agree. */
  readonly cycle: Cycle;
  /** The guide's parts that have an answer. */
  readonly answered: ReadonlySet<PartId>;
}

/** A longer text, in UTF-16 code units, is left unread. */
export const LARGEST_WORKBOOK = 4_000_000;

/**
 * Reads a workbook. undefined for every text that is none. Offsets count in UTF-16 code units of
 * `text`, a byte order mark included. Never throws.
 */
export function openWorkbook(text: string): Workbook | undefined {
  return read(foldLoneCr(text), undefined);
}

/**
 * The workbook after an edit, exactly as {@link openWorkbook} would read it from the new text, at
 * the price of what the edit touched.
 */
export function editWorkbook(before: Workbook, edits: readonly TextEdit[]): Workbook | undefined {
  const touched = touchedBy(edits);
  if (touched === undefined) return before;
  const text = foldLoneCr(applyEdits(before.text, edits));
  return read(text, { ...before, touched });
}

type Before = Pick<Workbook, 'parts' | 'sections'> & {
  readonly touched: NonNullable<ReturnType<typeof touchedBy>>;
};

function read(text: string, before: Before | undefined): Workbook | undefined {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) return undefined;
  if (text.length > LARGEST_WORKBOOK) return unread(text, frontMatter);
  const parts = readParts(text, frontMatter.content, before);
  const sections = readSections(text, frontMatter.bodyStart, before);
  return {
    text,
    frontMatter,
    parts,
    sections,
    cycle: cycleOf(parts),
    answered: answeredIn(sections),
  };
}

function unread(text: string, frontMatter: FrontMatter): Workbook {
  return { text, frontMatter, parts: [], sections: [], cycle: {}, answered: new Set() };
}

/** Each key once: the first of several that are alike. */
function cycleOf(parts: readonly Part[]): Cycle {
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
function answeredIn(sections: readonly ReadSection[]): ReadonlySet<PartId> {
  const answered = new Set<PartId>();
  let current: { part: PartId; level: number } | undefined;
  for (const { section, answer } of sections) {
    if (section.part !== undefined) current = { part: section.part, level: section.level };
    else if (current !== undefined && section.level <= current.level) current = undefined;
    if (current !== undefined && answer.answered) answered.add(current.part);
  }
  return answered;
}

/** Everything that could not be read as it was meant, with offsets into the text and full paths. */
export function faultsOf(workbook: Workbook): readonly Fault[] {
  const { parts, frontMatter, text } = workbook;
  const faults: Fault[] = [];
  const at = { span: frontMatter.fence, path: [] as Path, values: {} };
  if (text.length > LARGEST_WORKBOOK) return [{ code: 'too-large', variant: 'workbook', ...at }];
  if (!frontMatter.first) faults.push({ code: 'front-matter-not-first', ...at });
  if (!frontMatter.closed) faults.push({ code: 'front-matter-unclosed', ...at });
  const seen = new Set<string>();
  for (const { start, reading } of parts) {
    const { key } = reading;
    if (key !== undefined && seen.has(key)) {
      faults.push(duplicate(key, shift(reading.keySpan, start)));
      continue;
    }
    if (key !== undefined) seen.add(key);
    for (const fault of reading.faults) {
      const path = key === undefined ? fault.path : [key, ...fault.path];
      faults.push({ ...fault, span: shift(fault.span, start), path });
    }
  }
  return faults;
}

function duplicate(key: string, span: Fault['span']): Fault {
  return { code: 'duplicate-key', span, path: [key], values: { key } };
}
