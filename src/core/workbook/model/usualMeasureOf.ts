import { LANGUAGES } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import { USUAL_MEASURES, type UsualMeasure } from '../../guide/usualMeasures.ts';
import type { Translate } from '../../language/translate.ts';
import type { Cycle } from '../../schema/generated/types.ts';
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

/** What libraries often count, without what a cycle counts already. */
export function uncounted(
  { goal }: Cycle,
  t: Translate,
): readonly Readonly<Record<'measure' | 'unit', string>>[] {
  const counted = new Set((goal?.measurable ?? []).map(({ measure = '' }) => nameKey(measure)));
  return USUAL_MEASURES.map(({ measure, unit }) => ({ measure: t(measure), unit: t(unit) })).filter(
    ({ measure }) => !counted.has(nameKey(measure)),
  );
}
