import { blankComments, linesBeside } from './answer.ts';

/** What people wrote under a heading of the guide, without its question and comments. */
export function answerMarkdown(content: string, question: string | undefined): string {
  const text = blankComments(content);
  const lines: string[] = [];
  let belowQuestion = false;
  for (const line of linesBeside(text, question, SURE)) {
    const { start, end, behind, isQuoted, asks, isQuestion } = line;
    const written = text.slice(start, end);
    belowQuestion = isQuoted && (belowQuestion || asks || isQuestion);
    if (isQuestion) lines.push('');
    else if (asks) lines.push(text.slice(behind, end));
    else lines.push(belowQuestion ? written.replace(QUOTE, '') : written);
  }
  return lines.join('\n').trim();
}

const QUOTE = /^[ \t]*(?:>[ \t]?)+/;

/** This many words in a row come from the question; it's no accident. */
const SURE = 3;
