import { guide } from '../guide/guide.ts';
import type { Sentence } from '../language/translate.ts';
import { applyEdits } from '../workbook/edit.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import type { OurDestination } from '../schema/ourFacts.ts';
import { editInSteps } from '../workbook/edits/composeEdits.ts';
import { refused, refusedText, textEdits, type Edited } from '../workbook/edits/edited.ts';
import { placeAt } from '../workbook/model/place.ts';
import { removeField } from '../workbook/edits/removeField.ts';
import { setField } from '../workbook/edits/setField.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { oneLine } from '../workbook/scaffold/wrapping.ts';
import type { Span } from '../workbook/span.ts';
import { eolAt, isBlank, lineAt, walkLines } from '../workbook/syntax/layout/lines.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { inBrackets } from './addQuestion.ts';
import { choicesSaid, type OurQuestion, type QuestionPart } from './question.ts';
import { readOurQuestions, type OurQuestionsRead } from './readOurQuestions.ts';

/** What somebody changes about the question with an id, which it keeps, so that its answers stay. */
export type QuestionChange = { readonly id: string } & (
  | { readonly kind: 'say'; readonly field: 'question' | 'help'; readonly words: string }
  | { readonly kind: 'choices'; readonly words: string }
  | { readonly kind: 'place'; readonly part: QuestionPart }
  | { readonly kind: 'retire'; readonly retired: boolean }
  | { readonly kind: 'send'; readonly to: OurDestination; readonly goes: boolean }
  /** Before the one above it in its part (-1), or behind the one below it (1). */
  | { readonly kind: 'move'; readonly by: -1 | 1 }
);

/** The file's text after a change, or the sentence that says why it can't be made. */
export type Changed = { readonly text: string } | { readonly refused: Sentence };

/**
 * Changes one question in the text of its file. All else stays to the byte: other questions, comments, keys that
 * we don't know. A question moves with the comments right above it. The text is read again, and where that doesn't
 * say just what was wanted, nothing is changed.
 */
export function changeQuestion(text: string, change: QuestionChange): Changed {
  const read = readOurQuestions(text);
  const at = read.questions.findIndex(({ id }) => id === change.id);
  const one = read.questions[at];
  if (one === undefined) return { refused: 'This question isn’t in the file any more.' };
  const made =
    change.kind === 'move' ? moved(text, read, at, change.by) : setIn(text, read, at, change);
  if ('refused' in made) return made;
  const after = readOurQuestions(made.text);
  const isAsWanted =
    JSON.stringify(after.questions) === JSON.stringify(made.questions) &&
    after.leftOut === read.leftOut;
  return isAsWanted ? { text: made.text } : { refused: refusedText('unsafe') };
}

/** The same, with what the text is then to say. */
type Made =
  | (Pick<OurQuestionsRead, 'questions'> & { readonly text: string })
  | { readonly refused: Sentence };

/** The place of the question that one would change places with; undefined where there is none in its part. */
function neighborOf(questions: readonly OurQuestion[], at: number, by: -1 | 1): number | undefined {
  const part = questions[at]?.part;
  for (let to = at + by; to in questions; to += by) if (questions[to]?.part === part) return to;
  return undefined;
}

function moved(
  text: string,
  { questions, places }: OurQuestionsRead,
  at: number,
  by: -1 | 1,
): Made {
  const to = neighborOf(questions, at, by);
  const [first, second] = [at, to ?? at].sort((a, b) => a - b).map((one) => places[one]);
  if (to === undefined || first === undefined || second === undefined) return { text, questions };
  const [above, below] = [withComments(text, first), withComments(text, second)];
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  return {
    questions: questions.map(
      (one, nth) => questions[nth === at ? to : nth === to ? at : nth] ?? one,
    ),
    text: applyEdits(text, [
      { ...above, text: wordsOf(below) },
      { ...below, text: wordsOf(above) },
    ]),
  };
}

function setIn(
  text: string,
  { questions, places }: OurQuestionsRead,
  at: number,
  change: Exclude<QuestionChange, { kind: 'move' }>,
): Made {
  const [one, place] = [questions[at], places[at]];
  if (one === undefined || place === undefined) return { text, questions };
  const wanted = wantedOf(one, change);
  if (isSaid(one, wanted)) return { text, questions };
  if (wanted.question === '' || wanted.choices?.length === 0)
    return { refused: 'Add a word or two.' };
  if (one.kind === 'long' && guide.partOfHeading(wanted.question ?? '') !== undefined)
    return { refused: 'The guide has this heading already. Word the question another way.' };
  const edited = editItem(text, place, (item) => editTo(item, wanted));
  if ('refused' in edited) return edited;
  return {
    ...edited,
    questions: questions.map((other) => (other === one ? { ...one, ...wanted } : other)),
  };
}

/** What the question is to say instead of what it says. */
function wantedOf(
  one: OurQuestion,
  change: Exclude<QuestionChange, { kind: 'move' }>,
): Partial<OurQuestion> {
  switch (change.kind) {
    case 'say':
      return { [change.field]: oneLine(change.words).replace(/\s+/g, ' ') };
    case 'choices':
      return { choices: choicesSaid(change.words) };
    case 'place':
      return { part: change.part };
    case 'retire':
      return { retired: change.retired };
    case 'send': {
      const others = one.goesTo.filter((to) => to !== change.to);
      return { goesTo: change.goes ? [...others, change.to] : others };
    }
  }
}

function editTo(item: Workbook, wanted: Partial<OurQuestion>): Edited {
  for (const [name, value] of Object.entries(wanted)) {
    const path = [...ITEM, name === 'goesTo' ? 'goes-to' : name];
    if (value === '' || value === false || (Array.isArray(value) && value.length === 0))
      return removeField(item, path);
    return Array.isArray(value)
      ? setList(item, path, value as readonly string[])
      : setField(item, path, value as string | boolean);
  }
  return textEdits();
}

/** A list in brackets, in place of what stands there. */
function setList(item: Workbook, path: FieldPath, values: readonly string[]): Edited {
  return editInSteps(item, [
    (now) =>
      placeAt(now, path) === undefined ? setField(now, path, values[0] ?? '') : textEdits(),
    (now) => {
      const place = placeAt(now, path);
      if (place === undefined) return refused('not-found');
      const { value, node, key } = place;
      const isBelow = node.kind === 'list' && !node.flow;
      const start = isBelow ? now.text.indexOf(':', key.end) + 1 : value.start;
      // Comments between the items would go with them.
      if (isBelow && now.text.slice(start, value.end).includes('#')) return refused('unsafe');
      const text = `${isBelow ? ' ' : ''}[${values.map(inBrackets).join(', ')}]`;
      return textEdits({ start, end: value.end, text });
    },
  ]);
}

function isSaid(one: OurQuestion, wanted: Partial<OurQuestion>): boolean {
  return JSON.stringify({ ...one, ...wanted }) === JSON.stringify(one);
}

const ITEM = ['questions', 0] as const;

/** Has a question edited as what it is alike: an item of a list at the top of a workbook. */
function editItem(text: string, place: Span, edit: (item: Workbook) => Edited): Changed {
  const { start, end } = ownLines(text, place);
  const eol = eolAt(text, start);
  const lead = ['---', 'workbook: partnership-cycle', `${ITEM[0]}:`, ''].join(eol);
  const tail = `${eol}---${eol}`;
  const around = lead + text.slice(start, end) + tail;
  const item = openWorkbook(around);
  if (item === undefined) return { refused: refusedText('unsafe') };
  const edited = edit(item);
  if (edited.kind === 'refused') return { refused: refusedText(edited.reason) };
  const now = applyEdits(around, edited.edits).slice(lead.length, -tail.length);
  return { text: text.slice(0, start) + now + text.slice(end) };
}

/** Up to the question’s last line, without its break: what stands at the margin below belongs to no question. */
function ownLines(text: string, place: Span): Span {
  let { end } = lineAt(text, place.start);
  for (const line of walkLines(text, place))
    if (!isBlank(text, line.start, line.end) && text.charAt(line.start) !== '#') end = line.end;
  return { start: place.start, end };
}

/** With the comments at the margin right above it. */
function withComments(text: string, place: Span): Span {
  const { end } = ownLines(text, place);
  let { start } = place;
  while (start > 0) {
    const above = lineAt(text, start - 1);
    if (text.charAt(above.start) !== '#') break;
    ({ start } = above);
  }
  return { start, end };
}
