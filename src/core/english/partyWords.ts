// Words that tell a person's name from a job, a group, and what else has an "and" in it.

/** A job ends with one of these, or begins with it: `Branch manager`, `Director of Youth Services`. */
export const JOBS = wordSet(`
  administrator advisor assistant chair chief clerk coach coordinator counselor director editor
  facilitator head intern lead liaison librarian manager mayor mentor nurse officer organizer pastor
  president principal secretary specialist supervisor teacher trainer treasurer tutor volunteer
  worker`);

/** An organization or a group ends with one of these: `the food bank`, `volunteers`. */
export const PARTIES = wordSet(`
  agency association bank board branch center centre church city clinic club college committee
  council county department district foundation friends group hospital house interns league library mosque
  museum network neighbors office organization pantry parents partner partners school shelter staff
  students synagogue team teens temple university volunteers`);

/** With a capital they may look like a name: `Parks and Recreation`, `Smith and Sons`. */
export const NOT_NAMES = wordSet(`
  adult adults affairs archives architects art arts associates athletics black books boys bread brothers budget buildings
  business care children circulation city club co commerce communications community company corp county
  courts crafts culture dance daughters design development digital early economic elders elementary
  emergency energy environment events executive facilities families family feed finance fire fitness food
  friends fundraising garden gardens girls grants grounds health heritage history home homeless human
  inc it justice kids law learning legal letters light literacy living llc llp local maintenance meals means media men ministries
  museum music neighbors nutrition operations outreach parish parks partners personnel police policy
  prevention press program programs public publicity read reference relations resources roses safety salt science
  sciences security senior seniors service services sisters social sons special sports st st. street
  technical technology teen teens theater theatre transit utilities veterans water ways web wellness white
  women works youth avenue road`);

/** Behind a name, what somebody is by birth or by study: `Tom Becker, Jr.` */
export const SUFFIX = /,?\s+(?:esq|jr|md|mli?s|phd|rn|sr)\.?$/i;

/** What a name begins with that is no name. */
export const TITLE = /^(?:dr|mrs?|ms|mx|prof|rev|fr|sister|pastor|rabbi|imam)\.?$/iu;

/** Whoever writes: `me and Ana`. */
export const SELF = /^(?:i|me|myself|us|we)$/i;

/** What says that several follow, and no more: `Both: Ana and Tom`. */
export const TOGETHER = /^\s*(?:all|both|co-leads?|shared|team|together)\s*:\s*/i;

/** By themselves they are nobody, but end the name of a firm, or of whoever stands before: `Smith and Sons`. */
export const NOT_ALONE =
  /^(?:associates|brothers|co|company|daughters|her|him|inc|llc|llp|partners|sisters|sons|them)\.?$/i;

/** They mean somebody who has still to be found. */
export const SOMEBODY = /^(?:someone|somebody|anyone|anybody|whoever)\b/i;

export const ARTICLE = /^(?:the|our)\s+/i;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
