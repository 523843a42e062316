// Words that tell a person's name from a job, a group, and what else has an "and" in it.

/** A job ends with one of these, or begins with it: `Branch manager`, `Director of Youth Services`. */
export const JOBS = wordSet(`
  administrator advisor assistant chair clerk coach coordinator counselor director editor
  facilitator head intern lead liaison librarian manager mayor mentor nurse officer organizer pastor
  president principal secretary specialist supervisor teacher trainer treasurer tutor volunteer
  worker`);

/** An organization or a group ends with one of these: `the food bank`, `volunteers`. */
export const PARTIES = wordSet(`
  agency association bank board branch center centre church city clinic club college committee
  council county department district foundation friends group hospital interns league library mosque
  museum network neighbors office organization pantry parents partner partners school shelter staff
  students synagogue team teens temple university volunteers`);

/** With a capital they may look like a name: `Parks and Recreation`, `Smith and Sons`. */
export const NOT_NAMES = wordSet(`
  adult adults affairs archives art arts associates athletics black books boys bread brothers budget buildings
  business children circulation city club co commerce communications community company corp county
  courts crafts culture dance daughters design development digital early economic elders elementary
  emergency energy environment events executive facilities families family feed finance fire fitness food
  friends fundraising garden gardens girls grants grounds health heritage history home homeless human
  inc it justice kids law learning legal letters light literacy llc local maintenance meals means media men
  museum music neighbors nutrition operations outreach parks partners personnel police policy
  prevention press program programs public publicity read reference relations resources roses safety salt science
  sciences security senior seniors service services sisters social sons special sports street
  technical technology teen teens theater theatre transit utilities veterans water ways web wellness white
  women works youth avenue road
  esq jr md mlis mls phd rn sr`);

/** They mean somebody who has still to be found. */
export const SOMEBODY = /^(?:someone|somebody|anyone|anybody|whoever)\b/i;

export const ARTICLE = /^(?:the|our)\s+/i;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
