import type { SpectrumLevel } from '../../schema/generated/types.ts';
import { propertySchema } from '../../schema/schema.ts';
import { choiceWords } from '../../readers/readChoice.ts';
import { SPECTRUM } from '../../guide/spectrum.ts';
import { SPANISH_TOWARD } from '../../spanish/spanishChoices.ts';
import { choiceMeant } from '../choiceMeant.ts';

const SCHEMA = propertySchema(['spectrum', 'current']);
/** Whether they work together at all is found out separately. */
const LEVELS = SPECTRUM.map(({ id }) => id).filter((id) => id !== 'none');

/** What the levels are called: `Consult`, and `Consultar` in Spanish. */
const NAMES = LEVELS.flatMap((id) => [id, ...choiceWords(id).slice(0, 1)]).map(capital);
/** … and all else that stands for them. */
const WORDS = LEVELS.flatMap((id) => [
  ...[id, ...choiceWords(id)],
  ...Object.entries(SCHEMA?.synonyms ?? {}).flatMap(([word, level]) => (level === id ? word : [])),
]);

/** Not as part of a longer word. */
const whole = (words: readonly string[]): string =>
  `(?<![\\p{L}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{N}])`;

const LEVEL = new RegExp(whole(NAMES), 'gu');
const WHOLE = new RegExp(
  `^\\W{0,40}(?:level|spectrum|where|current|now)?[^:]{0,40}:?\\s{0,20}(${NAMES.join('|')})\\b(?=\\W*$|\\s*[(.,;–—-])`,
  'i',
);
const LABEL = /^[^:]{0,40}\b(?:level|spectrum|where|current|now|nivel|espectro)\b[^:]{0,40}:/iu;
const CHECKED = new RegExp(`[☒☑✓✔✅]\\s*${whole(WORDS)}`, 'giu');
const OPEN_BOX = new RegExp(`[☐□]\\s*${whole(WORDS)}`, 'iu');
const NOT_AT_ALL =
  /^\W*(?:not at all|none|nothing|we (?:don['’]t|do not) work (?:with them|together)|no (?:relationship|contact|partnership))\b/i;

/** The level of the spectrum that an answer says they are at; undefined where it names none or several. */
export function levelIn(answer: string): SpectrumLevel | undefined {
  const text = answer.replace(HOPED_FOR, ' ');
  const checked = [...text.matchAll(CHECKED)].map(([, level = '']) => level);
  if (checked.length === 1) return asLevel(checked[0]);
  if (OPEN_BOX.test(text)) return undefined;
  const lines = text.split('\n').map((line) => WHOLE.exec(line)?.[1] ?? alone(line));
  const named = [...text.matchAll(LEVEL)].filter(({ index }) => !startsSentence(text, index));
  const levels = new Set(
    [...lines, ...named.map(([, level]) => level)]
      .map(asLevel)
      .filter((level) => level !== undefined),
  );
  if (levels.size === 1) return [...levels][0];
  return levels.size === 0 && NOT_AT_ALL.test(text) ? 'none' : undefined;
}

/** A capital at the start of a sentence says nothing: "Inform them of our plans." */
function startsSentence(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const said = before.trimEnd();
  const gap = before.slice(said.length);
  if (before === '' || gap.includes('\n') || /[.!?]$/.test(said)) return true;
  return gap !== '' && /[-•*]$/.test(said);
}

/** What a line says, perhaps behind its label: `Level: Consultation`. */
function alone(line: string): string {
  return line
    .replace(LABEL, '')
    .replace(/^\P{L}{1,20}/u, '')
    .replace(/\P{L}{1,20}$/u, '');
}

function asLevel(text: string | undefined): SpectrumLevel | undefined {
  const level = text === undefined || SCHEMA === undefined ? undefined : choiceMeant(SCHEMA, text);
  return LEVELS.find((one) => one === level);
}

/** What stands before the level that they want to get to. */
const BEFORE_AIM = [
  '(?:get|move|moving|grow|come|toward|towards|up)\\s{1,20}(?:(?:to|toward|towards)\\s{0,20})?',
  '(?:hope|hoping|aim|aiming|goal|target|want|like|plan|planning)\\s{1,20}(?:(?:for|at|is|to|be|reach)\\s{1,20}){0,3}',
  `${SPANISH_TOWARD}\\s{1,20}`,
].join('|');
const AIM = `(?<!\\p{L})(?:${BEFORE_AIM})["“]?${whole(NAMES)}`;
const TOWARD = new RegExp(AIM, 'gu');
/** However it is written: it says nothing of where they are. */
const HOPED_FOR = new RegExp(AIM, 'giu');

/** The level that they say they want to get to. */
export function aimedAt(text: string): SpectrumLevel | undefined {
  const levels = new Set([...text.matchAll(TOWARD)].map(([, level]) => asLevel(level)));
  return levels.size === 1 ? [...levels][0] : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
