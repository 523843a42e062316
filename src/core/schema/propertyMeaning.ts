import type { Sentence } from '../language/translate.ts';
import type { PartId } from '../guide/parts.ts';
import { cycleMeanings } from './generated/cycleMeanings.ts';
import type { FieldPath } from './fieldPath.ts';
import { questionAt, type OurFacts } from './ourFacts.ts';

/** What the schemas tell people about one place of the front matter. */
export interface PropertyMeaning {
  readonly description: Sentence;
  /** One sentence for each value of the place's `enum`, in the same order. */
  readonly enumDescriptions?: readonly Sentence[];
  readonly examples?: readonly (Sentence | number)[];
  /** Where the form has it: a part of the guide, or of the form alone; undefined: where the key above it is. */
  readonly part?: PartId | 'check-up' | 'pause-or-end';
  /** What the form asks, where the name alone would be no question. */
  readonly question?: Sentence;
  /** What the form says beneath its name; undefined if the description will do. */
  readonly help?: Sentence;
  /** Which of the names that are known may stand here. */
  readonly names?: 'owners' | 'organizations' | 'libraries';
  /** The comment above the key in a new workbook. */
  readonly prompt?: Sentence;
  /** true: the form shows it, and does not change it. */
  readonly readOnly?: boolean;
}

/** The meaning of a place that `propertySchema` knows; undefined for all others. */
export function propertyMeaning(path: FieldPath, ours?: OurFacts): PropertyMeaning | undefined {
  const question = questionAt(path, ours);
  if (question !== undefined) return ours?.meanings[question];
  const place = path.map((part) => (typeof part === 'number' ? '*' : part)).join('/');
  return Object.hasOwn(cycleMeanings, place) ? cycleMeanings[place] : undefined;
}
