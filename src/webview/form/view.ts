import type { Item, ListControl } from '../../core/form/form.ts';
import type { FormStrings, FromForm, ShownForm } from '../../core/form/formMessages.ts';
import type { Draft, Kept } from '../../core/form/sync/syncPage.ts';
import type { Place } from '../../core/form/keyboard/lastPlace.ts';
import type { Found } from './lookedAt.ts';
import type { Gone } from './gone.ts';
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
  /** How what is typed for a day is understood, by its field, until that says something else. */
  readonly reading: Readonly<Record<string, string>>;
  /** What mends each remark, as far as it was asked for. */
  readonly mends: Readonly<Record<string, readonly string[]>>;
  /** The field that has the keyboard: nothing is remarked on there. */
  readonly focus: string;
  readonly found: Found;
  /** Something else has been written in the field that has the keyboard, until it is left. */
  readonly isWriting: boolean;
  readonly unheard: boolean;
  /** What was removed last, as long as Undo would bring it back. */
  readonly removed: Removed | undefined;
  /** What somebody else took away, and nobody has seen yet. */
  readonly gone: readonly Gone[];
  /** What somebody else has changed in the file just now, in a sentence. */
  readonly came: { readonly said: string } | undefined;
  /** What was asked for last and could not be done, by the item, list, field or part. */
  readonly refused: { readonly at: string; readonly text: string } | undefined;
}

/** What the page knows and does, beside drawing. */
export interface Store {
  readonly view: () => View;
  /** Has the page drawn anew with each change, and tells the extension that it listens. */
  readonly start: (draw: () => void) => void;
  readonly post: (message: FromForm) => void;
  /** Has a button do something that takes it away; the keyboard goes to the field then. */
  readonly settle: (field: string, message: FromForm) => void;
  readonly useSentence: () => void;
  /** Something is typed in a field, of which the form says `shown`. */
  readonly type: (field: string, shown: string, value: string) => void;
  /** A field was given other words than were typed there: how those are understood is over. */
  readonly filled: (field: string) => void;
  /** What was typed in a field and isn't in the workbook: it is on its way, or waits for a decision. */
  readonly mine: (field: string) => string | undefined;
  readonly nameOf: (field: string) => string;
  readonly fold: (part: string, open: boolean) => void;
  readonly foldItem: (item: string, open: boolean) => void;
  /** `says`: what its fields say at once, by their keys. */
  readonly begin: (list: ListControl, says?: Readonly<Record<string, string>>) => void;
  readonly remove: (list: ListControl, item: Item, name: string) => void;
  /** What was removed last comes back; who has written elsewhere since goes on there. */
  readonly restore: (removed: Removed) => void;
  readonly move: (list: ListControl, item: Item, by: number) => void;
  /** Somebody has read that an item is gone. */
  readonly seen: (gone: Gone) => void;
  readonly focused: (field: string) => void;
  readonly reached: (part: string) => void;
  readonly go: (field: string) => void;
  readonly say: (text: string) => void;
}

/** What outlives the page while its tab is hidden. */
export interface TabState extends Place {
  readonly tab: string;
  /** The page's own name, and what was typed on it and is not in the workbook. */
  readonly typed: Kept;
}
