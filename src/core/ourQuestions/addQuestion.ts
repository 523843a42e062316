import { knownKeys } from '../schema/schema.ts';
import { plainScalar } from '../workbook/syntax/yaml/plainScalar.ts';
import { slugOf } from '../workbook/naming.ts';
import type { OurQuestion } from './question.ts';
import { readOurQuestions } from './readOurQuestions.ts';

/** What somebody is asked for a new question; all else follows. */
export type NewQuestion = Pick<OurQuestion, 'question' | 'kind' | 'part' | 'choices'>;

const HEADER = '# What our library asks in each workbook, beside the guide’s own questions.\n\n';

/** The text to write at the end of the file with `text`, which may be empty, to ask one more question. */
export function textOfNew(text: string, one: NewQuestion): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [
    `- id: ${idFor(text, one.question)}`,
    `  question: ${plainScalar(one.question)}`,
    `  kind: ${one.kind}`,
    `  part: ${one.part}`,
    ...(one.kind === 'choice' ? [`  choices: [${one.choices.map(inBrackets).join(', ')}]`] : []),
    '',
  ];
  const lead = text.trim() === '' ? HEADER : text.endsWith('\n') ? '' : '\n';
  return `${lead}${lines.join('\n')}`.replaceAll('\n', eol);
}

/** A text as it stands in a list in brackets. */
export function inBrackets(text: string): string {
  return /[,[\]{}]/.test(text) ? JSON.stringify(text) : plainScalar(text);
}

/** No id is longer than this by itself, in UTF-16 code units. */
const LONGEST_ID = 32;

/** The question's first words, with a number where that is taken. */
function idFor(text: string, question: string): string {
  const taken = new Set([
    ...knownKeys([]),
    ...readOurQuestions(text).questions.map(({ id }) => id),
    ...Array.from(text.matchAll(/^-[ \t]+id:[ \t]*(\S+)/gm), ([, id = '']) => id),
  ]);
  const words = slugOf(question)
    .replace(/^[^\p{L}]+/u, '')
    .split('-');
  let first =
    words[0] === undefined || words[0] === '' ? 'question' : words[0].slice(0, LONGEST_ID);
  for (const word of words.slice(1)) {
    if (first.length + word.length >= LONGEST_ID) break;
    first += `-${word}`;
  }
  let id = first;
  for (let nth = 2; taken.has(id); nth++) id = `${first}-${String(nth)}`;
  return id;
}
