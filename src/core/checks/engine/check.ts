import type { Day } from '../../calendar/day.ts';
import type { GoalReading } from '../../language/goal.ts';
import type { Fault } from '../../workbook/model/fault.ts';
import type { ReadSection } from '../../workbook/model/readSections.ts';
import type { Span } from '../../workbook/span.ts';
import type { CycleStatus } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Path } from '../../workbook/syntax/yaml/nodes.ts';
import type { MilestoneFacts } from '../find/milestoneFacts.ts';
import type { Neighbours } from '../neighbours.ts';
import type { Fixer } from '../mend/fix.ts';
import type { Note, ProblemCode, ProblemGroup, ProblemValues, Severity } from '../problem.ts';
import type { CheckSettings } from '../checkSettings.ts';

/** What a check may look at. */
export interface CheckContext {
  readonly workbook: Workbook;
  /** What the workbook's reader could not read as it was meant. */
  readonly faults: readonly Fault[];
  readonly status: CycleStatus;
  readonly today: Day;
  readonly settings: CheckSettings;
  /** The other workbooks; undefined where nobody has looked at them. */
  readonly neighbours: Neighbours | undefined;
  /** The workbook's milestones, in the order of the text. */
  readonly milestones: readonly MilestoneFacts[];
  /** The goal's sentence, with what the language reader takes it for; undefined where there is none. */
  readonly goal: { readonly statement: string; readonly reading: GoalReading } | undefined;
}

/** A way into the front matter, there or not (what is missing is shown at its parent), or a stretch of the text. */
export type At = Path | Span;

/** What a check found. */
export interface Finding {
  readonly code: ProblemCode;
  readonly variant?: string;
  readonly at: At;
  /** The value that `at` is a stretch of, where it is one in the front matter. */
  readonly path?: Path;
  /**
   * What the finding rests on, when that is not `at` alone: it is dropped where one of these has an
   * Error or holds a placeholder.
   */
  readonly about?: readonly At[];
  /** What can't be relied upon either, beside `path`. */
  readonly spoils?: readonly Path[];
  readonly values?: ProblemValues;
  readonly related?: readonly {
    readonly at: At;
    readonly note: Note;
    readonly values?: ProblemValues;
  }[];
}

/** Why a check exists, for people: shown by *Explain this check*, and run as a test. */
export interface Explanation {
  /** What it looks at, in a sentence. */
  readonly what: string;
  /** Why that matters to a partnership. */
  readonly why: string;
  /** Where it comes from: the guide's part, or the field's literature. */
  readonly source: string;
  /**
   * Front matter, headings with what stands below them, or both, that get the problem. For the test
   * each key and each heading takes the place of the same one in a sound workbook.
   */
  readonly notOk: string;
  /** The same, mended. */
  readonly ok: string;
  /** Set where the example can only be described, because it would be too big or no text at all. */
  readonly described?: true;
}

/** What a check found in a section, by itself: offsets count from the section's start. */
export interface SectionFinding extends Finding {
  readonly at: Span;
}

/** One wording, or one for each variant with `''` for a problem that has none. */
export type Wording = string | Readonly<Record<string, string>>;

/** All that there is to say about a problem with one code. */
export interface CodeOfCheck {
  readonly group: ProblemGroup;
  /** Unless a setting says otherwise. */
  readonly severity: Severity;
  /** What is found this way cannot be relied upon: nothing else is said about it. */
  readonly silences?: true;
  /** Said in cycles at rest as well: those that are finished, paused or ended. */
  readonly speaksAtRest?: true;
  /** What people read; `{slot}` is filled with the finding's value of that name. */
  readonly wording: Wording;
  readonly explanation: Explanation;
  /** Finds the mends. A code without one has no mend that a program could know. */
  readonly mend?: Fixer;
}

/**
 * A check: pure, and about one thing, or what is found in one look. Copy a file of `rules/` for a new
 * one: the list of checks, the codes and the settings are made from what these files export.
 */
export interface Check {
  readonly codes: Readonly<Partial<Record<ProblemCode, CodeOfCheck>>>;
  /** What its own mends are called, by the titles that they give. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly find?: (context: CheckContext) => Iterable<Finding>;
  /** Looks at one section of the body by itself, as if it stood at the start of the text. */
  readonly findInSection?: (
    section: ReadSection,
    settings: CheckSettings,
  ) => Iterable<SectionFinding>;
}
