import { headingKey } from '../../guide/headings.ts';
import { lineEnd, nextLine } from '../layout/lines.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { Span } from '../span.ts';

/**
 * What stands under one of the guide's headings. Spans are offsets into the content that was read.
 * Each reading gives an object of its own, so that what else was found in that content can be kept
 * with it.
 */
export interface Answer {
  /** Whether the guide's question has an answer here. A placeholder is none. */
  readonly answered: boolean;
  /** The lines that say something, without quote marks and bullets, in order. */
  readonly lines: readonly Span[];
  /** Why what stands there is no answer, though something does. */
  readonly emptyBecause: 'placeholder' | 'repeats-question' | undefined;
}

/** More than this of a section is not needed to tell whether somebody answered. */
const ENOUGH_LINES = 40;

/**
 * Reads an answer by its lines alone, so that the index of a whole library can afford it. The
 * question in its block quote, comments, empty bullets and rules are no answer; what people typed
 * into the quote, below the question, is one.
 */
export function readAnswer(content: string, question: string | undefined): Answer {
  const lines = answerLines(content, question);
  if (lines.length === 0) return { answered: false, lines, emptyBecause: undefined };
  const emptyBecause = whyEmpty(content, lines, question);
  return { answered: emptyBecause === undefined, lines, emptyBecause };
}

function whyEmpty(
  content: string,
  lines: readonly Span[],
  question: string | undefined,
): Answer['emptyBecause'] {
  if (lines.every((line) => isPlaceholder(content.slice(line.start, line.end))))
    return 'placeholder';
  if (lines.length > 4) return undefined;
  const text = lines.map((line) => content.slice(line.start, line.end)).join(' ');
  if (isPlaceholder(text)) return 'placeholder';
  return repeatsQuestion(text, question) ? 'repeats-question' : undefined;
}

function answerLines(content: string, question: string | undefined): readonly Span[] {
  const text = content.includes('<!--') ? blankComments(content) : content;
  const expected = question === undefined ? [] : words(question);
  const lines: Span[] = [];
  let asked = 0;
  for (let at = 0; at < text.length && lines.length < ENOUGH_LINES;) {
    const next = nextLine(text, at);
    const line = text.slice(at, lineEnd(text, at, next));
    const marks = MARKS.exec(line)?.[0].length ?? 0;
    let from = marks;
    if (line.slice(0, marks).includes('>')) {
      const quoted = afterQuestion(line.slice(marks), expected, asked);
      asked += quoted.matched;
      from = quoted.isQuestion ? line.length : marks + quoted.rest;
    }
    const said = line.slice(from).trimEnd();
    if (SAYS_SOMETHING.test(said)) {
      const start = at + from + said.search(/\S/);
      lines.push({ start, end: at + from + said.length });
    }
    at = next;
  }
  return lines;
}

/** Quote marks, bullets, numbers, check boxes and heading marks at the start of a line. */
const MARKS =
  /^[ \t]*(?:>[ \t]*){0,60}(?:#{1,6}[ \t]+)?(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)){0,3}(?:\[[ xX]\](?:[ \t]+|$))?/;
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]|\?{2,}|_{3,}/u;

/** The same text with comments turned into spaces, so that offsets stay. Line breaks stay too. */
function blankComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}

/**
 * What of a quoted line is the question, continued from the line before. A quoted line that is not
 * ours counts as a question when it ends like one.
 */
function afterQuestion(
  line: string,
  expected: readonly string[],
  asked: number,
): { matched: number; rest: number; isQuestion: boolean } {
  let matched = 0;
  let rest = 0;
  for (const word of line.matchAll(WORD)) {
    if (fold(word[0]) !== expected[asked + matched]) break;
    matched++;
    rest = word.index + word[0].length;
  }
  const left = line.slice(rest);
  const tail = rest > 0 ? (/^[\p{P}\p{S}]*/u.exec(left)?.[0].length ?? 0) : 0;
  return { matched, rest: rest + tail, isQuestion: /\?["”’*_)]*\s*$/.test(left.slice(tail)) };
}

const WORD = /[\p{L}\p{N}]+/gu;

function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

function words(text: string): readonly string[] {
  return headingKey(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Four words or more, nearly all of them the question's own, and most of the question. */
function repeatsQuestion(answer: string, question: string | undefined): boolean {
  if (question === undefined || answer.length > 2 * question.length) return false;
  const asked = new Set(words(question));
  const said = words(answer);
  const repeated = said.filter((word) => asked.has(word));
  return (
    said.length >= 4 &&
    repeated.length >= 0.9 * said.length &&
    new Set(repeated).size >= 0.5 * asked.size
  );
}
