import type { Answers } from './sides.ts';
import { POINTS, STATEMENTS, type Point } from './statements.ts';
import { theirWords } from './theirWords.ts';

/** What was marked: a point, nothing (`skipped`), or what is no point at all, as it was written. */
export type Mark =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'beyond'; readonly found: string };

/** What a reply with six marks says. */
export type Reply =
  | {
      readonly kind: 'marks';
      readonly points: Answers;
      /** What is written beside them; empty if nothing is. */
      readonly words: string;
    }
  /** Words instead of numbers. */
  | { readonly kind: 'words'; readonly words: string }
  /** A number that is no point, or one of two. */
  | { readonly kind: 'beyond'; readonly found: string }
  /** Another count of marks than six; 0 for none. */
  | { readonly kind: 'count'; readonly found: number };

/** A reply that goes into a workbook. */
export type TakenReply = Extract<Reply, { readonly words: string }>;

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
const SKIPS =
  "left open|left out|skip|blank|pass|omitir|omito|en blanco|paso|n/a|(?:i\\s+)?don[’']?t\\s+know|(?:i[’']m\\s+)?not\\s+sure|no\\s+s\\p{L}";
const WORD = WORDS.map(([word]) => word.replaceAll(' ', '\\s+')).join('|');

/** What a mark is out of says nothing: `4/5` five times is no date. */
const OUT_OF = /(?<![\d/])(\d)\s*(?:\/|out of|of|de)\s*5(?![\d/])/giu;

/** Whether somebody wrote words beside a mark. */
export function hasMoreThanMark(text: string): boolean {
  if (pointByWord(text) !== undefined) return false;
  return /\p{L}{2}/u.test(text.replace(OUT_OF, '').replace(new RegExp(WORD, 'giu'), ' '));
}

const NUMBER = '\\d+(?:\\.\\d+)?(?![\\d/])';
/** A dash as a mark; two, or a long one, before a name are the beginning of a signature. */
const DASH = `(?!(?:-{2,}|—)\\s*(?!(?:${WORD}|${SKIPS}|and|y|e)(?!\\p{L}))\\p{L})[-_–—]+(?!\\d)`;
const MARK = `(?:${NUMBER}|(?:${WORD}|${SKIPS})(?!\\p{L})|${DASH})`;
/** A number with its word behind it, or the reverse, is one mark. */
const ONE = `${MARK}(?:\\s*\\(\\s*(?:[1-5]|${WORD})\\s*\\))?`;
const BETWEEN = '(?:\\s*[,;/|·]\\s*|\\s+|\\s*,?\\s+(?:and|y|e)\\s+)';

/** The points by their numbers' words, in either language. */
const NUMBER_WORDS: readonly string[] = [
  'one uno',
  'two dos',
  'three tres',
  'four cuatro',
  'five cinco',
];

const NUMBER_WORD = `(?<!\\p{L})(?:${NUMBER_WORDS.join('|').replaceAll(' ', '|')})(?!\\p{L})`;
/** Six of them in a row are marks; fewer are words, as in “one of us”. */
const SIX_WORDS = new RegExp(
  `(?<!${NUMBER_WORD}${BETWEEN})${NUMBER_WORD}(?:${BETWEEN}${NUMBER_WORD}){5}(?!${BETWEEN}${NUMBER_WORD})`,
  'giu',
);

function inDigits(text: string): string {
  const one = new RegExp(NUMBER_WORD, 'giu');
  return text.replace(SIX_WORDS, (run) => run.replace(one, (word) => String(pointByWord(word))));
}

/** Six marks in a reply to one of the mails `sent`, none of them in what is quoted there; all else are words. */
export function readReply(text: string, sent: readonly string[] = []): Reply {
  const said = withoutLines(text.normalize('NFC').replace(/\r\n?/g, '\n'));
  const raw = inDigits(theirWords(said, sent));
  const numbered = withoutNumbering(raw);
  const own = (numbered?.text ?? raw)
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[1-6a-f][.):]|[•*])\s+(?=\S)/iu, '').trimEnd())
    .join('\n')
    .replace(OUT_OF, '$1');
  let most = numbered?.marked ?? 0;
  for (const run of runsIn(own).map((one) => withoutEnd(one, own))) {
    if (run.marks.length === 6) return replyOf(run, own, raw);
    most = Math.max(most, run.marks.length);
  }
  const numbers = raw.match(/(?<![\d:/.-])[1-5](?![\d:/.-])/g) ?? [];
  const areWords = /\p{L}{2}/u.test(raw) && most < 2 && numbers.length < 3;
  return areWords || WANTS_TALK.test(raw)
    ? { kind: 'words', words: raw }
    : { kind: 'count', found: most < 2 ? 0 : most };
}

/** Without long lines and long gaps, which say nothing. */
function withoutLines(text: string): string {
  return text
    .replace(/\s{10,}/g, (gap) => (gap.includes('\n') ? '\n\n' : ' '))
    .replace(/([-_–—>]{9})[-_–—>]+/g, '$1');
}

const WANTS_TALK =
  /(?<!\p{L})(?:rather|prefer\p{L}*|prefier\p{L}*|mejor)\s+(?:to\s+|que\s+)?(?:talk|speak|call|meet|phone|habl|convers|platic|llam|reun)/iu;

/** Whether words ask for a talk, as the mail invites them to. */
export function wantsTalk(words: string): boolean {
  return WANTS_TALK.test(words);
}

/** Whether what stands where a talk is offered asks for none. */
export function refusesTalk(text: string): boolean {
  return NO_TALK.test(text.trim());
}

const NO_TALK = new RegExp(
  `^(?:[\\p{Pd}_]*|(?:${SKIPS}|no(?:t|ne|pe|thing)?|nada|ningun[oa])` +
    '(?:[\\s,.;!\\p{Pd}]+(?:thanks?|thank you|gracias|muchas|need(?:ed)?|necessary|necesari[oa]|no|hace|falta|es|por|ahora|que|right|now|at|this|time|to|talk|habl\\p{L}+|all|good|fine|todo|bien))*[\\s.!]*)$',
  'iu',
);

/** Six marks behind their numbers on one line, `1) 4 2) 2 …`, without these, and how many are plain ones. */
function withoutNumbering(
  text: string,
): { readonly text: string; readonly marked: number } | undefined {
  const numbers = [...text.matchAll(/(?<![\d/])([1-6])[).:=]/g)];
  const parts: string[] = [];
  let from: number | undefined;
  let begin = 0;
  for (const { 0: found, 1: number, index } of numbers) {
    const part = from === undefined ? '' : text.slice(from, index).trim();
    if (Number(number) !== parts.length + (from === undefined ? 1 : 2)) continue;
    if (from !== undefined && part === '') continue;
    if (from === undefined) begin = index;
    else parts.push(part);
    from = index + found.length;
  }
  if (parts.length < STATEMENTS.length - 1) return undefined;
  const marks = [...parts, text.slice(from).trim()].map((part) => part.replace(/[,;.]$/, ''));
  const marked = marks.filter((one) => new RegExp(`^${ONE}$`, 'iu').test(one)).length;
  // What stands before them is no mark of theirs.
  return { text: `${text.slice(0, begin).trimEnd()}\0${marks.join(', ')}`, marked };
}

/** Another number that may be meant as well, before the first mark or behind the last: `3 or`, `3 o`, `/4`. */
const OR = '(?:or|[aou]|to|maybe|perhaps|quiz\\p{L}s?|tal\\s+vez|no|not|but|pero|mejor|rather)';
const OTHER_BEFORE = new RegExp(
  `(?:${NUMBER}|\\d|(?<!\\p{L})(?:${WORD}))\\s*(?:[/~]|,?\\s+${OR}(?!\\p{L}))\\s*$`,
  'iu',
);
const OTHER_BEHIND = new RegExp(
  `^(?:\\s*[½¼¾]|\\s*\\+(?!\\d)|\\s*(?:[/~]|,?\\s+${OR}(?!\\p{L}))\\s*(?:\\d|(?:${WORD})(?!\\p{L})))`,
  'iu',
);

function replyOf({ text, at, marks }: Run, own: string, raw: string): Reply {
  const before = own.slice(Math.max(0, at - LONGEST_BEND), at);
  const behind = own.slice(at + text.length);
  const first = new RegExp(`^${ONE}`, 'iu').exec(text)?.[0] ?? '';
  const other = OTHER_BEFORE.exec(before) ?? BENDS.exec(before);
  if (other !== null) return { kind: 'beyond', found: (other[0] + first).trim() };
  const more = OTHER_BEHIND.exec(behind)?.[0];
  if (more !== undefined) {
    const last = text.match(new RegExp(ONE, 'giu'))?.at(-1) ?? '';
    return { kind: 'beyond', found: last + more };
  }
  const beyond = marks.find((one) => one.kind === 'beyond');
  if (beyond !== undefined) return beyond;
  const points = Object.fromEntries(
    marks.flatMap((one, at) => (one.kind === 'point' ? [[STATEMENTS[at], one.point]] : [])),
  ) as Answers;
  // Where they numbered their marks, the whole reply stays as it is.
  const isAsWritten = raw.split(text).length === 2;
  const [start = '', ...end] = isAsWritten ? raw.split(text) : [before, behind];
  const rest = [
    start.trim(),
    end
      .join('')
      .replace(/^[\s.,;)]+/, '')
      .trim(),
  ]
    .join(' ')
    .trim();
  const hasWords = /[\p{L}\d]/u.test(rest);
  return { kind: 'marks', points, words: hasWords ? (isAsWritten ? rest : raw.trim()) : '' };
}

/** Marks that follow one another, as they stand there. */
interface Run {
  readonly text: string;
  readonly at: number;
  readonly marks: readonly Mark[];
}

function runsIn(text: string): readonly Run[] {
  const glued = /(?<![\d\p{L}-])[1-5](?:[-./,]?[1-5_–—]){5}(?![\d\p{L}-]|[./,]\d)/gu;
  const apart = new RegExp(
    `(?<![\\p{L}\\d:.-])${ONE}(?:${BETWEEN}${ONE})*(?![\\p{L}\\d:]|[.-]\\d)`,
    'giu',
  );
  const found = (pattern: RegExp, one: RegExp): readonly Run[] =>
    firstIn(text, pattern).map(({ 0: run, index }) => ({
      ...{ text: run, at: index },
      marks: marksIn(run, one),
    }));
  return [
    ...found(glued, /[1-5]|[_–—]/g).filter(({ marks }) => marks.length === 6),
    ...found(apart, new RegExp(ONE, 'giu')),
  ];
}

/**
 * Of more than six marks the six: behind them stands the dash of a signature, or a line that isn't of marks alone,
 * as a date or a telephone number.
 */
function withoutEnd(run: Run, text: string): Run {
  const { at, marks, text: all } = run;
  if (marks.length <= STATEMENTS.length) return run;
  const behind = text.slice(at + all.length);
  const lines = [...all.matchAll(/(?<![^\n])[^\n]*/g)];
  const isEnd = (line: string, index: number): boolean =>
    /^\s*(?:-{2,}|—)\s*$|\d{3}/.test(line) ||
    (index === lines.length - 1 && /^[^\n]*[\p{L}\d]/u.test(behind));
  const seventh = firstIn(all, new RegExp(ONE, 'giu')).at(STATEMENTS.length);
  // What goes on behind the seventh has more than six.
  const most = (seventh?.index ?? 0) + (seventh?.[0].length ?? 0) + 1;
  const ends = [
    ...lines.flatMap(({ 0: line, index: to }, index) =>
      to <= most && isEnd(line, index) ? [all.slice(0, Math.max(0, to - 1))] : [],
    ),
    ...(/^\s*\p{L}/u.test(behind) ? [all.replace(/\s*[-_–—]+$/, '')] : []),
  ];
  return (
    ends
      .map((one) => ({ ...run, text: one, marks: marksIn(one) }))
      .find((one) => one.marks.length === STATEMENTS.length) ?? run
  );
}

function marksIn(text: string, one = new RegExp(ONE, 'giu')): readonly Mark[] {
  return firstIn(text, one).map(([mark]) => markOf(mark));
}

/** Of numbers and dashes in a mail; people write a few dozen. */
const MOST = 1000;

function firstIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const one of text.matchAll(pattern)) if (found.push(one) === MOST) break;
  return found;
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

/** What says nothing where a mark is asked for. */
const OPEN = new RegExp(`^(?:[\\s\\p{Pd}\u2212_.,·…]*|(?:${SKIPS})[\\s.]*)$`, 'iu');

/** A number by its word is a mark where nothing else stands there. */
function pointByWord(text: string): Point | undefined {
  const said = /^\s*(\p{L}+)[\s.!]*$/u.exec(text)?.[1]?.toLowerCase() ?? '';
  const at = NUMBER_WORDS.findIndex((one) => one.split(' ').includes(said));
  return POINTS[at];
}

/** What was marked in a row of a page, wherever in it: a digit, a word, or both. What says nothing is skipped. */
export function readMark(text: string): Mark {
  const own = text.replace(OUT_OF, '$1');
  const pattern = new RegExp(`\\d+(?:\\.\\d+)?|(?<!\\p{L})(?:${WORD})(?!\\p{L})`, 'giu');
  const found = [...own.matchAll(pattern)];
  const marks = found.map(([one]) => markOf(one));
  const isBent = found.some(({ index }) =>
    BENDS.test(own.slice(Math.max(0, index - LONGEST_BEND), index)),
  );
  const points = new Set(marks.map((one) => (one.kind === 'point' ? one.point : 0)));
  const [only] = marks;
  if (only === undefined && OPEN.test(text)) return { kind: 'skipped' };
  const byWord = pointByWord(text);
  if (byWord !== undefined) return { kind: 'point', point: byWord };
  return only !== undefined && points.size === 1 && !isBent
    ? only
    : { kind: 'beyond', found: text.trim() };
}
