import type { Sentence } from '../../language/translate.ts';
import type { TextEdit } from '../edit.ts';

/** What an edit comes to: replacements in the text as it is, or why there are none. */
export type Edited = Edits | Refused;

export interface Edits {
  readonly kind: 'edits';
  /** In order, without overlap; offsets into the text before. None where nothing has to change. */
  readonly edits: readonly TextEdit[];
  /** Where to go on writing, as an offset into the text after the edits. */
  readonly cursor?: number | undefined;
}

export interface Refused {
  readonly kind: 'refused';
  readonly reason: RefusedReason;
}

export type RefusedReason = keyof typeof REFUSED;

/** Why a workbook was left as it is, in plain words, and what to do about it. */
const REFUSED = {
  'flow-style':
    'This part is in brackets on one line, and we can’t change that safely. Put each field on its own line, then try again.',
  unreadable:
    'We can’t read this part of the file right now, so nothing was changed. Fix the marked line, then try again.',
  'other-shape':
    'There’s already something else in this spot, so nothing was changed. Please check the marked place.',
  misspelt:
    'The key this belongs to is misspelled, so nothing was changed. Fix the marked key, then try again.',
  'has-comments':
    'The part you’re removing has a comment in it, so nothing was changed. Please remove it yourself.',
  'not-found': 'This has moved. Please find it again and retry.',
  'changed-since': 'The workbook has changed since, so it was left as it is now.',
  shared:
    'This value is used in several places in the file, so we left it alone. Please change it yourself.',
  'nothing-given': 'Nothing was filled in, so nothing was changed.',
  unsafe:
    'We couldn’t change this without touching other parts of the file, so nothing was changed. Please change it yourself.',
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
