import { afterQuestion, blankComments, MARKS, wordsAsked } from './answer.ts';

/**
 * What people wrote under one of the guide's headings, as Markdown, without the guide's question
 * and without comments. What they typed into the question's quote is part of it, but no longer
 * quoted.
 */
export function answerMarkdown(content: string, question: string | undefined): string {
  const text = content.includes('<!--') ? blankComments(content) : content;
  const expected = wordsAsked(text, question);
  let asked = 0;
  let belowQuestion = false;
  const lines = text.split(/\r\n|\n|\r/).map((line) => {
    const quote = QUOTE.exec(line)?.[0];
    if (quote === undefined) {
      belowQuestion = false;
      return line;
    }
    const marks = MARKS.exec(line)?.[0].length ?? 0;
    const { matched, rest, isQuestion } = afterQuestion(line.slice(marks), expected, asked);
    const isOurs = matched > 0 && (asked > 0 || matched >= Math.min(SURE, expected.length));
    if (isQuestion || isOurs) {
      asked += matched;
      belowQuestion = true;
      return isQuestion ? '' : line.slice(marks + rest);
    }
    return belowQuestion ? line.slice(quote.length) : line;
  });
  return lines.join('\n').trim();
}

const QUOTE = /^ {0,3}(?:>[ \t]?)+/;

/** This many words in a row come from the question; it's no accident. */
const SURE = 3;
