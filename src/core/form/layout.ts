import type { Sentence } from '../language/translate.ts';
import { guide } from '../guide/guide.ts';
import type { PartId } from '../guide/parts.ts';
import { propertyMeaning } from '../schema/propertyMeaning.ts';
import { propertySchema, type PropertySchema } from '../schema/schema.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import type { OurFacts } from '../schema/ourFacts.ts';

/** Where a fact is shown: at a part of the guide, or in one that the form alone has. */
export type Home = PartId | 'check-up' | 'pause-or-end';

/** A part of the form with the parts of the guide that it shows, in order. */
export interface PartLayout {
  readonly id: string;
  readonly title: Sentence;
  readonly homes: readonly Home[];
}

/** The guide's chapters, then what’s rarely needed. */
export const formLayout: readonly PartLayout[] = [
  ...guide.parts
    .filter(({ level }) => level === 2)
    .map(({ id, heading }): PartLayout => ({ id, title: heading, homes: chapterOf(id) })),
  { id: 'agreement', title: 'Agreement', homes: ['agreement-terms'] },
  { id: 'check-up', title: 'Check-up', homes: ['check-up'] },
  { id: 'pause-or-end', title: 'Pause or end', homes: ['pause-or-end'] },
];

function chapterOf(id: PartId): readonly PartId[] {
  const from = guide.parts.findIndex((part) => part.id === id);
  const end = guide.parts.findIndex(({ level }, at) => at > from && level === 2);
  return guide.parts
    .slice(from, end < 0 ? undefined : end)
    .map((part) => part.id)
    .filter((part) => part !== 'agreement-terms');
}

/** Where a fact is shown whose schema doesn't say. */
const FIRST: Home = 'identifying-organizations';

/** Where the fact at a path is shown: what its schema says, else that of the key above it. */
export function getHome(path: FieldPath, ours?: OurFacts): Home {
  for (let length = path.length; length > 0; length--) {
    const home = propertyMeaning(path.slice(0, length), ours)?.part;
    if (home !== undefined) return home;
  }
  return FIRST;
}

export function getPartId(home: Home): string {
  return formLayout.find(({ homes }) => homes.includes(home))?.id ?? FIRST;
}

/** Whether the key is never shown, because it only says what the file is, or is reserved. */
export function isHidden({ const: fixed, reserved }: PropertySchema): boolean {
  return fixed !== undefined || reserved === true;
}

/** The keys below a place that have a home in the form, or hold something that does. */
export function listKeys(path: FieldPath, home: Home, ours?: OurFacts): readonly string[] {
  const { properties = {} } = propertySchema(path, ours) ?? {};
  return Object.entries(properties).flatMap(([key, schema]) =>
    !isHidden(propertySchema([...path, key], ours) ?? schema) &&
    holdsHome([...path, key], home, ours)
      ? [key]
      : [],
  );
}

function holdsHome(path: FieldPath, home: Home, ours: OurFacts | undefined): boolean {
  const schema = propertySchema(path, ours);
  if (schema?.items !== undefined) return holdsHome([...path, 0], home, ours);
  if (schema?.properties === undefined) return getHome(path, ours) === home;
  return Object.keys(schema.properties).some((key) => holdsHome([...path, key], home, ours));
}
