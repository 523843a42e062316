import { lexicon } from '../../grammar/words.ts';
import lists from '../lexicon/periodWords.json';

/** Units of time of a day or more, singular and plural. */
export const longUnits = lexicon(lists.longUnits);

/** Units of time shorter than a day. */
export const shortUnits = lexicon(lists.shortUnits);

export const weekdays = lexicon(lists.weekdays);
