import { fingerprint } from '../../language/fingerprint.ts';
import type { RefusedReason } from '../../workbook/edits/edited.ts';

/** What a page says of a field that somebody types into. It stays so, whoever tells it once more. */
export interface Typed {
  /** The page on which it was typed, by the name that it gave itself when it was made. */
  readonly page: string;
  /** Counts what is typed on that page, from 1. */
  readonly at: number;
  /** The newest of others' changes that she had seen there. */
  readonly rev: number;
  /** When, in milliseconds by the clock that all pages have: of two pages' words for one field the later is meant. */
  readonly time: number;
  /** The field by the names of its items, which outlive the extension: `milestones.@i3.due`. */
  readonly field: string;
  /** What the workbook said there when she began, as far as the page knew. */
  readonly was: string;
  /** All that stands in the field now. */
  readonly value: string;
}

/** Which press it is, wherever it is told again: none is to be done twice. */
export type PressId = Pick<Typed, 'page' | 'at'>;

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

/** How far pages were heard: by a page's name, the number of what was typed there last. */
export type HeardUpTo = Readonly<Record<string, number>>;

/** Of each page the most that any of these tell: whoever tells less only knows it from before. */
export function furthest(...all: readonly HeardUpTo[]): HeardUpTo {
  const heard = new Map<string, number>();
  for (const [page, at] of all.flatMap((one) => Object.entries(one)))
    heard.set(page, Math.max(at, heard.get(page) ?? 0));
  return Object.fromEntries(heard);
}

export function isHeard({ page, at }: PressId, heard: HeardUpTo): boolean {
  return at <= (new Map(Object.entries(heard)).get(page) ?? 0);
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
