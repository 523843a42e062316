import { grammar } from '../../grammar/grammar.ts';
import { numberReader } from '../numbers/numbers.ts';
import type { Word } from '../../grammar/words.ts';
import months from '../lexicon/dates.json';
import lists from '../lexicon/labels.json';
import marks from '../../grammar/marks.json';
import { labels } from './labels.grammar.ts';

export const labelGrammar = grammar('labels', labels, {
  lists: {
    AGED: lists.aged,
    GLUED_UNIT: lists.gluedUnits,
    HYPHEN: marks.hyphens,
    JOINT: [...marks.hyphens, ...lists.joints],
    LABEL_NOUN: lists.labelNouns,
    LABEL_VERB: lists.labelVerbs,
    MONTH_NAME: months.monthNames,
    PEOPLE: lists.ageBefore,
    STREET: lists.streets,
    UNDER: lists.underAge,
  },
  readers: { NUMBER: numberReader },
});

/** Whether the number at `index` names or describes something instead of counting it. */
export function isLabelNumber(words: readonly Word[], index: number): boolean {
  return labelGrammar.read('LABEL', words, index) !== undefined;
}
