import { holdStops, withStops } from '../guide/fullStops.ts';
import { isRole, maybePerson, ownerWritten, personNamed, type People } from './namedPeople.ts';
import { PRONOUNS, STATES } from './minuteWords.ts';

/** Who sees to something, as a line says it, and what is left of the line. */
export interface Owned {
  /** As it is written; undefined where the line says only *we*, or nobody. */
  readonly who: string | undefined;
  readonly rest: string;
  /** Whether the line promises something: `Ana: …`, `We will …`, and not `The room is cold`. */
  readonly promises: boolean;
  /** `The director asks again`, about nobody we know: it may only say how things are. */
  readonly mayTell?: true;
  /** It has to be done, though nobody has taken it on yet: `Someone has to call`. */
  readonly isToDo?: true;
}

type Way = (line: string, people: People) => Owned | undefined;

/** Reads who sees to what a line says; dates have been taken out of it. */
export function readOwner(line: string, people: People): Owned {
  for (const way of WAYS) {
    const owned = way(line, people);
    if (owned !== undefined) return owned;
  }
  return { who: undefined, rest: line, promises: false };
}

const WAYS: readonly Way[] = [
  anyone,
  handling,
  named,
  mentioned,
  before,
  dashed,
  willDo,
  behind,
  first,
  together,
];

/** `Someone from the office should call`: it has to be done, and nobody has taken it on yet. */
function anyone(line: string): Owned | undefined {
  const what =
    /^(?:someone|somebody)(?: (?:from|at|in|on) (?:[^\s,;:]+ ){1,4}?)? ?(?:needs to|has to|should|must|will|to) (?<what>\p{Ll}.*)$/iu.exec(
      line,
    )?.groups?.what;
  return what === undefined
    ? undefined
    : { who: undefined, rest: what, promises: true, isToDo: true };
}

/** `Sign-up sheet, Carol handling` */
function handling(line: string): Owned | undefined {
  const { what, who } =
    /^(?<what>[^,]{3,200}), (?<who>\p{Lu}[\p{L}’'-]+) (?:handling|handles|has it|is on it|on it|leads?|leading)\.?$/u.exec(
      line,
    )?.groups ?? {};
  return who === undefined || what === undefined || !maybePerson(who, [])
    ? undefined
    : owned(who, what);
}

/** `Order posters. Owner: Sam` */
function named(line: string): Owned | undefined {
  const match =
    /(?:^|[\s(,;.–—-])(?:owner|who|assigned to|responsible(?: person)?|resp\.?|lead|by whom)(?::|(?<=assigned to))\s*(?<who>[^,;.()]+)[).]?/i.exec(
      line,
    );
  const who = match?.groups?.who;
  if (match === null || who === undefined || !maybePerson(who, [])) return undefined;
  return owned(who, `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`);
}

/** `@Ana flyers` */
function mentioned(line: string, people: People): Owned | undefined {
  const { who, rest } =
    /^@(?<who>[\p{L}\p{M}'’.-]+)[:,]?\s+(?<rest>\S.*)$/u.exec(line)?.groups ?? {};
  if (who === undefined || rest === undefined) return undefined;
  const full = people.find((one) => rest.startsWith(`${one.split(' ').slice(1).join(' ')} `));
  const last = full?.startsWith(`${who} `) === true ? full.slice(who.length) : '';
  return owned(`${who}${last}`, rest.slice(Math.max(0, last.length)));
}

/** `Ana: flyers`; where only the words behind the colon are a known name, `Flyers: Ana`. */
function before(line: string, people: People): Owned | undefined {
  const { who, rest } =
    /^(?<who>[^:]{1,60}?)(?:\s*:|\s*(?:->|=>|→))\s*(?<rest>\S.*)$/.exec(line)?.groups ?? {};
  if (who === undefined || rest === undefined) return undefined;
  const plain = who.replace(/\s*\([^)]*\)$/, '');
  const isKnown = personNamed(plain, people) !== undefined;
  if (
    !isKnown &&
    personNamed(rest.replace(/(?<![\s,;.–—-])[\s,;.–—-]+$/, ''), people) !== undefined
  )
    return owned(rest, who);
  if (PRONOUNS.has(plain.toLowerCase())) return { who: undefined, rest, promises: true };
  return maybePerson(plain, people) && !SETTLED.test(rest) ? owned(plain, rest) : undefined;
}

/** What was decided of a thing: `Logo: going with option B`. */
const SETTLED =
  /^(?:going|sticking|staying) with\b|^(?:we|it)(?:['’]re|['’]s)?\b|^\d+ (?:of|out of|and|more)\b/i;

/** `Ana – flyers`, `Flyers – Ana` */
function dashed(line: string, people: People): Owned | undefined {
  const parts = line
    .split(/(?<!\s)\s+(?:[-–—]+|=>|->|→)\s+|[–—|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  // `Parking – Ana will ask the city`
  for (const part of parts.slice(1)) {
    const { who: doer, rest, mayTell } = willDo(part, people) ?? {};
    if (doer === undefined || rest === undefined || mayTell === true) continue;
    return owned(doer, [...parts.filter((one) => one !== part), rest].join(' – '));
  }
  const known = parts.findIndex((part) => personNamed(part, people) !== undefined);
  const [start = '', end = ''] = [parts[0], parts.at(-1)];
  const at =
    known >= 0 ? known : isName(end, people) ? parts.length - 1 : isName(start, people) ? 0 : -1;
  const who = parts[at];
  if (who === undefined) return undefined;
  return owned(who, parts.filter((_, index) => index !== at).join(' – '));
}

const PROMISE =
  /^(?:will(?: be)? (?:also )?(?:try to |responsible for )?|[’']ll (?:also )?|shall |(?:is|are|am) (?:going to |to |responsible for )|(?:has|have) (?:agreed |offered |promised |volunteered )?to |(?:agree[sd]?|offer(?:s|ed)?|promise[sd]?|volunteer(?:s|ed)?|need(?:s|ed)?|want(?:s|ed)?|plan(?:s|ned)?) to |said (?:that )?(?:s?he|they)(?:[’']d|[’']ll| would| will) |takes? (?:on|over|care of) |(?:is|are|am) (?:taking (?:on|over|care of)|handling|in charge of|bringing|putting together) |(?:should|can|could|would|must) |to )/i;

/** `Congrats to Linh`, `Visit to the school`: a capital or an article after “to” means somebody, not a task. */
const TO_SOMEBODY =
  /^to (?:\p{Lu}\p{Ll}|(?:the|an?|all|both|each|every|our|their|my|your|his|her|its|this|these|those)\s)/u;

/** `We will call the school`, `Ana to call the school`, `Ana calls the school` */
function willDo(line: string, people: People): Owned | undefined {
  const words = line.split(' ');
  for (let count = Math.min(6, words.length - 1); count > 0; count--) {
    const subject = words.slice(0, count).join(' ');
    const [, short, contracted] = /^(.+?)([’']ll)$/.exec(subject) ?? [];
    const who = short ?? subject;
    const rest = (contracted === undefined ? '' : `${contracted} `) + words.slice(count).join(' ');
    const done = promised(who, rest, people);
    if (done !== undefined) return done;
  }
  return undefined;
}

function promised(who: string, rest: string, people: People): Owned | undefined {
  const isPronoun = PRONOUNS.has(who.toLowerCase());
  const plain = who.replace(/ \([^()]*\)$/, '');
  const may = isPronoun || (maybePerson(plain, people) && !/[,:]$/.test(who));
  if (!may) return undefined;
  const promise = PROMISE.exec(rest)?.[0];
  const isVague =
    TO_SOMEBODY.test(rest) ||
    (promise !== undefined && /^(?:is|are|am) to|^to /i.test(promise) && isPronoun);
  if (promise !== undefined && promise.length < rest.length && !isVague) {
    const what = rest.slice(promise.length);
    return isPronoun ? { who: undefined, rest: what, promises: true } : owned(plain, what);
  }
  const verb = PRESENT.exec(rest)?.groups?.verb;
  if (isPronoun || verb === undefined || STATES.has(verb) || !isSomebody(who, people))
    return undefined;
  const task = owned(who, infinitive(verb) + rest.slice(verb.length));
  return personNamed(who, people) === undefined ? { ...task, mayTell: true } : task;
}

/** Somebody who is known, has a name of several words, or is called by what they are: `the library orders chairs`. */
function isSomebody(who: string, people: People): boolean {
  const isName = /^\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)+$/u.test(who);
  return personNamed(who, people) !== undefined || isRole(who) || isName;
}

/** Only about people we know: about others, the present tense says how things are. */
const PRESENT = /^(?<verb>[a-z]+s)\s+\S/;

function infinitive(verb: string): string {
  if (/^(?:goes|does)$/.test(verb)) return verb.slice(0, -2);
  if (verb === 'has') return 'have';
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  return verb.replace(/(?<=(?:ch|sh|ss|x|zz))es$|(?<!s)s$/, '');
}

/** `Flyers (Ana)`, `flyers, Ana` */
function behind(line: string, people: People): Owned | undefined {
  const last = /^(?<what>.*\S)\.\s+(?<who>\p{Lu}[\p{L}’'-]+)\.?$/u.exec(holdStops(line))?.groups;
  if (last?.who !== undefined && isName(last.who, people))
    return owned(last.who, withStops(last.what ?? ''));
  const { what, who, sure } =
    // eslint-disable-next-line regexp/no-super-linear-backtracking -- a line of minutes has 2,000 code units at most
    /^(?<what>.*\S)\s*(?:[([](?<who>[^()[\]]+)[)\]]|,\s*(?<sure>[^,]+?))[.,;]?$/.exec(line)
      ?.groups ?? {};
  if (what === undefined) return undefined;
  if (who !== undefined) return isName(who, people) ? owned(who, what) : undefined;
  const isKnown = sure !== undefined && personNamed(sure, people) !== undefined;
  return isKnown ? owned(sure, what) : undefined;
}

/** `Ana flyers`, where Ana is known. */
function first(line: string, people: People): Owned | undefined {
  const words = line.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const who = words.slice(0, count).join(' ').replace(/,$/, '');
    const rest = words.slice(count).join(' ');
    const isFact =
      /^(?:is|are|was|were|has|had|did|said|says|told|asked|thinks?|wants?|likes?|sent|made|came|and|,)\b|^\w+ed\b/.test(
        rest,
      );
    if (!isFact && personNamed(who, people) !== undefined) return owned(who, rest);
  }
  return undefined;
}

/** `Karen + Jim set up the tables`: we don’t have to know them. */
function together(line: string): Owned | undefined {
  const { who, rest } =
    /^(?<who>\p{Lu}[\p{L}’'.-]+ (?:[+&]|and) \p{Lu}[\p{L}’'.-]+) (?<rest>\p{Ll}+ .*)$/u.exec(line)
      ?.groups ?? {};
  if (who === undefined || rest === undefined || /^\w+(?:ed|ing)\b/.test(rest)) return undefined;
  const [verb = ''] = rest.split(' ');
  if (STATES.has(verb) || STATES.has(`${verb}s`) || /^(?:are|were|have|had|did)$/.test(verb))
    return undefined;
  return { ...owned(who, rest), mayTell: true };
}

/** Somebody we don’t know has to look like a name, and nothing more. */
function isName(written: string, people: People): boolean {
  return maybePerson(written, people) && written.split(/\s+/).length <= 4;
}

function owned(who: string, rest: string): Owned {
  return { who: ownerWritten(who), rest: rest.trim(), promises: true };
}
