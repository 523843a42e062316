import { guide } from '../guide/guide.ts';
import type { PartId } from '../guide/parts.ts';
import { propertySchema } from '../schema/schema.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import { sectionsOfMeetings } from '../workbook/model/meetingEntries.ts';
import type { ReadSection } from '../workbook/model/readSections.ts';
import type { Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Ideas for partners: who else was thought of is nobody's business. */
const PRIVATE_KEY = 'candidates';

/** Whether a fact stays in the house: the ideas for partners, and whatever a team's own keys hold. */
export function isPrivateFact([key]: FieldPath): boolean {
  return key === undefined || key === PRIVATE_KEY || propertySchema([key]) === undefined;
}

/** Whether what stands under a heading stays in the house; a team's own headings may hold anything. */
export function isPrivatePart(part: PartId | undefined): boolean {
  return part === undefined || guide.part(part).reader === 'library';
}

/** The part of the guide that each section is: its own, or for the notes of a meeting that above them. */
export function partsOf(sections: readonly ReadSection[]): readonly (PartId | undefined)[] {
  const meetings = new Set(sectionsOfMeetings(sections));
  return sections.map((one) => (meetings.has(one) ? 'meeting-notes' : one.section.part));
}

/** Where a workbook's private words stand, in UTF-16 code units of its text. */
export function privateSpans({ keys, sections }: Workbook): readonly Span[] {
  const parts = partsOf(sections);
  return [
    ...keys.filter(({ reading: { key } }) => key === undefined || isPrivateFact([key])),
    ...sections.filter((_, at) => isPrivatePart(parts[at])),
  ];
}

/** What a result that leaves the private parts out says of that, for the parts that are there. */
export function privateNames({ keys, sections }: Workbook): readonly string[] {
  const parts = partsOf(sections);
  const names = sections.flatMap(({ answer }, at): readonly string[] => {
    const part = parts[at];
    if (!answer.answered || !isPrivatePart(part)) return [];
    return [part === undefined ? OWN_HEADINGS : guide.part(part).heading];
  });
  const known = keys.some(({ reading }) => reading.key === PRIVATE_KEY) ? [PRIVATE_KEY] : [];
  const isOwn = ({ reading: { key } }: Workbook['keys'][number]): boolean =>
    key !== PRIVATE_KEY && (key === undefined || isPrivateFact([key]));
  return [...new Set([...known, ...(keys.some(isOwn) ? [OWN_KEYS] : []), ...names])];
}

/** Never told: who asks for them reads the file. */
export const OWN_KEYS = 'the team’s own keys';
const OWN_HEADINGS = 'the team’s own headings';
