import { lexicon } from '../../grammar/words.ts';
import lists from '../lexicon/verbs.json';

/** Verb stems whose work leaves something one can point at, without -s, -ed, -ing. */
const makingVerbs = lexicon(lists.makingVerbs);

/** Verb stems that name something done, without leaving a product. */
const doingVerbs = lexicon(lists.doingVerbs);

/** Verb stems that only give a direction. */
const directionVerbs = lexicon(lists.directionVerbs);

/** Verbs that say nothing but a direction, whatever their object is. */
const pureDirections = lexicon(lists.pureDirections);

/** The role of a verb in a goal. */
export type VerbRole = 'making' | 'doing' | 'direction' | 'pure-direction';

/** What sort of work a verb form names, the most telling role first; undefined if unknown. */
export function verbRole(text: string): VerbRole | undefined {
  for (const stem of stems(text)) {
    if (pureDirections.has(stem)) return 'pure-direction';
    if (makingVerbs.has(stem)) return 'making';
    if (doingVerbs.has(stem)) return 'doing';
    if (directionVerbs.has(stem)) return 'direction';
  }
  return irregular.get(text);
}

const irregular: ReadonlyMap<string, VerbRole> = new Map([
  ['held', 'making'],
  ['written', 'making'],
  ['wrote', 'making'],
  ['built', 'making'],
  ['made', 'making'],
  ['begun', 'making'],
  ['won', 'making'],
  ['taught', 'doing'],
  ['sent', 'doing'],
  ['met', 'doing'],
  ['put', 'making'],
  ['gone', 'doing'],
  ['go', 'doing'],
  ['take', 'doing'],
  ['taken', 'doing'],
  ['give', 'doing'],
  ['given', 'doing'],
  ['bring', 'doing'],
  ['grown', 'pure-direction'],
]);

/** The form itself and what is left without its ending: "planning" gives "plann", "planne", "plan". */
function stems(text: string): readonly string[] {
  const bare = text.replace(/(?:ing|ed|es|s|d)$/u, '');
  if (bare === text) return [text];
  const long = text.replace(/(?:ing|ed|s|d)$/u, '');
  const all = [
    text,
    long,
    bare,
    `${bare}e`,
    bare.replace(/(.)\1$/u, '$1'),
    bare.replace(/i$/u, 'y'),
  ];
  return all;
}

/** Whether the form is an "-ed" participle or one of the irregular ones. */
export function isParticiple(text: string): boolean {
  return (
    text.endsWith('ed') ||
    /^(?:held|written|built|made|begun|won|sent|put|taught|given)$/u.test(text)
  );
}
