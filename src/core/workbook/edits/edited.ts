import type { Sentence } from '../../language/translate.ts';
import type { TextEdit } from '../edit.ts';
import type { Workbook } from '../workbook.ts';

/** What an edit comes to: replacements in the text as it is, or why there are none. */
export type Edited = Edits | Refused;

export interface Edits {
  readonly kind: 'edits';
  /** In order, without overlap; offsets into the text before. None where nothing has to change. */
  readonly edits: readonly TextEdit[];
  /** Where to go on writing, as an offset into the text after the edits. */
  readonly cursor?: number | undefined;
  /** The workbook that they make, where it was opened to look at it. */
  readonly after?: Workbook | undefined;
}

export interface Refused {
  readonly kind: 'refused';
  readonly reason: RefusedReason;
}

export type RefusedReason = keyof typeof REFUSED;

const IN_THE_TEXT =
  'We can’t change this without touching other parts of the file. Please change it in the text.';
const MARKED =
  'We can’t change this part of the file right now. Fix what’s marked there, then try again.';
const CHANGED = 'The workbook has changed. Please try again.';

/** Why a workbook was left as it is, in plain words, and what to do about it. */
const REFUSED = {
  'flow-style': IN_THE_TEXT,
  unreadable: MARKED,
  'other-shape': MARKED,
  misspelt: MARKED,
  'has-comments': IN_THE_TEXT,
  'not-found': CHANGED,
  'changed-since': CHANGED,
  shared: IN_THE_TEXT,
  'nothing-given': 'Nothing was filled in, so nothing was changed.',
  unsafe: IN_THE_TEXT,
} as const satisfies Readonly<Record<string, Sentence>>;

/** Whether that is one of the reasons, wherever it was kept. */
export function isRefusedReason(reason: string): reason is RefusedReason {
  return Object.hasOwn(REFUSED, reason);
}

/** Replacements as an edit; none where nothing has to change. */
export function textEdits(...edits: readonly TextEdit[]): Edits {
  return { kind: 'edits', edits };
}

/** The sentence to show for a refusal. */
export function refusedText(reason: RefusedReason): Sentence {
  const sentences: Readonly<Record<RefusedReason, Sentence>> = REFUSED;
  return sentences[reason];
}

export function refused(reason: RefusedReason): Refused {
  return { kind: 'refused', reason };
}
