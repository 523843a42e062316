import type { GoalReading } from '../english/goal/goal.ts';
import type { Quantity } from '../english/amounts/quantities.ts';
import { EACH_IN_SPANISH, MORE_IN_SPANISH, OF_IN_SPANISH } from '../spanish/spanishAmounts.ts';

/** A figure in a sentence. */
export interface Figure {
  readonly value: number;
  readonly span: Quantity['span'];
}

/** The figures of a sentence by the nouns that they may count: within three words, and not so many a time. */
export function figuresByNoun(
  statement: string,
  { quantities }: GoalReading,
): ReadonlyMap<string, readonly Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const { kind, value, span } of quantities) {
    if (kind !== 'count' || value === undefined) continue;
    const behind = statement.slice(span.end, span.end + LONGEST_NOUN);
    const counted = /^(?: (?!(?:of|to|an?)\b)[\p{L}’'-]+){1,3}/u.exec(behind)?.[0] ?? '';
    if ([MORE, MORE_IN_SPANISH].some((one) => one.test(counted))) continue;
    if ([EACH, EACH_IN_SPANISH, OF_IN_SPANISH].some((one) => one.test(behind))) continue;
    for (const noun of new Set(nounsIn(counted)))
      found.set(noun, [...(found.get(noun) ?? []), { value, span }]);
  }
  return found;
}

/** In UTF-16 code units: how far behind a figure what it counts may stand. */
const LONGEST_NOUN = 60;

const MORE = /\b(?:more|additional|new|extra|further|other)\b/iu;
const EACH =
  /^(?: [\p{L}’'-]+){1,3}? an? |^[^,.;]*\b(?:per|each|every|apiece|daily|weekly|monthly)\b/iu;

/** Its words without the ending of a plural: `classes` and `class` are one. */
export function nounsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.map((word) => word.replace(/(?:(?<=[cs]h|[lnrsxz])es|(?<!s)s)$/, ''));
}
