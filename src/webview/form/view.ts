import type { FormStrings, ShownForm } from '../../core/form/formMessages.ts';
import type { Draft } from '../../core/form/sync/syncPage.ts';
import type { Removed } from './removed.ts';

/** All that the page shows. */
export interface View {
  readonly strings: FormStrings | undefined;
  readonly language: string;
  readonly shown: ShownForm | undefined;
  readonly none: string;
  readonly open: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  /** The part in hand. */
  readonly part: string;
  readonly drafts: readonly Draft[];
  readonly reading: Readonly<Record<string, string>>;
  /** What mends each remark, as far as it was asked for. */
  readonly mends: Readonly<Record<string, readonly string[]>>;
  /** The field that has the keyboard: nothing is remarked on there. */
  readonly focus: string;
  /** The extension was asked, and does not answer. */
  readonly unheard: boolean;
  /** What was removed last, as long as Undo would bring it back. */
  readonly removed: Removed | undefined;
  /** What was asked for last and could not be done, by the item, list, field or part. */
  readonly refused: { readonly at: string; readonly text: string } | undefined;
}
