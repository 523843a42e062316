import type { Day } from '../calendar/day.ts';
import type { Span } from '../workbook/span.ts';
import type { CycleStatus } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Path } from '../workbook/yaml/nodes.ts';
import type { ProblemCode, ProblemValues } from './problem.ts';

/** What a rule may look at. */
export interface CheckContext {
  readonly workbook: Workbook;
  readonly status: CycleStatus;
  readonly today: Day;
}

/**
 * What a rule found. `at` is a way into the front matter, there or not (what is missing is shown at
 * its parent), or a span of the text.
 */
export interface Finding {
  readonly code: ProblemCode;
  readonly variant?: string;
  readonly at: Path | Span;
  readonly values?: ProblemValues;
  readonly related?: readonly {
    readonly at: Path | Span;
    readonly note: string;
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
  /** Front matter (or a body) that gets the problem; merged into a sound workbook for the test. */
  readonly notOk: string;
  /** The same, mended. */
  readonly ok: string;
}

/**
 * A check: pure, and about one thing. A new one is a new file, a line in `rules.ts`, and its tests.
 */
export interface Rule {
  readonly explanations: Partial<Readonly<Record<ProblemCode, Explanation>>>;
  readonly check: (context: CheckContext) => Iterable<Finding>;
}
