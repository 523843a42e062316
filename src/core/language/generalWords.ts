import { lexicon } from './words.ts';
import lists from './lists/generalWords.json';

/**
 * Nouns of plans and mission statements that name no one thing and no one group: "our users",
 * "services", "needs". What stands beside them may still be telling ("needs of night nurses").
 */
export const generalNouns = lexicon(lists.generalNouns);

/** Adjectives and adverbs that could stand before almost any noun. */
export const generalModifiers = lexicon(lists.generalModifiers);

/** Words that only hold a sentence together. */
export const functionWords = lexicon(lists.functionWords);
