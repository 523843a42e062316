import { STATEMENTS, type Point } from './statements.ts';

/** What was marked: a point, nothing (`skipped`), or what is no point at all, as it was written. */
export type Mark =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'beyond'; readonly found: string };

/** What a reply with six marks says. */
export type Reply =
  | { readonly kind: 'marks'; readonly points: readonly (Point | undefined)[] }
  /** A number that is no point. */
  | { readonly kind: 'beyond'; readonly found: string }
  /** Another count of marks than six; 0 for none. */
  | { readonly kind: 'count'; readonly found: number };

/** The points as people write them, in either language; a longer one comes before what begins it. */
const WORDS: readonly (readonly [word: string, point: Point])[] = [
  ...(['not right now', 'not at all', 'por ahora no', 'para nada'] as const).map(
    (word) => [word, 1] as const,
  ),
  ...(['a little', 'un poco'] as const).map((word) => [word, 2] as const),
  ...(['en gran parte', 'mostly'] as const).map((word) => [word, 4] as const),
  ...(['en parte', 'partly'] as const).map((word) => [word, 3] as const),
  ...(['del todo', 'fully'] as const).map((word) => [word, 5] as const),
];
const SKIPS = 'left open|left out|skip|blank|pass|omitir|omito|en blanco|paso';
const WORD = WORDS.map(([word]) => word.replaceAll(' ', '\\s+')).join('|');
const NUMBER = '\\d+(?:\\.\\d+)?(?![\\d/])';
const MARK = `(?:${NUMBER}|(?:${WORD}|${SKIPS})(?!\\p{L})|[-_–—]+(?!\\d))`;
/** A number with its word behind it, or the reverse, is one mark. */
const ONE = `${MARK}(?:\\s*\\(\\s*(?:[1-5]|${WORD})\\s*\\))?`;
const BETWEEN = '(?:\\s*[,;/|·]\\s*|\\s+|\\s*,?\\s+(?:and|y|e)\\s+)';

/** Six marks in a reply to a mail; what is quoted there, and the words around them, say nothing. */
export function readReply(text: string): Reply {
  const theirs = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => !/^\s*>/.test(line));
  const own = (withoutNumbering(theirs.join('\n')) ?? theirs.join('\n'))
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[1-6a-f][.):]|[•*])\s+(?=\S)/iu, '').trimEnd())
    .join('\n')
    // What a mark is out of says nothing: `4/5` five times is no date.
    .replace(/(?<![\d/])(\d)\s*(?:\/|out of|of|de)\s*5(?![\d/])/giu, '$1');
  let most: readonly Mark[] = [];
  for (const run of runsIn(own)) {
    if (run.length === 6) return replyOf(run);
    if (run.length > most.length) most = run;
  }
  return { kind: 'count', found: most.length < 2 ? 0 : most.length };
}

/** Six marks behind their numbers on one line, `1) 4 2) 2 …`, without these. */
function withoutNumbering(text: string): string | undefined {
  const numbers = [...text.matchAll(/(?<![\d/])([1-6])[).:=]/g)];
  const parts: string[] = [];
  let from: number | undefined;
  for (const { 0: found, 1: number, index } of numbers) {
    const part = from === undefined ? '' : text.slice(from, index).trim();
    if (Number(number) !== parts.length + (from === undefined ? 1 : 2)) continue;
    if (from !== undefined && part === '') continue;
    if (from !== undefined) parts.push(part);
    from = index + found.length;
  }
  if (parts.length < STATEMENTS.length - 1) return undefined;
  return [...parts, text.slice(from).trim()].map((part) => part.replace(/[,;.]$/, '')).join(', ');
}

function replyOf(run: readonly Mark[]): Reply {
  const beyond = run.find((one) => one.kind === 'beyond');
  if (beyond !== undefined) return beyond;
  return {
    kind: 'marks',
    points: run.map((one) => (one.kind === 'point' ? one.point : undefined)),
  };
}

/** Marks that follow one another. */
function runsIn(text: string): readonly (readonly Mark[])[] {
  const glued = [...text.matchAll(/(?<![\d\p{L}-])[1-5](?:[-./,]?[1-5_–—]){5}(?![\d\p{L}-])/gu)];
  const joined = glued.map(([run]) =>
    [...run.matchAll(/[1-5]|[_–—]/g)].map(([one]) => markOf(one)),
  );
  const pattern = new RegExp(
    `(?<![\\p{L}\\d:.-])${ONE}(?:${BETWEEN}${ONE})*(?![\\p{L}\\d:]|[.-]\\d)`,
    'giu',
  );
  const apart = [...text.matchAll(pattern)].map(([run]) =>
    [...run.matchAll(new RegExp(ONE, 'giu'))].map(([one]) => markOf(one)),
  );
  return [...joined.filter((run) => run.length === 6), ...apart];
}

function markOf(text: string): Mark {
  const said = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const word = WORDS.find(([one]) => said.includes(one));
  const number = /\d+(?:\.\d+)?/.exec(said)?.[0];
  if (number !== undefined) {
    const point = /^[1-5]$/.test(number) ? (Number(number) as Point) : undefined;
    return point === undefined ? { kind: 'beyond', found: number } : { kind: 'point', point };
  }
  return word === undefined ? { kind: 'skipped' } : { kind: 'point', point: word[1] };
}

/** What turns a word into another point, nobody knows which: `almost fully`. */
const BENDS =
  /(?<!\p{L})(?:not|almost|nearly|hardly|barely|quite|no|casi|apenas|ni)\s+(?:(?:completely|entirely)\s+)?$/iu;

/** In UTF-16 code units, with room for spaces. */
const LONGEST_BEND = 60;

/** What was marked in a row of a page, wherever in it: a digit, a word, or both. What says nothing is skipped. */
export function readMark(text: string): Mark {
  const found = [...text.matchAll(new RegExp(`${NUMBER}|(?<!\\p{L})(?:${WORD})(?!\\p{L})`, 'giu'))];
  const marks = found.map(([one]) => markOf(one));
  if (found.some(({ index }) => BENDS.test(text.slice(Math.max(0, index - LONGEST_BEND), index))))
    return { kind: 'beyond', found: text.trim() };
  const points = new Set(marks.map((one) => (one.kind === 'point' ? one.point : 0)));
  const [only] = marks;
  if (only === undefined) return { kind: 'skipped' };
  return points.size === 1 ? only : { kind: 'beyond', found: text.trim() };
}
