import { isRefusedReason, type RefusedReason } from '../../workbook/edits/edited.ts';
import type { Journal, Record_ } from './doc.ts';
import type { ItemNames } from './items.ts';
import { isPress } from './pressed.ts';
import type { Kept, Op } from './syncPage.ts';
import type { Because, HeardUpTo, Stuck } from './typed.ts';

/** What pages keep for each other. */
export interface KeptIn extends Kept {
  /** The window they were in. */
  readonly window: string;
}

/**
 * Reads what a page has kept. What has another shape is none of ours, and nothing could be done with
 * it; undefined where nothing is ours. Never throws.
 */
export function readKept(text: string): KeptIn | undefined {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { page, host, window, tail } = fieldsOf(given);
  if (!areTexts(page, host) || !Array.isArray(tail)) return undefined;
  return {
    ...{ page: String(page), host: String(host), window: areTexts(window) ? String(window) : '' },
    tail: tail.filter(isOp),
  };
}

/** Whether something in a journal is not in the file. */
export function hasWords({ base, stuck }: Journal): boolean {
  return base !== '' || Object.keys(stuck).length > 0;
}

function isOp(given: unknown): given is Op {
  const { page, at, time, press, ...typed } = fieldsOf(given);
  const { type, item = '', list = '' } = fieldsOf(press);
  if (!areTexts(page) || !areNumbers(at, time)) return false;
  if (press !== undefined) return areTexts(type, item, list) && isPress({ type: String(type) });
  return areTexts(typed.field, typed.was, typed.value) && areNumbers(typed.rev);
}

/** Nobody opens hundreds of pages of a workbook and comes back to what the first of them had left. */
const MOST_HEARD = 300;

/** What was put by; undefined where it has another shape. Whatever of it says nothing is left out. */
export function readJournal(given: unknown): Journal | undefined {
  const { base, edits, ahead, passed, names, nextItem, floor, rev, stuck, ...more } =
    fieldsOf(given);
  const isOurs = areTexts(base) && areNumbers(nextItem, rev) && [edits, ahead].every(areEdits);
  if (!isOurs || !isListOfTexts(passed)) return undefined;
  return {
    ...(given as Journal),
    ...{
      names: readNames(names),
      stuck: readStuck(stuck),
      floor: areTexts(floor) ? floor : undefined,
    },
    ...{ times: readNumbers(more.times), foreign: readNumbers(more.foreign) },
    heard: readNumbers(more.heard, MOST_HEARD),
  } as Journal;
}

function readNames(given: unknown): ItemNames {
  const all = Object.entries(fieldsOf(given));
  return Object.fromEntries(all.filter((one): one is [string, string[]] => isListOfTexts(one[1])));
}

/** A reason that we don't know is none. */
function readStuck(given: unknown): Record_<Stuck> {
  const all = Object.entries(fieldsOf(given)).flatMap(([field, one]) => {
    const { mine, theirs, because } = fieldsOf(one);
    if (!areTexts(mine, theirs)) return [];
    const said = { mine: String(mine), theirs: String(theirs) };
    return [[field, isBecause(because) ? { ...said, because } : said] as const];
  });
  return Object.fromEntries(all);
}

/** The latest of them. */
function readNumbers(given: unknown, most = Infinity): HeardUpTo {
  const all = Object.entries(fieldsOf(given)).filter(([, at]) => Number.isFinite(at));
  return Object.fromEntries(all.slice(-most).map(([name, at]) => [name, Number(at)]));
}

function areEdits(given: unknown): boolean {
  return Array.isArray(given) && given.every(isEdit);
}

function isEdit(given: unknown): boolean {
  const { start, end, text } = fieldsOf(given);
  return areTexts(text) && [start, end].every((at) => Number.isInteger(at));
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

function isListOfTexts(given: unknown): given is string[] {
  return Array.isArray(given) && areTexts(...(given as readonly unknown[]));
}

function areTexts(...given: readonly unknown[]): boolean {
  return given.every((one) => typeof one === 'string');
}

function areNumbers(...given: readonly unknown[]): boolean {
  return given.every((one) => typeof one === 'number');
}

function fieldsOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}
