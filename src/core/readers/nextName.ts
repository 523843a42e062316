/** Words and signs that may stand between two names, in either language. */
const WORDS = 'and|plus|with|y|e|con';
const SIGNS = String.raw`[,;&+/\n]`;

/** What may stand between two names. */
export const JOINT = new RegExp(String.raw`${SIGNS}|\s(?:${WORDS})\s`, 'iu');

const BEFORE = new RegExp(String.raw`^(?:.*${SIGNS}|.*\S\s(?:${WORDS})(?=\s))\s*`, 'isu');

/** What stands before the name that is being typed, where others are there already: `Ana and ` of `Ana and Ro`. */
export function beforeNextName(typed: string): string {
  return BEFORE.exec(typed)?.[0] ?? '';
}
