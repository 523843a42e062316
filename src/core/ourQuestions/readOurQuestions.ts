import { asPhrase, type Phrase, type Sentence, type SlotValues } from '../language/translate.ts';
import { guide } from '../guide/guide.ts';
import { knownKeys } from '../schema/schema.ts';
import { shift, type Span } from '../workbook/span.ts';
import { lineAt, walkLines } from '../workbook/syntax/layout/lines.ts';
import { findEntry } from '../workbook/syntax/yaml/nodeAt.ts';
import type { MapNode, Node } from '../workbook/syntax/yaml/nodes.ts';
import { parseYaml } from '../workbook/syntax/yaml/parseYaml.ts';
import { shiftNode } from '../workbook/syntax/yaml/shiftNode.ts';
import { nearest } from '../workbook/values/misspelling.ts';
import { GOES_TO, KINDS, PARTS, type OurQuestion, type QuestionPart } from './question.ts';

/** What is wrong in the file, and where: offsets in UTF-16 code units. */
export interface QuestionFault {
  readonly span: Span;
  readonly says: Phrase;
}

export interface OurQuestionsRead {
  /** What could be read, in the order of the file. */
  readonly questions: readonly OurQuestion[];
  /** Where each of them stands, from its dash to the next one. */
  readonly places: readonly Span[];
  readonly faults: readonly QuestionFault[];
  /** How many can't be read, and so aren't asked. */
  readonly leftOut: number;
}

/** A longer file (UTF-16 code units) is left unread, and so are the questions beyond these. */
const LARGEST_FILE = 131_072;
const MOST_QUESTIONS = 200;

type Tell = (span: Span, sentence: Sentence, values?: SlotValues) => void;

/**
 * Reads the file with a library's own questions. Each one stands for itself: what can't be read of one is left
 * out and told, and spoils no other. Never throws.
 */
export function readOurQuestions(text: string): OurQuestionsRead {
  const faults: QuestionFault[] = [];
  const tell: Tell = (span, sentence, values) => {
    faults.push({ span, says: asPhrase(sentence, values) });
  };
  const questions: OurQuestion[] = [];
  const places: Span[] = [];
  const items = itemsIn(text);
  let leftOut = tellStray(text, items[0], tell) ? 1 : 0;
  if (text.length > LARGEST_FILE) {
    tell(lineAt(text, 0), TOO_LONG);
    leftOut = items.length;
  } else {
    leftOut += items.filter(({ start, end }) => text.slice(start + 1, end).trim() !== '').length;
    for (const [at, item] of items.entries()) {
      if (at === MOST_QUESTIONS) tell(lineAt(text, item.start), TOO_MANY);
      if (at >= MOST_QUESTIONS) break;
      const map = mapIn(text, item, tell);
      const question = map && questionIn(map, questions, tell);
      if (question === undefined) continue;
      questions.push(question);
      places.push(item);
    }
    leftOut -= questions.length;
  }
  return { questions, places, faults, leftOut };
}

const TOO_LONG: Sentence =
  'This file is too long, so none of its questions are asked. Keep it to 200 questions.';
const TOO_MANY: Sentence = 'These are more than 200 questions. The ones from here on aren’t asked.';

/** Each question's lines, from its dash at the margin to the next. */
function itemsIn(text: string): readonly Span[] {
  const starts = Array.from(text.matchAll(/^-(?=[ \t\r\n]|$)/gm), ({ index }) => index);
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

/** What stands before the first is no question. Whether something does. */
function tellStray(text: string, firstItem: Span | undefined, tell: Tell): boolean {
  if (text.length > LARGEST_FILE) return false;
  const first = firstItem?.start ?? text.length;
  const stray = [...walkLines(text, { start: 0, end: first })].find(
    ({ start, end }) => !/^(?:#|---|$)/.test(text.slice(start, end).replace('\ufeff', '').trim()),
  );
  if (stray !== undefined)
    tell(stray, 'Begin each question with “- id:” at the start of its line.');
  return stray !== undefined;
}

/** What a question's lines say; undefined where they can't be read. */
function mapIn(text: string, { start, end }: Span, tell: Tell): MapNode | undefined {
  const line = lineAt(text, start);
  const parsed = parseYaml(text.slice(start, end));
  const [error] = parsed === 'too-deep' ? [] : parsed.errors;
  if (parsed === 'too-deep' || error !== undefined || parsed.node?.kind !== 'list') {
    const at = error === undefined ? line : lineAt(text, Math.min(start + error.pos[0], end - 1));
    tell(
      at,
      'We can’t read this question, so it isn’t asked. Each line should look like “key: value”, in quotation marks if the text has a colon.',
    );
    return undefined;
  }
  const [item] = parsed.node.items;
  if (item === undefined) return undefined; // a dash with nothing after it
  const node = shiftNode(item, start);
  for (const { span, path } of parsed.faults)
    tell(shift(span, start), '“{key}” is here twice. Keep one of them.', {
      key: String(path.at(-1)),
    });
  if (node.kind === 'map') return node;
  tell(line, 'Begin each question with “- id:” at the start of its line.');
  return undefined;
}

const KEYS = ['id', 'question', 'kind', 'part', 'help', 'choices', 'goes-to', 'retired'];

function questionIn(
  map: MapNode,
  before: readonly OurQuestion[],
  tell: Tell,
): OurQuestion | undefined {
  for (const { key, keySpan } of map.entries) {
    const meant = nearest(key, KEYS);
    if (meant !== undefined) tell(keySpan, 'Did you mean “{meant}”?', { meant });
  }
  const id = idIn(map, before, tell);
  const question = needed(map, 'question', tell, 'What does it ask? Add a line “question:”.');
  const kind = oneOf(map, 'kind', KINDS, tell);
  const part = oneOf(map, 'part', Object.keys(PARTS) as QuestionPart[], tell);
  const choices = kind === 'choice' ? choicesIn(map, tell) : [];
  if (!id || !question || !kind || !part || !choices) return undefined;
  if (kind === 'long' && guide.partOfHeading(question) !== undefined) {
    tell(
      findEntry(map, 'question')?.value.span ?? map.span,
      'The guide has this heading already. Word the question another way.',
    );
    return undefined;
  }
  const help = textIn(findEntry(map, 'help')?.value)?.text ?? '';
  const retired = /^(?:true|yes|si)$/i.test(
    (textIn(findEntry(map, 'retired')?.value)?.text ?? '').normalize('NFD').replace(/\p{M}/gu, ''),
  );
  return { id, question, kind, part, help, choices, goesTo: goesToIn(map, tell), retired };
}

const ID = /^\p{L}[\p{L}\p{M}\p{N}-]{0,59}$/u;

function idIn(map: MapNode, before: readonly OurQuestion[], tell: Tell): string | undefined {
  const id = needed(
    map,
    'id',
    tell,
    'This question needs a short name of its own. Add a line such as “id: budget-code”.',
  );
  const at = findEntry(map, 'id')?.value.span;
  if (id === undefined || at === undefined) return undefined;
  if (!ID.test(id))
    tell(at, 'Write the id with letters, digits, and hyphens only, such as “budget-code”.');
  else if (knownKeys([]).includes(id))
    tell(at, '“{id}” is a field that every workbook has. Give this question another id.', { id });
  else if (before.some((one) => one.id === id))
    tell(at, 'Another question has the id “{id}”. Give this one another id.', { id });
  else return id;
  return undefined;
}

function oneOf<T extends string>(
  map: MapNode,
  key: string,
  allowed: readonly T[],
  tell: Tell,
): T | undefined {
  const values = { key, allowed: allowed.join(', ') };
  const found = needed(map, key, tell, 'Add a line “{key}:” with one of these: {allowed}.', values);
  if (found === undefined) return undefined;
  const known = allowed.find((one) => one === found.toLowerCase());
  const span = findEntry(map, key)?.value.span;
  if (known === undefined && span !== undefined)
    tell(span, '“{found}” isn’t one of these: {allowed}.', { ...values, found });
  return known;
}

/** What isn't known there is told, and the question asked all the same. */
function goesToIn(map: MapNode, tell: Tell): OurQuestion['goesTo'] {
  return listedIn(findEntry(map, 'goes-to')?.value).flatMap(({ text: found, span }) => {
    const known = GOES_TO.find((one) => one === found.toLowerCase());
    const allowed = GOES_TO.join(', ');
    if (known === undefined)
      tell(span, '“{found}” isn’t one of these: {allowed}.', { found, allowed });
    return known ?? [];
  });
}

/** Each choice once. */
function choicesIn(map: MapNode, tell: Tell): readonly string[] | undefined {
  const entry = findEntry(map, 'choices');
  const said = [...new Set(listedIn(entry?.value).map(({ text }) => text))];
  if (said.length > 0) return said;
  tell(
    entry?.keySpan ?? headOf(map),
    'What can people choose? Add a line such as “choices: [Main, Riverside]”.',
  );
  return undefined;
}

function needed(
  map: MapNode,
  key: string,
  tell: Tell,
  sentence: Sentence,
  values?: SlotValues,
): string | undefined {
  const entry = findEntry(map, key);
  const said = textIn(entry?.value)?.text;
  if (said === undefined) tell(entry?.keySpan ?? headOf(map), sentence, values);
  return said;
}

/** What stands for the whole question: its first key with its value. */
function headOf({ entries, span }: MapNode): Span {
  const [first] = entries;
  return first === undefined ? span : { start: first.keySpan.start, end: first.value.span.end };
}

interface Said {
  readonly text: string;
  readonly span: Span;
}

function textIn(node: Node | undefined): Said | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const text = node.text.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : { text, span: node.span };
}

/** What a list says, or a text alone. */
function listedIn(node: Node | undefined): readonly Said[] {
  const items = node?.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => textIn(item) ?? []);
}
