import type { Day } from '../../calendar/day.ts';
import type { GoalReading } from '../../english/goal/goal.ts';
import type { Fault } from '../../workbook/model/fault.ts';
import type { ReadSection } from '../../workbook/model/readSections.ts';
import type { Span } from '../../workbook/span.ts';
import type { CycleStatus } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { MilestoneFacts } from '../find/milestoneFacts.ts';
import type { Neighbors } from '../neighbors.ts';
import type { Fixer } from '../mend/fix.ts';
import type { Sentence, SlotValues } from '../../language/translate.ts';
import type { Note, ProblemCode, ProblemGroup, Severity } from '../problem.ts';
import type { CheckSettings } from '../checkSettings.ts';

export interface CheckContext {
  readonly workbook: Workbook;
  /** What couldn't be read as it was meant. */
  readonly faults: readonly Fault[];
  readonly status: CycleStatus;
  readonly today: Day;
  readonly settings: CheckSettings;
  /** The numbers and addresses that anyone may read, as the workbook says. */
  readonly offices: string;
  /** The other workbooks; undefined if nobody has looked at them. */
  readonly neighbors: Neighbors | undefined;
  /** The workbook's milestones, in the order of the text. */
  readonly milestones: readonly MilestoneFacts[];
  /** The goal's sentence and what the language reader makes of it; undefined if there is none. */
  readonly goal: { readonly statement: string; readonly reading: GoalReading } | undefined;
}

/**
 * A path into the front matter, or a stretch of the text. If nothing is there, the parent is shown.
 */
export type At = FieldPath | Span;

export interface Finding {
  readonly code: ProblemCode;
  readonly variant?: string | undefined;
  readonly at: At;
  /** If `at` is a stretch of a value in the front matter, the path to that value. */
  readonly path?: FieldPath;
  /** What it depends on besides `at`, as a date on another: if one has an Error, the finding is dropped. */
  readonly about?: readonly At[];
  readonly values?: SlotValues;
  readonly related?: readonly {
    readonly at: At;
    readonly note: Note;
    readonly values?: SlotValues;
  }[];
}

/** Why a check exists, for people. *Explain this check* shows it, and its example runs as a test. */
export interface Reasons {
  readonly why: Sentence;
  /**
   * Front matter, headings with the text below them, or both, as a diff: lines with `-` get the problem,
   * those with `+` mend it, and all others begin with a space. For the test, each key and each heading
   * replaces the same one in a sound workbook. None if it would be too big, or isn't text at all.
   */
  readonly example?: string;
}

/** What a check found in one section by itself. Offsets count from the section's start. */
export interface SectionFinding extends Finding {
  readonly at: Span;
}

/** One wording, or one for each variant, with `''` for a problem without a variant. */
export type Wording = Sentence | Readonly<Record<string, Sentence>>;

/** Everything there is to say about problems with one code. */
export interface CodeOfCheck extends Reasons {
  readonly group: ProblemGroup;
  /** The default, which a setting can change. */
  readonly severity: Severity;
  /** Set if what is found can't be relied on, so that nothing else is said about it. */
  readonly silences?: true;
  /** Set if it's also said in cycles at rest, which are finished, paused or ended. */
  readonly speaksAtRest?: true;
  /** What people read. The finding's values fill each `{slot}` by name. */
  readonly wording: Wording;
  readonly mend?: Fixer;
}

/** What is known of a section beside its text. */
export interface AboutSections {
  readonly settings: CheckSettings;
  /** The numbers and addresses that anyone may read, as the workbook says. */
  readonly offices: string;
}

/** What can't be read can't be relied on, and has to be mended in cycles at rest, too. */
export const UNREAD = { group: 'reading', silences: true, speaksAtRest: true } as const;

/**
 * A check: pure, and about one thing, or about everything that one look finds. To add one, copy a
 * file of `rules/`. The list of checks, the codes and the settings are made from what these files
 * export.
 */
export interface Check {
  readonly codes: Readonly<Partial<Record<ProblemCode, CodeOfCheck>>>;
  /** What the check's own mends are called, by the titles that they give. */
  readonly titles?: Readonly<Record<string, Sentence>>;
  readonly find?: (context: CheckContext) => Iterable<Finding>;
  /** Looks at one section of the body by itself, as if it were the start of the text. */
  readonly findInSection?: (section: ReadSection, about: AboutSections) => Iterable<SectionFinding>;
}
