import { isRefusedReason, type RefusedReason } from '../../workbook/edits/edited.ts';
import type { Go } from './goes.ts';
import type { HeardUpTo } from './heard.ts';
import { isPress, type KeptPress } from './pressed.ts';
import type { Kept, KeptWord } from './syncPage.ts';
import type { Because, TextPutBy, Word } from './typed.ts';

/** What pages keep for each other. */
export interface KeptIn extends Kept {
  /** The window they were in. */
  readonly window: string;
  /** The page that keeps it: the page itself, or one after it. */
  readonly by: string;
}

/**
 * Reads what a page has kept. A word that has another shape is none of ours, and nothing could be done with
 * it; undefined where nothing is ours. Never throws.
 */
export function readKept(text: string): KeptIn | undefined {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { page, host, window, by, words, presses } = fieldsOf(given);
  if (!areTexts(page, host) || !Array.isArray(words)) return undefined;
  return {
    ...{ page: String(page), host: String(host), window: areTexts(window) ? String(window) : '' },
    by: String(areTexts(by) ? by : page),
    words: words.filter(isKeptWord).map((one) => ({ ...one, from: readHeard(one.from) })),
    ...readPresses(presses),
  };
}

/** Whoever they are told to looks at them again. */
function readPresses(given: unknown): Pick<Kept, 'presses'> {
  const presses = Array.isArray(given) ? given.filter(isKeptPress) : [];
  return presses.length > 0 ? { presses } : {};
}

function isKeptPress(given: unknown): given is KeptPress {
  const { page, at, press, start = '' } = fieldsOf(given);
  const { type, item = '', list = '' } = fieldsOf(press);
  const areRight = areTexts(page, type, item, list, start) && typeof at === 'number';
  return areRight && isPress({ type: String(type) });
}

/** Of what was put by, the words that have their shape. A reason that we don't know is none. */
export function readWords(given: readonly unknown[]): readonly Word[] {
  // Turns are those of the forms that were open then.
  return given.filter(isWord).map(({ because, turn: _, ...word }) => {
    return isBecause(because) ? { ...word, because } : word;
  });
}

/** Nobody opens hundreds of pages of a workbook and comes back to what the first of them had left. */
const MOST_HEARD = 300;

/** How far pages were heard, as it was put by: the latest of them. */
export function readHeard(given: unknown): HeardUpTo {
  const heard = Object.entries(fieldsOf(given)).slice(-MOST_HEARD);
  return Object.fromEntries(
    heard.flatMap(([page, at]) => (Number.isFinite(at) ? [[page, Number(at)]] : [])),
  );
}

/** What one Undo takes back, as it was put by. */
export function readGoes(given: unknown): readonly Go[] {
  return Array.isArray(given) ? given.filter(isGo) : [];
}

/** What makes the document of its file, as it was put by; undefined where it has another shape. */
export function readText(given: unknown): TextPutBy | undefined {
  const { base, edits, passed, version } = fieldsOf(given);
  const isOurs =
    areTexts(base) &&
    typeof version === 'number' &&
    [edits, passed].every((one) => Array.isArray(one)) &&
    (edits as readonly unknown[]).every(isEdit) &&
    areTexts(...(passed as readonly unknown[]));
  return isOurs ? (given as TextPutBy) : undefined;
}

function isEdit(given: unknown): boolean {
  const { start, end, text } = fieldsOf(given);
  return areTexts(text) && [start, end].every((at) => Number.isInteger(at));
}

function isGo(given: unknown): given is Go {
  const { field, from, to, passed, time, isOver, isUndone } = fieldsOf(given);
  const are = (type: string, ...all: readonly unknown[]): boolean =>
    all.every((one) => typeof one === type);
  return (
    areTexts(field, from, to) &&
    Array.isArray(passed) &&
    areTexts(...(passed as readonly unknown[])) &&
    are('number', time) &&
    are('boolean', isOver, isUndone)
  );
}

function isKeptWord(given: unknown): given is KeptWord {
  const { sent, at, time } = fieldsOf(given);
  return isPlaced(given) && areTexts(sent) && [at, time].every((one) => typeof one === 'number');
}

function isWord(given: unknown): given is Word {
  const { passed, isStuck = true, time = 0 } = fieldsOf(given);
  return (
    isPlaced(given) &&
    Array.isArray(passed) &&
    passed.every((one) => areTexts(one)) &&
    isStuck === true &&
    typeof time === 'number'
  );
}

function isBecause(given: unknown): given is Because {
  if (typeof given !== 'string') return false;
  return isRefusedReason(given) || Object.hasOwn(OTHER_REASONS, given);
}

const OTHER_REASONS: Readonly<Record<Exclude<Because, RefusedReason>, true>> = {
  'no-workbook': true,
  'read-only': true,
  'not-written': true,
  'not-saved': true,
  'undo-ends': true,
};

function isPlaced(given: unknown): boolean {
  const { field, was, value, start = '', begun = '' } = fieldsOf(given);
  return areTexts(field, was, value, start, begun);
}

function areTexts(...given: readonly unknown[]): boolean {
  return given.every((one) => typeof one === 'string');
}

function fieldsOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}
