import { parseDay } from '../calendar/day.ts';
import { fullDate } from '../calendar/dayWords.ts';
import type { Translate } from '../language/translate.ts';
import { choiceName } from '../schema/choiceName.ts';
import { valueAt } from '../schema/presentValue.ts';
import { propertySchema } from '../schema/schema.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { figure } from './measureWords.ts';
import type { FieldPath } from '../schema/fieldPath.ts';

/** What a fact is called, where nobody has words of their own for it; empty for what no schema knows. */
export function factLabel(path: FieldPath, t: Translate): string {
  const title = propertySchema(path)?.title;
  return title === undefined ? '' : t(title);
}

/** What a fact says, as people read it: a day in words, a choice by its name. */
export function factWords(value: unknown, path: FieldPath, t: Translate): string | undefined {
  if (typeof value === 'number') return figure(value);
  if (typeof value !== 'string') return undefined;
  const { format, enum: choices } = propertySchema(path) ?? {};
  const day = format === 'date' ? parseDay(value) : undefined;
  if (day !== undefined) return fullDate(day, t);
  const name = choices?.includes(value) === true ? choiceName(value) : undefined;
  return name === undefined ? value : t(name);
}

/** A fact by its name. */
export interface ToldFact {
  /** `organization.contact` */
  readonly place: string;
  readonly label: string;
  /** undefined where the workbook does not say. */
  readonly text: string | undefined;
}

/** The facts at some places, but for those that are `said` there in words of their own. */
export function otherFacts(
  cycle: Cycle,
  places: readonly string[],
  said: readonly string[],
  t: Translate,
): readonly ToldFact[] {
  return places
    .filter((place) => !said.includes(place))
    .map((place) => {
      const path = place.split('.');
      const text = factWords(valueAt(cycle, path), path, t);
      return { place, label: factLabel(path, t), text };
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
