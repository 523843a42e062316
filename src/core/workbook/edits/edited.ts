import type { TextEdit } from '../edit.ts';

/** What an edit comes to: replacements in the text as it is, or why there are none. */
export type Edited = Edits | Refused;

export interface Edits {
  readonly kind: 'edits';
  /** In order, without overlap; offsets into the text before. None where nothing has to change. */
  readonly edits: readonly TextEdit[];
  /** Where to go on writing, as an offset into the text after the edits. */
  readonly cursor?: number;
}

export interface Refused {
  readonly kind: 'refused';
  readonly reason: RefusedReason;
}

export type RefusedReason = keyof typeof REFUSED;

/** Why a workbook was left as it is, in plain words, and what to do about it. */
const REFUSED = {
  'flow-style':
    'This part stands in brackets on one line, which cannot be changed safely here. Write it as one field a line, then try again.',
  unreadable:
    'This part of the file cannot be read at the moment, so nothing was changed. Mend the marked line first, then try again.',
  'other-shape':
    'Something else stands where this belongs, so nothing was changed. Please have a look at the marked place.',
  misspelt:
    'The key that this belongs to is misspelt here, so nothing was changed. Mend the marked key first, then try again.',
  'has-comments':
    'There is a comment in what would be removed, so nothing was changed. Please remove it by hand.',
  'not-found': 'This is no longer where it was. Please look again and try once more.',
  shared:
    'This value is used in several places of the file, so it was left alone. Please change it by hand.',
  'nothing-given': 'Nothing was filled in, so nothing was changed.',
  unsafe:
    'This could not be changed without touching other parts of the file, so nothing was changed. Please change it by hand.',
} as const;

/** The sentence to show for a refusal. */
export function refusedText(reason: RefusedReason): string {
  return REFUSED[reason];
}

export function refused(reason: RefusedReason): Refused {
  return { kind: 'refused', reason };
}
