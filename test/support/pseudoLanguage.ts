import { saidValues, fillSlots, type Translate } from '../../src/core/language/translate.ts';

/**
 * A language that nobody speaks: each letter of a sentence looks another way, and what fills its slots
 * stays. Whatever is still in plain letters was never translated.
 */
export const pseudo: Translate = (sentence, values = {}) =>
  fillSlots(disguised(sentence), saidValues(values, pseudo));

function disguised(sentence: string): string {
  return sentence
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? part : part.replace(/[A-Za-z]/g, disguise)))
    .join('');
}

/** Letters as they stand in Chinese print: twice as wide, and no other letter's. */
function disguise(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}

/** The words in plain letters, without those that `own` matches: what a person wrote. */
export function plainWords(text: string, own: RegExp): readonly string[] {
  return text.replace(own, ' ').match(/[A-Za-z][A-Za-z’'-]+/g) ?? [];
}
