import type { Day } from '../../calendar/day.ts';
import type { TextEdit } from '../../workbook/edit.ts';
import type { Edited } from '../../workbook/edits/edited.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { SlotValues, Translate } from '../../language/translate.ts';
import type { Neighbors } from '../neighbors.ts';
import type { Problem } from '../problem.ts';
import type { CheckSettings } from '../checkSettings.ts';

/** One way to mend a problem, as data. */
export interface Fix {
  readonly title: string;
  /** In order, without overlap; offsets into the text before. */
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  /** Whether it can be applied without a look: nothing that somebody meant is lost or guessed. */
  readonly safe: boolean;
  /** Set if the problem stays, because only a person can fix it, and this just makes a start. */
  readonly helps?: true | undefined;
  /** What to type over afterward, one after the other; offsets into the text after the mend. */
  readonly toWrite?: readonly Span[] | undefined;
}

/** What mends depend on besides the workbook. */
export interface FixContext {
  readonly today: Day;
  readonly translate?: Translate | undefined;
  /** The same as for `checkWorkbook`, so that the same checks judge a mend. */
  readonly settings?: Partial<CheckSettings> | undefined;
  readonly neighbors?: Neighbors | undefined;
}

export interface FixTarget {
  readonly workbook: Workbook;
  readonly problem: Problem;
  readonly today: Day;
}

/** A mend that hasn't been tried yet. */
export interface Draft {
  /** What to call it, by name: one of its check's titles, or a shared one. */
  readonly title: string;
  readonly values?: SlotValues;
  readonly edited: Edited;
  readonly safe?: boolean;
  /** Set if there's no telling which of several mends is right. */
  readonly undecided?: true;
  /** Set if it's meant to leave the problem, and everything that is read, as it is. */
  readonly helps?: true;
  /** Set if it keeps one of two things that people wrote: whatever is wrong with that was so before. */
  readonly chooses?: true;
  /** The fields whose values are to be typed over. */
  readonly toWrite?: readonly FieldPath[];
}

/** Finds the mends for one code, the best first. Pure. It can return some that won't work. */
export type Fixer = (target: FixTarget) => readonly Draft[];
