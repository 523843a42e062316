import type { Sentence, Translate } from '../language/translate.ts';
import { SOUNDS_BY_LANGUAGE } from './generated/sounds.ts';
import { LANGUAGES } from './guide.ts';
import { sayingIn } from './saying.ts';

/** Names as people list them: `Ana`, `Ana and Luis`, `Ana, Luis, and Eva`. */
export function allOf(names: readonly string[], t: Translate): string {
  return joined(names, names.length > 2 ? ', and ' : ' and ', t);
}

/** The same where one of them is meant: `Ana, Luis, or Eva`. */
export function oneOf(names: readonly string[], t: Translate): string {
  return joined(names, names.length > 2 ? ', or ' : ' or ', t);
}

function joined(names: readonly string[], between: Sentence, t: Translate): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')}${beforeItsSound(t(between), last, t)}${last}`;
}

/** How a language says a word between names before some sounds. */
interface Sound {
  readonly word: string;
  /** What the next name begins with, as a regular expression for small letters without accents. */
  readonly before: string;
  readonly becomes: string;
}

/** `Intl.ListFormat` leaves the Spanish “y” before an accent and behind a quotation mark. */
function beforeItsSound(word: string, next: string, t: Translate): string {
  const said = next
    .normalize('NFD')
    .replace(/\p{M}|^[^\p{L}\d]+/gu, '')
    .toLowerCase();
  const language = LANGUAGES.find((one) => sayingIn(one)(' and ') === t(' and '));
  const sounds: Readonly<Record<string, readonly Sound[]>> = SOUNDS_BY_LANGUAGE;
  const sound = sounds[language ?? 'en']?.find(
    (one) => one.word === word && new RegExp(`^(?:${one.before})`).test(said),
  );
  return sound?.becomes ?? word;
}
