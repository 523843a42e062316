import { parseDay } from '../calendar/day.ts';
import { fullDate } from '../calendar/dayWords.ts';
import type { Sentence, Translate } from '../language/translate.ts';
import { choiceName } from '../schema/choiceName.ts';
import { valueAt } from '../schema/presentValue.ts';
import { propertySchema } from '../schema/schema.ts';
import type { OurFacts } from '../schema/ourFacts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { figure } from './measureWords.ts';
import type { FieldPath } from '../schema/fieldPath.ts';

/** What a fact is called, where nobody has words of their own for it; empty for what no schema knows. */
export function factLabel(path: FieldPath, t: Translate): string {
  const title = propertySchema(path)?.title;
  return title === undefined ? '' : t(title);
}

/** What facts are called where nothing around them says what they are of. */
const ALONE: Readonly<Record<string, Sentence>> = {
  'goal.time-bound': 'Goal date',
  'agreement.signed': 'Agreement signed',
  'agreement.ends': 'Agreement ends',
  'agreement.review': 'Agreement review',
};

/** What a fact that stands in no list is called among others of its workbook. */
export function factName(place: string, t: Translate): string {
  const name = Object.hasOwn(ALONE, place) ? ALONE[place] : undefined;
  return name === undefined ? factLabel(place.split('.'), t) : t(name);
}

/** What a fact says, as people read it: a day in words, a choice by its name. */
export function factWords(
  value: unknown,
  path: FieldPath,
  t: Translate,
  ours?: OurFacts,
): string | undefined {
  if (typeof value === 'number') return figure(value);
  if (typeof value !== 'string') return undefined;
  const { format, enum: choices } = propertySchema(path, ours) ?? {};
  const day = format === 'date' ? parseDay(value) : undefined;
  if (day !== undefined) return fullDate(day, t);
  const name = choices?.includes(value) === true ? choiceName(value) : undefined;
  return name === undefined ? value : t(name);
}

/** The facts at some places, each by its name; undefined for those of which the workbook says nothing. */
export function sayFacts(
  cycle: Cycle,
  places: readonly string[],
  t: Translate,
): readonly (readonly [name: string, text: string | undefined])[] {
  return places.map((place) => {
    const path = place.split('.');
    return [factName(place, t), factWords(valueAt(cycle, path), path, t)];
  });
}

/** A fact of each item of a list. */
export interface ItemFact {
  readonly label: string;
  readonly of: (item: object) => string | undefined;
}

/** The facts of a list's items by their keys, but for those that are `said` in words of their own. */
export function otherItemFacts(
  list: FieldPath,
  keys: readonly string[],
  said: readonly string[],
  t: Translate,
): readonly ItemFact[] {
  return keys
    .filter((key) => !said.includes(key))
    .map((key) => {
      const path = [...list, 0, key];
      const of = (item: object): string | undefined => factWords(valueAt(item, [key]), path, t);
      return { label: factLabel(path, t), of };
    });
}
