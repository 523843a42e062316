import type { PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { propertySchema } from '../schema/schema.ts';
import type { SectionReading } from './body/readSections.ts';
import type { Part } from './frontMatter/readParts.ts';
import type { Row } from './row.ts';

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
