import type { PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { OURS, questionAt, type OurFacts } from '../schema/ourFacts.ts';
import { propertySchema } from '../schema/schema.ts';
import { LARGEST_WORKBOOK } from './syntax/largest.ts';
import { findFrontMatter } from './syntax/frontMatter.ts';
import { foldLoneCr } from './syntax/layout/lines.ts';
import { applyEdits, type TextEdit } from './edit.ts';
import { readKeys, rememberKeys, type TopKey } from './model/readKeys.ts';
import { readSections, rememberSections, type ReadSection } from './model/readSections.ts';
import { newMemory, NO_MEMORY, type Memory } from './syntax/memory.ts';
import type { Workbook } from './workbook.ts';

/**
 * Reads a workbook; undefined for any other text. Offsets count UTF-16 code units of `text`,
 * including a byte order mark. Never throws. With a document's memory, only what is new in this
 * version is read. `ours`: the library's own questions.
 */
export function openWorkbook(
  text: string,
  memory: Memory = NO_MEMORY,
  ours?: OurFacts,
): Workbook | undefined {
  const folded = foldLoneCr(text);
  const frontMatter = findFrontMatter(folded);
  if (frontMatter === undefined) return undefined;
  if (folded.length > LARGEST_WORKBOOK) {
    return { text: folded, frontMatter, keys: [], sections: [], cycle: {}, answered: new Set() };
  }
  memory.turn();
  const keys = readKeys(folded, frontMatter.content, memory, ours);
  const sections = readSections(folded, frontMatter.bodyStart, memory);
  const [cycle, answered] = [cycleOf(keys, ours), answeredIn(sections)];
  return { text: folded, frontMatter, keys, sections, cycle, answered, ours };
}

/** The workbook that edits make of another; undefined where they leave none. Reads only what they change. */
export function reopen(before: Workbook, edits: readonly TextEdit[]): Workbook | undefined {
  const memory = newMemory();
  rememberKeys(before, memory);
  rememberSections(before, memory);
  return openWorkbook(applyEdits(before.text, edits), memory, before.ours);
}

/** Another text, read with the same questions of the library's own. */
export function openLike(other: Workbook | undefined, text: string): Workbook | undefined {
  return openWorkbook(text, NO_MEMORY, other?.ours);
}

/** Each key once: the first, if several are alike. A key that has a question's id is its answer. */
function cycleOf(keys: readonly TopKey[], ours: OurFacts | undefined): Cycle {
  const cycle: Record<string, unknown> = {};
  const own = new Map<string, unknown>();
  for (const { reading } of keys) {
    const { key, value } = reading;
    if (key === undefined || value === undefined || Object.hasOwn(cycle, key)) continue;
    if (questionAt([key], ours) !== undefined) own.set(key, own.get(key) ?? value);
    else if (propertySchema([key], ours) !== undefined) cycle[key] = value;
  }
  if (own.size > 0)
    cycle[OURS] = { ...Object.fromEntries(own), ...(cycle[OURS] as object | undefined) };
  return cycle;
}

/**
 * A part is answered under its own heading or under a smaller one below it, such as the dates under
 * *Meeting notes*, up to the guide's next heading.
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
