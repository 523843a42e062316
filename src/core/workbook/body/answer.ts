import { headingKey } from '../../guide/headingKey.ts';
import { guide, wordingsOfQuestion } from '../../guide/guide.ts';
import { walkLines, type Line } from '../syntax/layout/lines.ts';
import { isMarkup, isPlaceholder } from '../values/placeholder.ts';
import type { Span } from '../span.ts';

/** What stands under one of the guide's headings. Spans are offsets into the content that was read. */
export interface ReadAnswer {
  /** Whether the guide's question is answered here. A placeholder doesn't count. */
  readonly answered: boolean;
  /** The lines that say something, in order, without quote marks and bullets. */
  readonly lines: readonly Span[];
  /** Why the text isn't an answer, though there is some. */
  readonly emptyBecause: 'placeholder' | 'repeats-question' | undefined;
}

const NO_ANSWER: ReadAnswer = { answered: false, lines: [], emptyBecause: undefined };

/** We don't need more of a section than this to tell whether somebody answered. */
const ENOUGH_LINES = 40;

/**
 * Reads an answer from its lines alone. The question in its block quote, comments, empty bullets
 * and rules don't count. What people typed into the quote below the question does.
 */
export function readAnswer(content: string, question: string | undefined): ReadAnswer {
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
  let end = 0;
  let isAsked = false;
  if (question === undefined) return { at: end, quoted: false };
  for (const line of linesBeside(content, question)) {
    const { start, next, isQuoted, asks, isQuestion, behind } = line;
    const said = content.slice(isQuoted ? behind : start, line.end).trim();
    isAsked ||= asks;
    if (isQuoted ? !isAsked : isAsked || said !== '') break;
    if (isQuoted && !isQuestion && said !== '') return { at: asks ? behind : start, quoted: true };
    if (isQuoted) end = next;
  }
  return { at: end, quoted: false };
}

/** A line of what stands under a heading, beside the guide's question. Offsets into the content. */
interface LineBeside extends Line {
  readonly isQuoted: boolean;
  /** Whether it begins with words of the question, or goes on with them. */
  readonly asks: boolean;
  /** Whether it's quoted and ends like a question, as ours do in whatever wording. */
  readonly isQuestion: boolean;
  /** Where its own words begin: behind quote marks, bullets, check boxes, and the question's words. */
  readonly behind: number;
}

/**
 * The lines of a section's content. The question stands in a quote, and may go on over several lines of
 * it. `sure` is how many of its first words it takes to be no accident.
 */
export function* linesBeside(
  content: string,
  question: string | undefined,
  sure = 1,
): Generator<LineBeside> {
  const expected = wordsAsked(content, question);
  let asked = 0;
  for (const { start, end, next } of walkLines(content, { start: 0, end: content.length })) {
    const line = content.slice(start, end);
    const marks = MARKS.exec(line)?.[0].length ?? 0;
    const isQuoted = line.slice(0, marks).includes('>');
    const { matched, rest, isQuestion } = isQuoted
      ? afterQuestion(line.slice(marks), expected.slice(asked))
      : NOT_QUOTED;
    const asks = matched > 0 && (asked > 0 || matched >= Math.min(sure, expected.length));
    if (asks || isQuestion) asked += matched;
    yield { start, end, next, isQuoted, asks, isQuestion, behind: start + marks + rest };
  }
}

const NOT_QUOTED = { matched: 0, rest: 0, isQuestion: false };

/**
 * How many of the `expected` words a quoted line begins with, and where they and the marks behind them
 * end. A quoted line that isn't ours counts as a question if it ends like one.
 */
function afterQuestion(line: string, expected: readonly string[]): typeof NOT_QUOTED {
  let matched = 0;
  let rest = 0;
  for (const word of line.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (word[0].normalize('NFKC').toLowerCase() !== expected[matched]) break;
    matched++;
    rest = word.index + word[0].length;
  }
  if (rest > 0) rest += /^[\p{P}\p{S}]*/u.exec(line.slice(rest))?.[0].length ?? 0;
  return { matched, rest, isQuestion: /\?["”’*_)]*\s*$/.test(line.slice(rest)) };
}

function whyEmpty(
  content: string,
  lines: readonly Span[],
  question: string | undefined,
): ReadAnswer['emptyBecause'] {
  const isGap = findGaps(content);
  if (lines.every(isGap)) return 'placeholder';
  if (lines.length > FEW) return undefined;
  const own = lines.filter((line) => !isGap(line));
  if (own.length < lines.length && repeatsQuestion(joinLines(content, own), question)) {
    return 'repeats-question';
  }
  const text = joinLines(content, lines);
  if (lines.length > 1 && isPlaceholder(text)) return 'placeholder';
  return repeatsQuestion(text, question) ? 'repeats-question' : undefined;
}

/** Whether a line is only a placeholder: `[Plan]` is none where the section says what it links to. */
export function findGaps(content: string): (line: Span) => boolean {
  const links = definedIn(content);
  return ({ start, end }) => {
    const said = content.slice(start, end);
    return isPlaceholder(said) && !links.has(foldLabel(said));
  };
}

function definedIn(content: string): ReadonlySet<string> {
  if (!content.includes(']:')) return NO_LABELS;
  return new Set([...content.matchAll(DEFINITION)].map(([, label = '']) => label.toLowerCase()));
}

const NO_LABELS: ReadonlySet<string> = new Set();
/** A label has at most 999 characters, says CommonMark; over two lines nobody writes one. */
const DEFINITION = /^ {0,3}(?:> ?)*\[([^\]\n]{1,999})\]:[ \t]+\S/gm;

/** What stands in the brackets of `[Plan]`, as labels are compared. */
function foldLabel(said: string): string {
  return said.replace(/^\[|\][.,;:!?]*$/g, '').toLowerCase();
}

function joinLines(content: string, lines: readonly Span[]): string {
  return lines.map((line) => content.slice(line.start, line.end)).join(' ');
}

function answerLines(content: string, question: string | undefined): readonly Span[] {
  const text = blankComments(content);
  const lines: Span[] = [];
  for (const { start: from, end, behind, isQuestion } of linesBeside(text, question)) {
    const said = text.slice(behind, end).trimEnd();
    if (isQuestion || !SAYS_SOMETHING.test(said)) continue;
    if (isOnlyMarks(said, text.slice(from, end))) continue;
    const start = behind + said.search(/\S/);
    lines.push({ start, end: behind + said.length });
    if (lines.length === ENOUGH_LINES) break;
  }
  return lines;
}

/** Tags, attributes, an alert's mark, the target of a link, a rule: none of these say anything. */
function isOnlyMarks(said: string, line: string): boolean {
  return (
    (/^[<{[]/.test(said) && ONLY_MARKS.test(said) && (!said.startsWith('<') || isMarkup(said))) ||
    /^ {0,3}(?:_[ \t]*){3,}$/.test(line)
  );
}

const ONLY_MARKS = /^(?:<.*>|\{[#.:][^{}]*\}|\[!\w+\]|\[[^\]^]+\]:[ \t]+\S.*)$/s;

/** Quote marks, bullets, numbers, check boxes and heading marks at the start of a line. */
const MARKS =
  /^[ \t]*(?:>[ \t]*){0,60}(?:#{1,6}[ \t]+)?(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)){0,3}(?:\[[ xX]\](?:[ \t]+|$))?/;
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]|\?{2,}|_{3,}/u;

/** The same text with comments turned into spaces, so that offsets stay. Line breaks stay too. */
export function blankComments(text: string): string {
  if (!text.includes('<!--')) return text;
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}

interface Asked {
  readonly text: string;
  readonly words: readonly string[];
  readonly distinct: ReadonlySet<string>;
}

/** The wordings of each question in every language, today's English first; worked out once. */
const QUESTIONS: ReadonlyMap<string, readonly Asked[]> = new Map(
  guide.parts.flatMap((part) =>
    part.question === undefined ? [] : [[part.question, wordingsOfQuestion(part).map(asked)]],
  ),
);

function wordingsOf(question: string): readonly Asked[] {
  return QUESTIONS.get(question) ?? [asked(question)];
}

/** The words of the question in the content's first quote: today's wording, or a former one. */
function wordsAsked(content: string, question: string | undefined): readonly string[] {
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
/** In UTF-16 code units: no question is longer, with its quote marks. */
const LONGEST = 400;

function inCommon(said: readonly string[], wording: readonly string[]): number {
  const other = wording.findIndex((word, at) => word !== said[at]);
  return other < 0 ? wording.length : other;
}

function asked(question: string): Asked {
  const all = words(question);
  return { text: question, words: all, distinct: new Set(all) };
}

function words(text: string): readonly string[] {
  return headingKey(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Four words or more, nearly all of them the question's own, and most of the question. */
function repeatsQuestion(answer: string, question: string | undefined): boolean {
  if (question === undefined || answer.length > 2 * question.length) return false;
  const said = words(answer);
  return wordingsOf(question).some(({ distinct }) => repeats(said, distinct));
}

function repeats(said: readonly string[], asked: ReadonlySet<string>): boolean {
  const repeated = said.filter((word) => asked.has(word));
  return (
    said.length >= 4 &&
    repeated.length >= 0.9 * said.length &&
    new Set(repeated).size >= 0.5 * asked.size
  );
}
