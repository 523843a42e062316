import type { Day } from '../calendar/day.ts';
import type { GoalReading } from '../language/goal.ts';
import type { Fault } from '../workbook/fault.ts';
import type { ReadSection } from '../workbook/model/sections.ts';
import type { Span } from '../workbook/span.ts';
import type { CycleStatus } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Path } from '../workbook/yaml/nodes.ts';
import type { MilestoneFacts } from './milestoneFacts.ts';
import type { Neighbours } from './neighbours.ts';
import type { Note, ProblemCode, ProblemValues } from './problem.ts';
import type { CheckSettings } from './settings.ts';

/** What a rule may look at. */
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

/** What a rule found. */
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

/** What a rule found in a section, by itself: offsets count from the section's start. */
export interface SectionFinding extends Finding {
  readonly at: Span;
}

/**
 * A check: pure, and about one thing. A new one goes into its family's file, or into a new file with
 * a line in `rules.ts`, and has its tests.
 */
export interface Rule {
  readonly explanations: Partial<Readonly<Record<ProblemCode, Explanation>>>;
  readonly check?: (context: CheckContext) => Iterable<Finding>;
  /** Looks at one section of the body by itself, as if it stood at the start of the text. */
  readonly checkSection?: (
    section: ReadSection,
    settings: CheckSettings,
  ) => Iterable<SectionFinding>;
}
