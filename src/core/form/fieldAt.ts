import { writtenAnswer } from '../workbook/body/answerText.ts';
import { pathAround, placeAt } from '../workbook/model/place.ts';
import type { ReadSection } from '../workbook/model/readSections.ts';
import { getQuestion } from '../workbook/syntax/headings.ts';
import type { Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { factId, sectionId, findSectionIndex, targetOfId } from './fieldId.ts';

/** The control for an offset in the text, in UTF-16 code units; undefined if none is about it. */
export function fieldAt(workbook: Workbook, offset: number): string | undefined {
  const { frontMatter, sections } = workbook;
  if (offset < frontMatter.bodyStart) {
    const path = pathAround(workbook, { start: offset, end: offset });
    return path.length === 0 ? undefined : factId(path);
  }
  return fieldOf(sections, { start: offset, end: offset });
}

/**
 * Where somebody who comes from this control of the form goes on writing in the text, as an offset in UTF-16
 * code units: after what it says, else in the first answer. A letter typed there never ends the workbook, as
 * it would before the first `---`.
 */
export function offsetFrom(workbook: Workbook, field: string | undefined): number {
  const { sections, frontMatter } = workbook;
  const said = field === undefined ? undefined : findEnd(workbook, field);
  if (said !== undefined) return said;
  const answer = sections.find(({ section }) => getQuestion(section) !== undefined);
  return answer === undefined ? frontMatter.content.end : endOfAnswer(answer);
}

function findEnd(workbook: Workbook, field: string): number | undefined {
  const target = targetOfId(field);
  if (target.kind === 'gap') return undefined;
  if (target.kind === 'fact') {
    const { node, value } = placeAt(workbook, target.path) ?? {};
    if (node?.kind !== 'scalar' || value === undefined) return undefined;
    return value.start + workbook.text.slice(value.start, value.end).trimEnd().length;
  }
  const section = workbook.sections[findSectionIndex(workbook, target) ?? -1];
  return section === undefined ? undefined : endOfAnswer(section);
}

function endOfAnswer(one: ReadSection): number {
  return one.section.content.start + writtenAnswer(one).body.end;
}

/** The control of the section that a span is in; of several with the same guide heading, the first is the answer. */
export function fieldOf(sections: readonly ReadSection[], span: Span): string | undefined {
  const index = sections.findIndex(({ start, end }) => span.start >= start && span.end <= end);
  const section = sections[index]?.section;
  if (section === undefined) return undefined;
  const isFirst = sections.findIndex((one) => one.section.part === section.part) === index;
  return section.part !== undefined && isFirst ? section.part : sectionId(index, section.title);
}
