import { headingKey } from '../../guide/headingKey.ts';
import { guide, wordingsOfQuestion } from '../../guide/guide.ts';
import { lineEnd, nextLine } from '../syntax/layout/lines.ts';
import { isMarkup, isPlaceholder } from '../values/placeholder.ts';
import type { Span } from '../span.ts';

/** What stands under one of the guide's headings. Spans are offsets into the content that was read. */
export interface Answer {
  /** Whether the guide's question is answered here. A placeholder doesn't count. */
  readonly answered: boolean;
  /** The lines that say something, in order, without quote marks and bullets. */
  readonly lines: readonly Span[];
  /** Why the text isn't an answer, though there is some. */
  readonly emptyBecause: 'placeholder' | 'repeats-question' | undefined;
}

const NO_ANSWER: Answer = { answered: false, lines: [], emptyBecause: undefined };

/** We don't need more of a section than this to tell whether somebody answered. */
const ENOUGH_LINES = 40;

/**
 * Reads an answer from its lines alone. The question in its block quote, comments, empty bullets
 * and rules don't count. What people typed into the quote below the question does.
 */
export function readAnswer(content: string, question: string | undefined): Answer {
  const lines = answerLines(content, question);
  if (lines.length === 0) return NO_ANSWER;
  const emptyBecause = whyEmpty(content, lines, question);
  return { answered: emptyBecause === undefined, lines, emptyBecause };
}

/** A text with more lines than this is an answer, whatever it repeats. */
const FEW = 4;

/**
 * Where a part's question ends and the room for its answer begins, as an offset into the section's
 * content. That's the start of a line, or a place within one where somebody went on in the
 * question's own quote (`quoted`). A quote that isn't the question belongs to the answer.
 */
export function questionEnd(
  content: string,
  question: string | undefined,
): { readonly at: number; readonly quoted: boolean } {
  if (question === undefined) return { at: 0, quoted: false };
  const expected = wordsAsked(content, question);
  let asked = 0;
  let end = 0;
  for (let at = 0; at < content.length;) {
    const next = nextLine(content, at);
    const line = content.slice(at, lineEnd(content, at, next));
    const marks = MARKS.exec(line)?.[0].length ?? 0;
    const isQuote = line.slice(0, marks).includes('>');
    if (!isQuote && (line.trim() !== '' || asked > 0)) break;
    if (isQuote) {
      const quoted = afterQuestion(line.slice(marks), expected, asked);
      if (asked + quoted.matched === 0) break;
      asked += quoted.matched;
      const isMore = !quoted.isQuestion && line.slice(marks + quoted.rest).trim() !== '';
      const from = quoted.rest === 0 ? at : at + marks + quoted.rest;
      if (isMore) return { at: from, quoted: true };
      end = next;
    }
    at = next;
  }
  return { at: end, quoted: false };
}

function whyEmpty(
  content: string,
  lines: readonly Span[],
  question: string | undefined,
): Answer['emptyBecause'] {
  const links = definedIn(content);
  const isGap = ({ start, end }: Span): boolean => {
    const said = content.slice(start, end);
    return isPlaceholder(said) && !links.has(labelOf(said));
  };
  if (lines.every(isGap)) return 'placeholder';
  if (lines.length > FEW) return undefined;
  const own = lines.filter((line) => !isGap(line));
  if (own.length < lines.length && repeatsQuestion(textOf(content, own), question)) {
    return 'repeats-question';
  }
  const text = textOf(content, lines);
  if (lines.length > 1 && isPlaceholder(text)) return 'placeholder';
  return repeatsQuestion(text, question) ? 'repeats-question' : undefined;
}

/** The labels for which the section says where they link to, so that `[Plan]` is a link. */
export function definedIn(content: string): ReadonlySet<string> {
  if (!content.includes(']:')) return NO_LABELS;
  return new Set([...content.matchAll(DEFINITION)].map(([, label = '']) => label.toLowerCase()));
}

const NO_LABELS: ReadonlySet<string> = new Set();
/** A label has at most 999 characters, says CommonMark; over two lines nobody writes one. */
const DEFINITION = /^ {0,3}(?:> ?)*\[([^\]\n]{1,999})\]:[ \t]+\S/gm;

/** What stands in the brackets of `[Plan]`, as labels are compared. */
export function labelOf(said: string): string {
  return said.replace(/^\[|\][.,;:!?]*$/g, '').toLowerCase();
}

function textOf(content: string, lines: readonly Span[]): string {
  return lines.map((line) => content.slice(line.start, line.end)).join(' ');
}

function answerLines(content: string, question: string | undefined): readonly Span[] {
  const text = content.includes('<!--') ? blankComments(content) : content;
  const expected = wordsAsked(text, question);
  const lines: Span[] = [];
  let asked = 0;
  for (let at = 0; at < text.length && lines.length < ENOUGH_LINES;) {
    const next = nextLine(text, at);
    const stop = lineEnd(text, at, next);
    const plain = plainLine(text, at, stop);
    if (plain !== undefined) {
      if (plain.end > plain.start) lines.push(plain);
      at = next;
      continue;
    }
    const line = text.slice(at, stop);
    const marks = MARKS.exec(line)?.[0].length ?? 0;
    let from = marks;
    if (line.slice(0, marks).includes('>')) {
      const quoted = afterQuestion(line.slice(marks), expected, asked);
      asked += quoted.matched;
      from = quoted.isQuestion ? line.length : marks + quoted.rest;
    }
    const said = line.slice(from).trimEnd();
    const says = LETTER.test(said) || SAYS_SOMETHING.test(said);
    if (says && !isOnlyMarks(said, line)) {
      const start = at + from + said.search(/\S/);
      lines.push({ start, end: at + from + said.length });
    }
    at = next;
  }
  return lines;
}

/**
 * What a line says if it is plain ASCII prose, with a bullet at most. Nearly all lines are, and
 * need no closer look. Empty for a blank line; undefined for every other line.
 */
function plainLine(text: string, start: number, stop: number): Span | undefined {
  let at = skipGap(text, start, stop);
  if (at === stop) return { start: at, end: at };
  const mark = text.charCodeAt(at);
  if ((mark === 45 || mark === 42) && isGap(text.charCodeAt(at + 1))) {
    at = skipGap(text, at + 1, stop);
  }
  const first = text.charCodeAt(at) | 32;
  const last = text.charCodeAt(stop - 1);
  const isProse = at < stop && first >= 97 && first <= 122 && last > 32 && last < 127;
  return isProse ? { start: at, end: stop } : undefined;
}

function skipGap(text: string, start: number, stop: number): number {
  let at = start;
  while (at < stop && isGap(text.charCodeAt(at))) at++;
  return at;
}

/** A space or a tab. */
function isGap(code: number): boolean {
  return code === 32 || code === 9;
}

/**
 * Tags, attributes, an alert's mark, the target of a reference link, a rule: none of these say
 * anything.
 */
function isOnlyMarks(said: string, line: string): boolean {
  return (
    (/^[<{[]/.test(said) && ONLY_MARKS.test(said) && (!said.startsWith('<') || isMarkup(said))) ||
    /^ {0,3}(?:_[ \t]*){3,}$/.test(line)
  );
}

const ONLY_MARKS = /^(?:<.*>|\{[#.:][^{}]*\}|\[!\w+\]|\[[^\]^]+\]:[ \t]+\S.*)$/s;

/** Quote marks, bullets, numbers, check boxes and heading marks at the start of a line. */
export const MARKS =
  /^[ \t]*(?:>[ \t]*){0,60}(?:#{1,6}[ \t]+)?(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)){0,3}(?:\[[ xX]\](?:[ \t]+|$))?/;
const LETTER = /[A-Za-z0-9]/;
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]|\?{2,}|_{3,}/u;

/** The same text with comments turned into spaces, so that offsets stay. Line breaks stay too. */
export function blankComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}

/**
 * What is left of a quoted line after the question, which may have begun on the line before. A
 * quoted line that isn't ours counts as a question if it ends like one.
 */
export function afterQuestion(
  line: string,
  expected: readonly string[],
  asked: number,
): { matched: number; rest: number; isQuestion: boolean } {
  let matched = 0;
  let rest = 0;
  const { word: oneWord, marks } = isAscii(line) ? IN_ASCII : IN_UNICODE;
  for (const word of line.matchAll(oneWord)) {
    if (fold(word[0]) !== expected[asked + matched]) break;
    matched++;
    rest = word.index + word[0].length;
  }
  const left = line.slice(rest);
  const tail = rest > 0 ? (marks.exec(left)?.[0].length ?? 0) : 0;
  return { matched, rest: rest + tail, isQuestion: /\?["”’*_)]*\s*$/.test(left.slice(tail)) };
}

/**
 * V8 takes a millisecond to compile each Unicode class; for ASCII text these do the same for less.
 */
const IN_ASCII = { word: /[A-Za-z0-9]+/g, marks: /^[!-/:-@[-`{-~]*/ };
const IN_UNICODE = { word: /[\p{L}\p{N}]+/gu, marks: /^[\p{P}\p{S}]*/u };

function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

interface Asked {
  readonly text: string;
  readonly words: readonly string[];
  readonly distinct: ReadonlySet<string>;
}

/**
 * The wordings of each question in every language, today's English first. They are worked out once,
 * because every workbook asks for them.
 */
const QUESTIONS: ReadonlyMap<string, readonly Asked[]> = new Map(
  guide.parts.flatMap((part) =>
    part.question === undefined ? [] : [[part.question, wordingsOfQuestion(part).map(asked)]],
  ),
);

function wordingsOf(question: string): readonly Asked[] {
  return QUESTIONS.get(question) ?? [asked(question)];
}

/** The words of the question in the content's first quote: today's wording, or a former one. */
export function wordsAsked(content: string, question: string | undefined): readonly string[] {
  if (question === undefined) return [];
  const wordings = wordingsOf(question);
  const wording = wordings.length > 1 ? wordingIn(content, wordings) : wordings[0];
  return wording?.words ?? [];
}

function wordingIn(content: string, wordings: readonly Asked[]): Asked | undefined {
  const start = content.search(QUOTED);
  if (start < 0) return wordings[0];
  const quote = content
    .slice(start, start + LONGEST)
    .replace(/[\s>]+/g, ' ')
    .trimStart();
  const whole = wordings.find(({ text }) => quote.startsWith(text));
  if (whole !== undefined) return whole;
  const said = words(quote);
  const shared = wordings.map((wording) => inCommon(said, wording.words));
  return wordings[shared.indexOf(Math.max(...shared))];
}

const QUOTED = /^[ \t]*>/m;
/** In characters: no question is longer, with its quote marks. */
const LONGEST = 400;

/** How many words both begin with. */
function inCommon(said: readonly string[], wording: readonly string[]): number {
  const other = wording.findIndex((word, at) => word !== said[at]);
  return other < 0 ? wording.length : other;
}

function asked(question: string): Asked {
  const all = words(question);
  return { text: question, words: all, distinct: new Set(all) };
}

function words(text: string): readonly string[] {
  // Of ASCII the same comes out for less.
  if (isAscii(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return headingKey(text)
    .split(' ')
    .filter((word) => word !== '');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** Four words or more, nearly all of them the question's own, and most of the question. */
function repeatsQuestion(answer: string, question: string | undefined): boolean {
  if (question === undefined || answer.length > 2 * question.length) return false;
  return wordingsOf(question).some(({ distinct }) => repeats(answer, distinct));
}

function repeats(answer: string, asked: ReadonlySet<string>): boolean {
  if (beginsOtherwise(answer, asked)) return false;
  const said = words(answer);
  const repeated = said.filter((word) => asked.has(word));
  return (
    said.length >= 4 &&
    repeated.length >= NEARLY_ALL * said.length &&
    new Set(repeated).size >= 0.5 * asked.size
  );
}

const NEARLY_ALL = 0.9;

/**
 * Whether the first words of an ASCII answer already say too much of their own to repeat the
 * question. That holds for most answers, even if every word after them came from the question.
 */
function beginsOtherwise(answer: string, asked: ReadonlySet<string>): boolean {
  if (!isAscii(answer)) return false;
  const begin = answer.slice(0, BEGIN);
  const first = begin.toLowerCase().match(WHOLE_WORD) ?? [];
  const own = first.reduce((count, word) => count + (asked.has(word) ? 0 : 1), 0);
  const most = first.length + (answer.length - begin.length) / 2 + 1;
  return most - own < NEARLY_ALL * most;
}

/** In characters; enough for about ten words. */
const BEGIN = 60;
const WHOLE_WORD = /(?<![a-z0-9])[a-z0-9]+(?=[^a-z0-9])/g;
