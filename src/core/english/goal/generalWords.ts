import { lexicon } from '../../grammar/words.ts';
import lists from '../lexicon/generalWords.json';

/**
 * Nouns of plans and mission statements that don't name any one thing or group: "our users",
 * "services", "needs". The words beside them may still be telling ("needs of night nurses").
 */
export const generalNouns = lexicon(lists.generalNouns);

/** Adjectives and adverbs that could stand before almost any noun. */
export const generalModifiers = lexicon(lists.generalModifiers);

/** Words that only hold a sentence together. */
export const functionWords = lexicon(lists.functionWords);
