import { fingerprint } from '../../language/fingerprint.ts';
import type { TextEdit } from '../../workbook/edit.ts';
import type { RefusedReason } from '../../workbook/edits/edited.ts';
import type { Go } from './goes.ts';
import { furthest, type HeardUpTo } from './heard.ts';

/** What a page says of a field that somebody types into. */
export interface Typed {
  /** The page, by the name that it gave itself when it was made. */
  readonly page: string;
  /** The field by the names of its items: `milestones.@k3.due`. */
  readonly field: string;
  /** What the page last knew the workbook to say there. */
  readonly was: string;
  /** All that stands in the field now. */
  readonly value: string;
  /** Counts what is typed on that page, from 1. */
  readonly at: number;
  /** When, in milliseconds by the clock that all pages have: of two pages' words for one field the later is meant. */
  readonly time: number;
  /** What the page calls the field, where that is another name. */
  readonly as?: string;
  /** It tells once more what another page or life had. */
  readonly isAgain?: boolean;
}

/** What a page tells once more, since whoever heard it first is gone: a word, by its place. */
export interface Again {
  readonly page: string;
  readonly at: number;
  /** When it was typed; see `Typed`. */
  readonly time: number;
  /** The pages on which it was typed, each with its number there. */
  readonly from: HeardUpTo;
  /** What the page calls the field. */
  readonly as: string;
  readonly field: string;
  readonly was: string;
  readonly value: string;
  /** The marks of all that was typed there since `was`, each with a space behind it. */
  readonly sent: string;
  readonly start?: string;
  readonly begun?: string;
}

/** A text that could not be written: it stays under its field until somebody decides. */
export interface Stuck {
  readonly mine: string;
  /** What stands in the workbook. */
  readonly theirs: string;
  /** Why; undefined where somebody else changed the same. */
  readonly because?: Because;
}

export type Because =
  | RefusedReason
  | 'no-workbook'
  | 'read-only'
  | 'not-written'
  | 'not-saved'
  /** What came before is older than what somebody else has saved. */
  | 'undo-ends';

/**
 * A word that is put by: typed, and not in the saved file. Its field is told by places in lists, since
 * names of items end with the extension host.
 */
export interface Word {
  readonly field: string;
  /** What the saved file said there. */
  readonly was: string;
  readonly value: string;
  /** What was written there on the way, each by its mark. */
  readonly passed: readonly string[];
  /** How the item begins that the field is in, by its mark. */
  readonly start?: string;
  /** The item that is new since the file was saved, by its name. */
  readonly begun?: string;
  /** It stands under its field: nothing is decided yet. */
  readonly isStuck?: true;
  /** When it was typed, by the clock that all pages have; undefined for what nobody has typed. */
  readonly time?: number;
  /** Of two forms' words for one field, the one with the higher turn was put by later. */
  readonly turn?: number;
  /** Why; undefined where somebody else changed the same. */
  readonly because?: Because;
}

/** What a form puts by, and how far the pages were heard by then that had typed it. */
export interface WordsPutBy {
  /** What one Undo takes back: VS Code still knows the edits after the extension's death, and only those. */
  readonly goes?: readonly Go[];
  readonly words: readonly Word[];
  readonly heard: HeardUpTo;
  /** What was done that is no word: an item was moved, removed, or came by a button. */
  readonly text?: TextPutBy;
}

/** What makes the document of the saved file. All texts have plain ends of lines. */
export interface TextPutBy {
  /** What the file says. */
  readonly base: string;
  readonly edits: readonly TextEdit[];
  /** What the document said on the way, each by its mark. */
  readonly passed: readonly string[];
  /** The document's version then, or the next one: of what two forms tell, the later is true. */
  readonly version: number;
}

/** What a form puts by, each of its words with its turn among all: the turn in which it was put by first. */
export function inTurn(
  before: WordsPutBy | undefined,
  putBy: WordsPutBy,
  turn: number,
): WordsPutBy {
  const words = putBy.words.map((word) => {
    const { field, value, isStuck } = word;
    const same = before?.words.find((one) => one.field === field && one.isStuck === isStuck);
    return { ...word, turn: same?.value === value ? (same.turn ?? turn) : turn };
  });
  return { ...putBy, words };
}

/** What all forms of a workbook put by, as one. */
export function putTogether(forms: readonly WordsPutBy[]): WordsPutBy {
  const texts = forms.flatMap(({ text }) => text ?? []);
  const [latest] = texts.toSorted((one, other) => other.version - one.version);
  // A form that was opened later does not know all that the document said.
  const passed = texts.filter(({ base }) => base === latest?.base).flatMap((one) => one.passed);
  return {
    ...(latest === undefined ? {} : { text: { ...latest, passed: [...new Set(passed)] } }),
    goes: forms.flatMap(({ goes = [] }) => goes),
    words: forms
      .flatMap(({ words }) => words)
      .toSorted((one, other) => (one.turn ?? 0) - (other.turn ?? 0)),
    heard: furthest(...forms.map(({ heard }) => heard)),
  };
}

/** What a form has put by, without and with what stands under its fields: that waits for somebody to decide. */
export function parted(putBy: WordsPutBy): readonly [WordsPutBy, readonly Word[]] {
  const isWaiting = ({ isStuck }: Word): boolean => isStuck === true;
  const words = putBy.words.filter((word) => !isWaiting(word));
  return [{ ...putBy, words }, putBy.words.filter(isWaiting)];
}

/** Tells texts apart without keeping them: their length, and 32 bits of FNV-1a. */
export function markOf(text: string): string {
  return `${String(text.length)}.${fingerprint(text).toString(36)}`;
}

export function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  if (!Object.hasOwn(record, key)) return record;
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}

/** Whether a text is one of those; of what a page has sent, the spaces around it are not known. */
export function hasPassed(passed: readonly string[], text: string): boolean {
  return passed.includes(markOf(text)) || passed.includes(markOf(text.trim()));
}
