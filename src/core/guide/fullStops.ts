import {
  SPANISH_LEADS,
  SPANISH_OPENS,
  SPANISH_PLACE,
  SPANISH_SHORT,
  SPANISH_TELLS_WHOM,
} from '../spanish/spanishStops.ts';

/** Stands for a full stop that ends no sentence; as long as it, so that places stay what they are. */
const HELD = '\u2024';

/**
 * The text with each full stop that only shortens a word (`St. Brendan’s`, `U.S. Veterans`, `Sra. López`)
 * held back, so that what is still a full stop ends a sentence. See {@link withStops}.
 */
export function holdStops(text: string): string {
  return text.replace(/\./g, (stop, at: number) => (endsSentence(text, at) ? stop : HELD));
}

/** What {@link holdStops} held back is a full stop again. */
export function withStops(text: string): string {
  return text.replaceAll(HELD, '.');
}

function endsSentence(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 40), at), text.slice(at + 1, at + 60)];
  const [word = ''] = /[\p{L}\p{M}]+(?:\.\p{L}{1,2})*$/u.exec(before) ?? [];
  const earlier = before.slice(0, before.length - word.length);
  if (word === '' || /^[^\s,;:)]/.test(after)) return word === '' || !/^\p{L}$/u.test(word);
  if (!isShortened(word)) return !isNounCutShort(word, earlier, after);
  if (word === 'No') return !/^\s+\d/.test(after);
  if (leads(word) || (/^(?:St|Ste?|Dr)$/.test(word) && !/\p{Lu}\S*\s$/u.test(earlier)))
    return false;
  const opens = OPENS.test(after) || SPANISH_OPENS.test(after);
  const tells = TELLS_WHOM.test(after) || SPANISH_TELLS_WHOM.test(after);
  return opens || (tells && !/^\p{L}$/u.test(word));
}

/** An initial, a word with stops in it, one without a vowel, or one that people shorten. */
function isShortened(word: string): boolean {
  if (/^\p{L}$/u.test(word) || word.includes('.')) return true;
  const isAcronym = word === word.toUpperCase();
  const hasVowel = /[aeiouy]/i.test(word.normalize('NFD'));
  return (
    (!isAcronym && !hasVowel) ||
    word === 'No' ||
    leads(word) ||
    SHORT.test(word) ||
    SPANISH_SHORT.test(word)
  );
}

function leads(word: string): boolean {
  return LEADS.test(word) || SPANISH_LEADS.test(word);
}

/** `First Presb. Church`: what it shortens, nobody knows, but it goes on with what it belongs to. */
function isNounCutShort(word: string, earlier: string, after: string): boolean {
  return (
    /^\p{Lu}\p{Ll}{2,6}$/u.test(word) &&
    /(?:^|\s)$/.test(earlier) &&
    (PLACE.test(after) || SPANISH_PLACE.test(after))
  );
}

/** What stands in front of a name, and so ends no sentence. */
const LEADS =
  /^(?:M[rs]|Mrs|Mx|Rev|Fr|Msgr|Prof|Sgt|Lt|Capt|Col|Cmdr|Maj|Gen|Gov|Sen|Rep|Hon|Pres|Supt|Mt|Ft|Pt|Jas|Jos|Thos|Chas|Geo|Benj|Edw|Robt|Apt|Dist|P\.?S|approx|vs)$/;

/** What else is shortened; without a vowel, any word is. */
const SHORT =
  /^(?:Ste?|Ave|Hwy|Pkwy|Wy|Inc|Co|Corp|Assn|Assoc|Univ|Coll|Dept?o?|Div|Bros|Comm|Elem|Mem|Hosp|Cath|Luth|Meth|Bapt|Epis|Presb|Intl|Natl|Soc|Org|Admin|Inst|Est|Esq|etc|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)$/;

/** How a sentence begins, and no name goes on. */
const OPENS =
  /^\s+(?:They|We|The|It|He|She|You|I|Our|Their|His|Her|This|That|These|Those|There|And|But|So|If|When|Please|Also|Everyone|Nobody|Serves?|Reaches)\s/u;

/** `Bridges Inc. Families without a car`: people, and what is said of them. */
const TELLS_WHOM =
  /^\s+\p{Lu}[\p{L}’']*(?:s|eople|ildren|outh)\s+(?:who|that|with(?:out)?|in|on|at|from|near|under|over|aged|living)\s/u;

const PLACE =
  /^\s+(?:Church|School|Cent(?:er|re)|College|Hospital|Clinic|Library|Club|Society|Parish|Academy|University|District|Department|Office|House|Home|Ministr(?:y|ies)|Charities|Services|Pantry)\b(?!\s+\p{Ll})/u;
