import { pathAround } from '../workbook/model/place.ts';
import type { ReadSection } from '../workbook/model/readSections.ts';
import type { Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { factId, sectionId } from './fieldId.ts';

/**
 * The control that a place in the text belongs to, by its offset in UTF-16 code units; undefined for one
 * that no control is about.
 */
export function fieldAt(workbook: Workbook, offset: number): string | undefined {
  const { frontMatter, sections } = workbook;
  if (offset < frontMatter.bodyStart) {
    const path = pathAround(workbook, { start: offset, end: offset });
    return path.length === 0 ? undefined : factId(path);
  }
  return fieldOf(sections, { start: offset, end: offset });
}

/** The control of the section that a stretch lies in; of several with one heading of the guide the first is the answer. */
export function fieldOf(sections: readonly ReadSection[], span: Span): string | undefined {
  const index = sections.findIndex(({ start, end }) => span.start >= start && span.end <= end);
  const section = sections[index]?.section;
  if (section === undefined) return undefined;
  const isFirst = sections.findIndex((one) => one.section.part === section.part) === index;
  return section.part !== undefined && isFirst ? section.part : sectionId(index, section.title);
}
