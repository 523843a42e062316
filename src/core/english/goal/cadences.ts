import { grammar } from '../../grammar/grammar.ts';
import { numberReader, ordinalReader } from '../numbers/numbers.ts';
import { getSpan, type Span, type TokenRange, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/cadences.json';
import marks from '../../grammar/marks.json';
import units from '../lexicon/periodWords.json';
import { cadences } from './cadences.grammar.ts';

/** A rhythm with no end: "monthly", "each term", "twice a year". */
export interface Cadence {
  readonly span: Span;
}

export interface CadenceMatch extends Cadence {
  readonly tokens: TokenRange;
}

export const cadenceGrammar = grammar('cadences', cadences, {
  lists: {
    ADVERB: lists.adverbs,
    HYPHEN: marks.hyphens,
    LONG_UNIT: units.longUnits,
    NOT_COUNTED: lists.notCounted,
    RHYTHM_UNIT: lists.rhythmUnits,
    UNIT_ADJECTIVE: lists.unitAdjectives,
    WEEKDAY: units.weekdays,
    WEEKDAYS: lists.manyDays,
  },
  readers: { NUMBER: numberReader, ORDINAL: ordinalReader },
});

/** Finds rhythms, from left to right. */
export function findCadences(words: readonly Word[]): readonly CadenceMatch[] {
  const found: CadenceMatch[] = [];
  let index = 0;
  while (index < words.length) {
    const to = cadenceGrammar.read('CADENCE', words, index)?.to;
    if (to !== undefined) {
      const tokens = { from: index, to };
      found.push({ span: getSpan(words, tokens), tokens });
    }
    index = to ?? index + 1;
  }
  return found;
}
