import { contactWays } from '../portfolio/contactWays.ts';
import { isFullName, isTitle, PARTICLE } from '../readers/peopleNamed.ts';
import { SPANISH_AND, SPANISH_TITLE } from '../spanish/spanishParties.ts';
import { isGivenName } from '../readers/givenNames.ts';

/** In UTF-16 code units: nobody writes a longer contact. */
const LONGEST = 500;
/** `Ana Ruiz`, `Dr. M. Garcia-Lopez`; a name of one word is as good as a title. */
const LEAST_WORDS = 2;

/**
 * The people whom a contact names, in the order in which they stand there: `Rosa Delgado, director,
 * rosa@elm.example`. Titles, places and what isn't surely a person's name are left out: a letter without
 * a name is better than one to somebody else.
 */
export function namesInContact(contact: string | undefined): readonly string[] {
  let text = (contact ?? '').slice(0, LONGEST);
  for (const way of contactWays(text)) text = text.replace(way.text, ';');
  return text
    .replace(SPANISH_AND, ';')
    .split(/[;,|\n()<>/–—:]|\s-\s|\s(?:and|or)\s|\s[&+]\s/u)
    .map((piece) => piece.trim().replace(/[.\s]+$/, ''))
    .filter((piece) => isFullName(piece) && !NO_NAME.test(piece));
}

/** Those of them whom one of its addresses or numbers is for: where names stand before these, the last before it. */
export function namesReachedBy(
  contact: string | undefined,
  way: string | undefined,
): readonly string[] {
  if (way === undefined) return namesInContact(contact);
  const text = (contact ?? '').slice(0, LONGEST);
  const ways = contactWays(text);
  let from = 0;
  const spans = ways.map((one) => {
    const start = text.indexOf(one.text, from);
    from = start + one.text.length;
    return { start, end: from };
  });
  const before = spans.map(({ start }, at) =>
    namesInContact(text.slice(spans[at - 1]?.end ?? 0, start)),
  );
  const behind = spans.map(({ end }, at) => namesInContact(text.slice(end, spans[at + 1]?.start)));
  const reached = ways.findIndex((one) => one.text === way);
  const names =
    before[0]?.length === 0
      ? behind.slice(Math.max(0, reached)).find((one) => one.length > 0)
      : before.slice(0, reached + 1).findLast((one) => one.length > 0);
  return names ?? namesInContact(contact);
}

/** `Rosa` for `Rosa Delgado`, as colleagues write; the whole name where the first alone may be wrong. */
export function calledBy(name: string): string {
  const words = name.split(/\s+/);
  const [first = '', second = ''] = words;
  const isPlain = words.length === LEAST_WORDS || PARTICLE.test(second);
  if (isTitle(first)) return titledBy(words);
  return isPlain && /^\p{Lu}[\p{L}’'-]+$/u.test(first) ? first : name;
}

/** `Dr. Park` for `Dr. Helen Park`, the first surname of two; the whole name where nobody can tell where it begins. */
function titledBy([title = '', ...all]: readonly string[]): string {
  const names = all.filter((word) => !/^\p{Lu}\.$/u.test(word));
  const start = names.findIndex((word, at) => at > 0 && !isGivenName(word));
  const surnames = start < 0 ? names.slice(-1) : names.slice(start);
  const end = surnames.findIndex((word) => !PARTICLE.test(word)) + 1;
  const isSpanish = SPANISH_TITLE.test(title);
  const isClear = surnames.length === end || (isSpanish && surnames.length === end + 1);
  const said = BEFORE_SURNAME.test(title) && isClear ? surnames.slice(0, end) : names;
  return [title, ...said].join(' ');
}

/** `Juan Montoya` of `Sr. Juan Montoya`. */
export function untitled(name: string): string {
  const [first = '', ...words] = name.split(/\s+/);
  return isTitle(first) ? words.join(' ') : name;
}

/** Others stand before a first name: `don Luis`. */
const BEFORE_SURNAME = /^(?:dra?|mrs?|ms|mx|prof|rev|sra?|srta)\.?$/iu;

/** With a capital they may look like a name in a contact: `Call Monday Mornings`. */
const NO_NAME =
  /\b(?:afternoons?|ask|call|cell|desk|e-?mail|evenings?|ext|fax|front|mail|main|mobile|mornings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|phone|room|suite|tel|text)\b/iu;
