import { isCommonNoun } from './products.ts';
import { verbRole } from './verbs.ts';
import { lexicon, startsSentence, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/language.json';

const english = lexicon(lists.english);

/** Common function words of other languages in Latin script, without those that English shares. */
const others = lexicon(lists.others);

const alsoEnglish = lexicon(lists.alsoEnglish);

const vowelEnders = lexicon(lists.vowelEnders);

/** Whether a statement reads as English; short or undecided texts do unless something points elsewhere. */
export function readsAsEnglish(words: readonly Word[]): boolean {
  let forEnglish = 0;
  let forOthers = 0;
  let letters = 0;
  let foreignLetters = 0;
  let quoted = false;
  for (const [index, word] of words.entries()) {
    if (word.kind !== 'word') {
      if (index > 0 && /^["“”«»]$/u.test(word.text)) quoted = !quoted;
      continue;
    }
    const latin = /^[a-zà-öø-ÿœ']+$/u.test(word.text);
    letters += word.text.length;
    if (!latin) foreignLetters += word.text.length;
    // Names and titles keep their language: "Día de los Niños" doesn't make a statement Spanish.
    else if (!quoted && (!word.capital || startsSentence(words, index)))
      forOthers += pointsElsewhere(word.text);
    forEnglish += pointsToEnglish(word.text);
  }
  if (foreignLetters * 2 > letters) return false;
  return forOthers < 1 || forOthers <= forEnglish;
}

function pointsToEnglish(text: string): number {
  if (english.has(text) || verbRole(text) !== undefined || isCommonNoun(text)) return 1;
  return /[a-z](?:ing|ed|ness|ship|ly)$/u.test(text) ? 0.5 : 0;
}

function pointsElsewhere(text: string): number {
  if (others.has(text) && !alsoEnglish.has(text)) return 1;
  // Indonesian and Malay verbs and possessives.
  if (/^me(?:mb(?!er)|mp|ng|ny|n[adeiu]|nt(?!or|al|ion))[a-z]{3}|[a-z]{3}(?:kan|nya)$/u.test(text))
    return 1;
  // Romance and Malay words mostly end in a full vowel, English ones seldom.
  const ending =
    text.length >= 4 && !vowelEnders.has(text) && /(?:[aiou]|[ao]s|ción|dad)$/u.test(text);
  const accent = /[à-öø-ÿœ]/u.test(text);
  return (ending ? 0.5 : 0) + (accent ? 0.5 : 0);
}
