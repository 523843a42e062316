/** What may stand between two names. */
export const JOINT = /[,;&+/]|\s(?:and|with|y|con)\s/iu;

/** What stands before the name that is being typed, where others are there already: `Ana and ` of `Ana and Ro`. */
export function beforeNextName(typed: string): string {
  return /^(?:.*[,;&+/]|.*\S\s(?:and|with|y|con)(?=\s))\s*/isu.exec(typed)?.[0] ?? '';
}
