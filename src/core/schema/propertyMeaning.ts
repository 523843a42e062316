import { cycleMeanings } from './generated/cycleMeanings.ts';

/** What the schemas tell people about one place of the front matter. */
export interface PropertyMeaning {
  /** Plain text for a hover. */
  readonly description: string;
  /** One sentence for each value of the place's `enum`, in the same order. */
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly (string | number)[];
}

/** The meaning of a place that `propertySchema` knows; undefined for all others. */
export function propertyMeaning(path: readonly (string | number)[]): PropertyMeaning | undefined {
  const place = path.map((part) => (typeof part === 'number' ? '*' : part)).join('/');
  return Object.hasOwn(cycleMeanings, place) ? cycleMeanings[place] : undefined;
}
