import type { Day } from '../../calendar/day.ts';
import type { TextEdit } from '../../workbook/edit.ts';
import type { Edited } from '../../workbook/edits/edited.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Path } from '../../workbook/syntax/yaml/nodes.ts';
import type { Translate } from '../engine/slots.ts';
import type { Neighbours } from '../neighbours.ts';
import type { Problem, ProblemValues } from '../problem.ts';
import type { CheckSettings } from '../checkSettings.ts';

/** One way to mend a problem, as data. */
export interface Fix {
  /** What it does, for people. */
  readonly title: string;
  /** In order, without overlap; offsets into the text before. */
  readonly edits: readonly TextEdit[];
  /** Whether it is the one to take when nobody chooses. */
  readonly preferred: boolean;
  /** Whether it may be made without a look: nothing that somebody meant is lost or guessed. */
  readonly safe: boolean;
  /** Set where the problem stays, because only a person can mend it: this makes a start. */
  readonly helps?: true;
  /** What is to be typed over once it is made, one after the other: offsets into the text after. */
  readonly toWrite?: readonly Span[];
}

/** What mends depend on, beside the workbook. */
export interface FixContext {
  readonly today: Day;
  readonly translate?: Translate | undefined;
  /** As for `checkWorkbook`, so that a mend is judged by the same checks. */
  readonly settings?: Partial<CheckSettings> | undefined;
  readonly neighbours?: Neighbours | undefined;
}

/** A problem with its workbook, as a fixer gets it. */
export interface FixTarget {
  readonly workbook: Workbook;
  readonly problem: Problem;
  readonly today: Day;
}

/** A mend before anybody has looked whether it mends. */
export interface Draft {
  /** The name of what it is called: one of its check's titles, or a shared one. */
  readonly title: string;
  readonly values?: ProblemValues;
  readonly edited: Edited;
  readonly safe?: boolean;
  /** Set where there is no telling which of several mends is right. */
  readonly undecided?: true;
  /** Set where it is meant to leave the problem, and all that is read, as it is. */
  readonly helps?: true;
  /** The fields whose values are to be typed over, as they stand. */
  readonly toWrite?: readonly Path[];
}

/** Finds the mends for one code, the best first. Pure; may return what does not work out. */
export type Fixer = (target: FixTarget) => readonly Draft[];
