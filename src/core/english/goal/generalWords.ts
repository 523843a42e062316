import { lexicon } from '../../grammar/words.ts';
import lists from '../lexicon/generalWords.json';

/** Nouns of mission statements that name no one thing: "services", "needs". Words beside them may. */
export const generalNouns = lexicon(lists.generalNouns);

/** Adjectives and adverbs that could stand before almost any noun. */
export const generalModifiers = lexicon(lists.generalModifiers);

/** Words that only hold a sentence together. */
export const functionWords = lexicon(lists.functionWords);
