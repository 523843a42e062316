import { LANGUAGES } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import { USUAL_MEASURES, type UsualMeasure } from '../../guide/usualMeasures.ts';
import { nameKey } from '../naming.ts';

const BY_NAME: ReadonlyMap<string, UsualMeasure> = new Map(
  USUAL_MEASURES.flatMap((one) =>
    [...LANGUAGES.map((language) => sayingIn(language)(one.measure)), ...one.also].map(
      (name) => [nameKey(name), one] as const,
    ),
  ),
);

/** What a measure is that libraries often count, by its name; undefined for one of a library's own. */
export function usualMeasureOf(measure: string): UsualMeasure | undefined {
  return BY_NAME.get(nameKey(measure));
}
