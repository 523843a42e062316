import { nameKey } from '../workbook/naming.ts';
import { MONTH, PRONOUNS, ROLES, TOPICS, WEEKDAY } from './minuteWords.ts';

/** Whoever may be meant in a meeting's notes: those whom the workbook names, and who was present. */
export type People = readonly string[];

/** Who is meant by a name, where the workbook tells. */
export interface Named {
  /** The name in full where one person is meant; else as it is written. */
  readonly name: string;
  /** Those who share it. */
  readonly shared: readonly string[];
}

/** `Ana` is Ana Ruiz where only one Ana is known, also in `Ana and Bo`. */
export function personNamed(written: string, people: People): Named | undefined {
  const key = nameKey(bare(written));
  if (key === '') return undefined;
  const same = people.find((one) => nameKey(one) === key);
  if (same !== undefined) return { name: same, shared: [] };
  const begun = people.filter((one) => nameKey(one).startsWith(`${key} `) && !isJob(one));
  const [only, other] = begun;
  if (only === undefined) return pairNamed(written, people);
  return other === undefined ? { name: only, shared: [] } : { name: bare(written), shared: begun };
}

/** `Ana and Bo`, where one of them is known. */
function pairNamed(written: string, people: People): Named | undefined {
  const { one, join, other } =
    /^(?<one>\S+(?: \S+)?)(?<join> (?:and|y|e|[&+]) )(?<other>\S.*)$/u.exec(bare(written))
      ?.groups ?? {};
  if (one === undefined || join === undefined || other === undefined) return undefined;
  const known = [one, other].map((name) => personNamed(name, people));
  if (known.every((named) => named === undefined)) return undefined;
  const names = [one, other].map((name, at) => known[at]?.name ?? (CAPITAL.test(name) ? name : ''));
  if (names.includes('')) return undefined;
  return { name: names.join(join), shared: known.flatMap((named) => named?.shared ?? []) };
}

/** The library is not the library director. */
function isJob(name: string): boolean {
  return ROLES.has(name.toLowerCase().split(' ').at(-1) ?? '');
}

/** `the food bank`: somebody who is called by what they are. */
export function isRole(written: string): boolean {
  const words = bare(written).split(' ');
  return words.length <= 4 && isJob(words.join(' ')) && !/[,:;]/.test(written);
}

/** Whether the words may be what somebody is called: a known name, capitals, or a job. */
export function maybePerson(written: string, people: People): boolean {
  const text = bare(written);
  if (text === '' || text.length > LONGEST_NAME || /[\d:;?!"]/.test(text)) return false;
  if (personNamed(text, people) !== undefined) return true;
  const words = text.split(/[\s,&+/]+/).filter((word) => word !== '');
  const [first = ''] = words;
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (words.length > 6 || PRONOUNS.has(text.toLowerCase()) || NO_NAME.test(text)) return false;
  // `Volunteers from Rotary` are somebody.
  const isFrom = words[1] === 'from' && ROLES.has(first.toLowerCase());
  if (isFrom) return words.length <= 5;
  if (words.some((word) => CLAUSE.test(word))) return false;
  if (ROLES.has(last.replace(/[’']s$/, ''))) return words.length <= 5;
  if (TOPICS.has(first.toLowerCase()) || TOPICS.has(last)) return false;
  return words.every((word) => CAPITAL.test(word) || JOINING.has(word.toLowerCase()));
}

/** A name without what stands around it: `@Ana,` and `the library`. */
export function bare(written: string): string {
  return written
    .trim()
    .replace(/^[@([“"]+|(?:[\])”",:;]|(?<!\b(?:\p{Lu}|Jr|Sr))\.)+$/gu, '')
    .replace(/^(?:the|our)\s+/i, '')
    .trim();
}

/** As an owner is written: a job gets a capital, a name stays as it is. */
export function ownerWritten(written: string): string {
  const text = bare(written);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** In UTF-16 code units. */
const LONGEST_NAME = 60;
const CAPITAL = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const JOINING = new Set([
  'and',
  'with',
  'of',
  'the',
  'de',
  'la',
  'del',
  'van',
  'von',
  'der',
  'den',
  'al',
  'y',
]);
/** They begin or join sentences, and are never part of a name. */
const CLAUSE =
  /^(?:about|at|because|by|from|how|if|in|on|that|to|what|when|where|whether|which|who|why|with)$/i;
const NO_NAME = new RegExp(`^(?:${MONTH}|${WEEKDAY}|TBD|TBA|N/A|OK|FYI|PS|NB|ASAP)$`, 'i');
