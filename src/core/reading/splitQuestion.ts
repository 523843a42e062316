import { readAnswer } from '../workbook/body/answer.ts';

/** A quoted paragraph taken apart. The question is put as one reads it, the answer as it was typed. */
export interface Quoted {
  readonly question: string;
  readonly answer: string;
}

/** Tells the guide's question from an answer in its paragraph; `quoted` is without its quote marks. */
export function splitQuestion(quoted: string, question: string | undefined): Quoted {
  const lines = quoted.split('\n');
  const content = lines.map((line) => `> ${line}`).join('\n');
  const start = readAnswer(content, question).lines[0]?.start;
  if (start === undefined) return { question: withoutWay(quoted), answer: '' };
  const line = content.slice(0, start).split('\n').length;
  const at = start - '> '.length * line;
  return { question: withoutWay(quoted.slice(0, at).trimEnd()), answer: quoted.slice(at) };
}

/** Without the sentence that leads to the lines at the top: here those facts stand right below. */
function withoutWay(question: string): string {
  return question.replace(/\s{1,4}[^.?!]{0,200}at the\s+top\s+of\s+this\s+file[^.]*\./, '');
}
