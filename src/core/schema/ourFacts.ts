import type { PartId } from '../guide/parts.ts';
import type { FieldPath } from './fieldPath.ts';
import type { PropertyMeaning } from './propertyMeaning.ts';
import type { PropertySchema } from './propertySchema.ts';

/** The key that the answers to a library's own questions stand under, by the questions' ids. */
export const OURS = 'ours';

/**
 * A library's own questions, said as the schemas say the guide's: whoever asks the schemas about a fact hands
 * these along, and is told of both.
 */
export interface OurFacts {
  /** Another one for each text of the file: what was read by one is not remembered for another. */
  readonly version: string;
  /** How many of the file's questions can't be read, and so aren't asked. */
  readonly leftOut: number;
  readonly properties: Readonly<Record<string, PropertySchema>>;
  readonly meanings: Readonly<Record<string, PropertyMeaning>>;
  /** Of each question, where its answer goes beside the form and the office's list. */
  readonly goesTo: Readonly<Record<string, readonly OurDestination[]>>;
  /** The questions with long answers: headings of the body. */
  readonly headings: readonly OurHeading[];
}

export type OurDestination = 'plan' | 'report' | 'next-cycle';

export interface OurHeading {
  readonly id: string;
  readonly title: string;
  /** What the title is known by in a workbook: {@link headingKey}. */
  readonly key: string;
  /** The guide's part that it stands in. */
  readonly part: PartId;
  readonly help: string;
}

/** The question that a place answers; a key of the team's own with a question's id answers that, too. */
export function questionAt(path: FieldPath, ours: OurFacts | undefined): string | undefined {
  if (ours === undefined || path.length > 2) return undefined;
  const id = path.length === 1 ? path[0] : path[0] === OURS ? path[1] : undefined;
  return typeof id === 'string' && Object.hasOwn(ours.properties, id) ? id : undefined;
}

/** What some workbooks are asked by their libraries, each question once, but for long ones; those that go there, if said. */
export function questionsOfAll(
  workbooks: Iterable<{ readonly ours?: OurFacts | undefined }>,
  to?: OurDestination,
): ReadonlyMap<string, PropertySchema> {
  const asked = new Map<string, PropertySchema>();
  for (const { ours } of workbooks)
    for (const [id, one] of Object.entries(ours?.properties ?? {}))
      if (!asked.has(id) && (to === undefined || goesThere(to, id, ours))) asked.set(id, one);
  return asked;
}

/** The questions whose answers go there, but for long ones, by their ids, in the order of the file. */
export function ourQuestionsGoing(
  to: OurDestination,
  ours: OurFacts | undefined,
): readonly string[] {
  return Object.keys(ours?.properties ?? {}).filter((id) => goesThere(to, id, ours));
}

/** The same for those with long answers. */
export function ourHeadingsGoing(
  to: OurDestination,
  ours: OurFacts | undefined,
): readonly OurHeading[] {
  return (ours?.headings ?? []).filter(({ id }) => goesThere(to, id, ours));
}

function goesThere(to: OurDestination, id: string, ours: OurFacts | undefined): boolean {
  return ours?.goesTo[id]?.includes(to) === true;
}
