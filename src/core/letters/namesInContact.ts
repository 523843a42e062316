import { contactWays } from '../portfolio/contactWays.ts';
import { maybePerson } from '../meeting/namedPeople.ts';
import { SPANISH_AND, SPANISH_NO_PERSON } from '../spanish/spanishContacts.ts';
import { ROLES } from '../meeting/minuteWords.ts';

/** In UTF-16 code units: nobody writes a longer contact. */
const LONGEST = 500;
/** `Ana Ruiz`, `Dr. M. García-Lopez`; a name of one word is as good as a title. */
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
    .filter(isName);
}

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < LEAST_WORDS || words.length > 5 || !maybePerson(text, [])) return false;
  // `Program Manager`, `Elm Street Clinic`
  return (
    words.every((word) => /^\p{Lu}/u.test(word) || PARTICLE.test(word)) &&
    !words.some(
      (word) =>
        ROLES.has(word.toLowerCase()) || NO_PERSON.test(word) || SPANISH_NO_PERSON.test(word),
    )
  );
}

/** `María de la Cruz` */
const PARTICLE = /^(?:de|del|la|van|von|da|di)$/u;

/** A word of jobs and of places. */
const NO_PERSON =
  /^(?:program|programs|front|desk|office|manager|director|coordinator|officer|chief|head|main|street|avenue|road|center|centre|clinic|school|church|library|department|team|services|outreach|youth|family|community|branch|house|county|city|food|bank|pantry|shelter|university|college|association|board|president|secretary|treasurer|volunteer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|call|text|ask|phone|mail|email|e-mail|mobile|cell|tel|ext|mornings?|afternoons?|evenings?|room|suite)$/iu;
