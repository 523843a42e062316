import {
  ARTICLE,
  JOBS,
  NOT_ALONE,
  NOT_NAMES,
  PARTIES,
  SELF,
  SOMEBODY,
  SUFFIX,
  TITLE,
  TOGETHER,
} from '../english/partyWords.ts';
import {
  SPANISH_ARTICLE,
  SPANISH_JOB,
  SPANISH_NOT_ALONE,
  SPANISH_NOT_NAMES,
  SPANISH_PARTY,
  SPANISH_SELF,
  SPANISH_SOMEBODY,
  SPANISH_TITLE,
  SPANISH_TOGETHER,
} from '../spanish/spanishParties.ts';
import { isGivenName } from './givenNames.ts';
import { JOINT } from './nextName.ts';

/** Somebody who is named in a text, and where, in UTF-16 code units. */
export interface NamedThere {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Who is named where it stands who does something: `Library director and Rosa Delgado` are two. What is unclear
 * stays one: `Parks and Recreation`. `isWhole` knows names that are never taken apart.
 */
export function peopleNamed(
  written: string,
  isWhole: (name: string) => boolean = () => false,
): readonly NamedThere[] {
  const all = trimmed(written, 0, written.length);
  if (all === undefined) return [];
  const isPlain = !JOINT.test(written) || written.length > LONGEST || /\w@\w/.test(written);
  if (isPlain || isWhole(all.name)) return [all];
  const label = labelIn(written);
  return severalIn(written.slice(label), isWhole)?.map((one) => moved(one, label)) ?? [all];
}

/**
 * The same with semicolons, where it is read as one and may well be several: somebody there is surely a person or
 * has a job, and the others may be, or are a group: `Dana Whitfield / Youth services team`.
 */
export function whereUnclear(
  written: string,
  isWhole: (name: string) => boolean = () => false,
): string | undefined {
  if (peopleNamed(written, isWhole).length !== 1 || isWhole(written.trim())) return undefined;
  const names = likelyNames(written.slice(labelIn(written)), isWhole);
  if (names.length < 2 || names.some(isNobody)) return undefined;
  const capital = (name: string): string =>
    kindOf(name, isWhole) === undefined ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const split = names.map(capital).join('; ');
  return peopleNamed(split, isWhole).length > 1 ? split : undefined;
}

/** What stands beside somebody who is surely one, or between strokes; what isn't stays with its neighbor. */
function likelyNames(text: string, isWhole: (name: string) => boolean): readonly string[] {
  const { found, joints } = pieces(text, JOINTS);
  const areInitials = found.every(({ name }) => INITIALS.test(name));
  const kinds = found.map(({ name }) => (areInitials ? 'given' : kindOf(name, isWhole)));
  const isJob = (at: number): boolean => at === 0 && kinds[1] !== 'job' && endsAsJob(found[0]);
  const isSure = (at: number): boolean =>
    kinds[at] === 'given' || kinds[at] === 'full' || isJob(at);
  const isList = !kinds.includes('job') && joints.some(({ groups }) => groups?.slash !== undefined);
  if (found.length !== joints.length + 1 || !(isList || found.some((_, at) => isSure(at))))
    return [];
  const belongs = (at: number): boolean => {
    const { comma, slash } = joints[at - 1]?.groups ?? {};
    if (comma === undefined)
      return !isList && slash === undefined && !isSure(at - 1) && !isSure(at);
    const pair = kinds.slice(at - 1, at + 1);
    return !isName(kinds[at]) || (isName(pair[0]) && !isPair(pair));
  };
  const starts = found.filter((_, at) => at === 0 || !belongs(at));
  const ends = found.filter((_, at) => at + 1 === found.length || !belongs(at + 1));
  return starts.map(({ start }, at) => text.slice(start, ends[at]?.end));
}

/** Initials of one person: `JK`. */
const INITIALS = /^\p{Lu}{2}$/u;

/** Whether a name means somebody who has still to be found: `someone from the clinic`. */
export function isSomebody(name: string): boolean {
  return SOMEBODY.test(name) || SPANISH_SOMEBODY.test(name);
}

/** Whether it is surely a person's name of two words or more. */
export function isFullName(text: string): boolean {
  return kindOf(text, () => false) === 'full';
}

/** What a person is called by that is no name: `Dr.` */
export function isTitle(word: string): boolean {
  return TITLE.test(word) || SPANISH_TITLE.test(word);
}

/** What stands between the names of one person: `Maria de la Cruz`. */
export const PARTICLE = /^(?:al|bin|da|de|del|den|der|di|el|la|las|los|van|von)$/u;

/** In UTF-16 code units: a longer text is a remark. */
const LONGEST = 200;
/** What stands between two names, where no semicolon does. */
const JOINTS =
  /(?<comma>,(?!\s*(?:esq|jr|md|mli?s|phd|rn|sr)\b)(?:\s*&|\s+(?:and|y|e)(?=\s))?)|(?<slash>\/)|(?<sign>&)|\+|(?<!\s)\s+(?<spanish>y|e(?=\s+h?i)|con)(?=\s)|(?<!\s)\s+(?:and\/or|and|plus|with|w\/)(?=\s)/giu;

function severalIn(
  written: string,
  isWhole: (name: string) => boolean,
): readonly NamedThere[] | undefined {
  if (!/[;\n]/.test(written)) return joined(written, isWhole);
  const { found } = pieces(written, /[;\n]/g);
  // `Rosa Delgado; director`
  const isSaid = ({ name }: NamedThere, at: number): boolean =>
    (/^\p{Lu}\S*(?:\s+\S+){0,6}$/u.test(name) || kindOf(name, isWhole) !== undefined) &&
    (at === 0 || !isOneJob(name));
  if (!found.every(isSaid)) return undefined;
  return found.flatMap(({ name, start }) =>
    peopleNamed(name, isWhole).map((one) => moved(one, start)),
  );
}

function joined(
  written: string,
  isWhole: (name: string) => boolean,
): readonly NamedThere[] | undefined {
  const { found, joints } = pieces(written, JOINTS);
  const kinds = found.map(({ name }) => kindOf(name, isWhole));
  if (found.length < 2 || found.length !== joints.length + 1) return undefined;
  // `Johnson & Johnson`
  if (new Set(found.map(({ name }) => name)).size < found.length) return undefined;
  const has = (group: string): boolean =>
    joints.some((joint) => joint.groups?.[group] !== undefined);
  if (has('slash')) return kinds.every(isName) ? found : undefined;
  // `Ana, Bo, and the library`, but `Rosa Delgado, director`
  if (has('comma')) {
    if (found.length === 2) return isPair(kinds) ? found : undefined;
    return kinds.slice(0, -1).every(isName) && kinds.at(-1) !== undefined ? found : undefined;
  }
  return found.every((piece, at) => {
    const next = found[at + 1];
    return (
      kinds[at] !== undefined &&
      (next === undefined || areTwo([piece.name, kinds[at]], [next.name, kinds[at + 1]], has))
    );
  })
    ? found
    : undefined;
}

/** Behind a comma may stand what somebody is, or their first name: `Delgado, Rosa`. */
function isPair([a, b]: readonly (Kind | undefined)[]): boolean {
  return a === 'full' ? b === 'full' : a === 'given' && isName(b);
}

function isName(kind: Kind | undefined): boolean {
  return kind === 'given' || kind === 'single' || kind === 'full';
}

/** Whether two that stand side by side are surely two. */
function areTwo(
  [a, kind]: readonly [string, Kind],
  [b, other]: readonly [string, Kind | undefined],
  has: (group: string) => boolean,
): boolean {
  const isSmall = (text: string): boolean => /^[\p{Ll}\d]/u.test(text) || hasArticle(text);
  // A Spanish name may have two surnames with a `y` between them.
  if (isName(kind) && isName(other)) {
    // `Barnes & Noble`, but `Rosa & Tom`
    if (kind === 'single' && other === 'single' && has('sign')) return false;
    return kind !== 'full' || other === 'full' || !has('spanish');
  }
  // `Ana and volunteers`, but `Outreach and Volunteer Coordinator`
  if (kind === 'full') return other !== undefined;
  if (isName(kind)) return other !== undefined && isSmall(b);
  if (other === 'full') return true;
  if (isName(other)) return kind === 'job' || isSmall(a);
  if (other === undefined) return false;
  // `The library and the clinic`; `Youth librarian and program coordinator`, but `Board and staff`
  const isWholeJob = (text: string, one: Kind): boolean => one === 'job' && /\S\s+\S/.test(text);
  return (
    (hasArticle(a) && hasArticle(b)) ||
    (isWholeJob(a, kind) && isWholeJob(b, other) && JOBS.has(lastWord(a)))
  );
}

/**
 * A common first name, another name of one word or of several, a job, an organization or a group; undefined for what
 * may be part of any.
 */
type Kind = 'given' | 'single' | 'full' | 'job' | 'party';

function kindOf(written: string, isWhole: (name: string) => boolean): Kind | undefined {
  const said = written
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[?？]+$/u, '')
    .trim()
    .replace(SUFFIX, '');
  if (isWhole(said)) return 'party';
  const text = said.replace(ARTICLE, '').replace(SPANISH_ARTICLE, '').replace(HOW_MANY, '');
  const words = text.split(/\s+/);
  const [first = ''] = words;
  if (text === '' || words.length > 6 || /[\d:!"]/.test(text)) return undefined;
  if (isSomebody(text)) return 'party';
  if (SELF.test(text) || SPANISH_SELF.test(text) || isGivenName(text)) return 'given';
  const last = lastWord(text);
  const isOf = /^(?:of|for)$/i.test(words[1] ?? '');
  if (JOBS.has(last) || SPANISH_JOB.test(first) || (isOf && JOBS.has(first.toLowerCase())))
    return 'job';
  if (PARTIES.has(last) || SPANISH_PARTY.test(first)) return 'party';
  return hasArticle(said) ? undefined : nameKind(words);
}

function nameKind(words: readonly string[]): Kind | undefined {
  const [first = ''] = words;
  // `Ann White`, `Ann Fleming`
  const isKnown = words.length === 2 && isGivenName(first);
  const isNoName = words.some((word, at) => {
    const small = word.toLowerCase();
    return (
      JOBS.has(small) ||
      PARTIES.has(small) ||
      SPANISH_JOB.test(word) ||
      SPANISH_PARTY.test(word) ||
      (!(isKnown && at > 0 && !small.endsWith('s')) && mayBeNoName(word))
    );
  });
  if (isNoName || !CAPITAL.test(first)) return undefined;
  // `IT & HR`, `Q&A`
  if (words.length === 1) return /\p{Ll}/u.test(first) && !isTitle(first) ? 'single' : undefined;
  return words.every((word) => CAPITAL.test(word) || PARTICLE.test(word)) ? 'full' : undefined;
}

function mayBeNoName(word: string): boolean {
  return (
    NOT_NAMES.has(word.toLowerCase()) ||
    SPANISH_NOT_NAMES.test(word) ||
    /(?:tion|sion|ment|ing|ics|ship|ness|ology|[’']s)$/iu.test(word)
  );
}

/** `2 volunteers` */
const HOW_MANY = /^\d{1,3}\s+(?=\p{Ll})/u;
const CAPITAL = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

function hasArticle(text: string): boolean {
  return ARTICLE.test(text) || SPANISH_ARTICLE.test(text);
}

function lastWord(text: string): string {
  return text.split(/\s+/).at(-1)?.toLowerCase() ?? '';
}

/** `Branch manager`, but `Director of Parks`, which may go on. */
function endsAsJob(piece: NamedThere | undefined): boolean {
  const name = piece?.name ?? '';
  return JOBS.has(lastWord(name)) || SPANISH_JOB.test(name);
}

/** Whether it is responsible for nothing by itself: `Sons`, `Mr.`, `Jerry’s`, `7`. */
function isNobody(name: string): boolean {
  return (
    /[\d:!?"]|['’]s$|^.$/u.test(name) ||
    NOT_ALONE.test(name) ||
    SPANISH_NOT_ALONE.test(name) ||
    isTitle(name)
  );
}

/** How long is what only says that several follow: `Both: `. */
function labelIn(text: string): number {
  return (TOGETHER.exec(text) ?? SPANISH_TOGETHER.exec(text))?.[0].length ?? 0;
}

function isOneJob(text: string): boolean {
  return JOBS.has(text.toLowerCase()) || SPANISH_JOB.test(text);
}

/** The texts between matches that are not blank, and the matches. */
function pieces(
  written: string,
  between: RegExp,
): { readonly found: readonly NamedThere[]; readonly joints: readonly RegExpExecArray[] } {
  const masked = written.replace(/\([^()]*\)/g, (inside) => '_'.repeat(inside.length));
  const joints = [...masked.matchAll(between)];
  const starts = [0, ...joints.map((joint) => joint.index + joint[0].length)];
  const ends = [...joints.map((joint) => joint.index), written.length];
  const found = starts.flatMap((start, at) => trimmed(written, start, ends[at] ?? start) ?? []);
  return { found, joints };
}

function trimmed(written: string, start: number, end: number): NamedThere | undefined {
  const name = written.slice(start, end).trim();
  if (name === '') return undefined;
  const at = written.indexOf(name, start);
  return { name, start: at, end: at + name.length };
}

function moved({ name, start, end }: NamedThere, by: number): NamedThere {
  return { name, start: start + by, end: end + by };
}
