import type { FaultCode } from '../workbook/fault.ts';
import type { Span } from '../workbook/span.ts';
import type { Path } from '../workbook/yaml/nodes.ts';

/** How much a problem matters, as editors name it. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type ProblemGroup =
  'reading' | 'next-thing' | 'goal' | 'milestones' | 'partnership' | 'guide';

interface CodeFacts {
  readonly group: ProblemGroup;
  readonly severity: Severity;
}

/** Every code there is, with its group and the severity it has unless a setting says otherwise. */
export const CODES = {
  'yaml-syntax': { group: 'reading', severity: 'error' },
  'front-matter-unclosed': { group: 'reading', severity: 'error' },
  'front-matter-not-first': { group: 'reading', severity: 'error' },
  'duplicate-key': { group: 'reading', severity: 'error' },
  'wrong-type': { group: 'reading', severity: 'error' },
  'unknown-value': { group: 'reading', severity: 'error' },
  'invalid-date': { group: 'reading', severity: 'error' },
  'too-large': { group: 'reading', severity: 'error' },
  'not-utf-8': { group: 'reading', severity: 'error' },
  'mark-missing': { group: 'reading', severity: 'warning' },
  'key-missing': { group: 'reading', severity: 'warning' },
  'key-outdented': { group: 'reading', severity: 'warning' },
  'unknown-key': { group: 'reading', severity: 'warning' },
  'text-cut-off': { group: 'reading', severity: 'warning' },
  placeholder: { group: 'reading', severity: 'information' },
  'next-step': { group: 'next-thing', severity: 'information' },
  'goal-statement': { group: 'goal', severity: 'warning' },
  'smart-specific': { group: 'goal', severity: 'warning' },
  'smart-measurable': { group: 'goal', severity: 'warning' },
  'smart-achievable': { group: 'goal', severity: 'warning' },
  'smart-relevant': { group: 'goal', severity: 'warning' },
  'smart-time-bound': { group: 'goal', severity: 'warning' },
  'measure-no-target': { group: 'goal', severity: 'warning' },
  'goal-date-mismatch': { group: 'goal', severity: 'warning' },
  'goal-other-partner': { group: 'goal', severity: 'warning' },
  'goal-vague': { group: 'goal', severity: 'information' },
  'goal-no-number': { group: 'goal', severity: 'information' },
  'goal-no-date': { group: 'goal', severity: 'information' },
  'goal-language': { group: 'goal', severity: 'information' },
  'measure-no-baseline': { group: 'goal', severity: 'information' },
  'result-missing': { group: 'goal', severity: 'information' },
  'reading-order': { group: 'goal', severity: 'information' },
  'reading-ahead': { group: 'goal', severity: 'information' },
  'milestone-title': { group: 'milestones', severity: 'warning' },
  'milestone-due': { group: 'milestones', severity: 'warning' },
  'milestone-owner': { group: 'milestones', severity: 'warning' },
  'milestone-duplicate': { group: 'milestones', severity: 'warning' },
  'milestone-after-goal': { group: 'milestones', severity: 'information' },
  'milestone-before-start': { group: 'milestones', severity: 'information' },
  'milestone-overdue': { group: 'milestones', severity: 'information' },
  'milestone-vague-owner': { group: 'milestones', severity: 'information' },
  'owner-overloaded': { group: 'milestones', severity: 'information' },
  'milestone-order': { group: 'milestones', severity: 'hint' },
  'role-contributes': { group: 'partnership', severity: 'warning' },
  'role-benefits': { group: 'partnership', severity: 'warning' },
  'role-partner-missing': { group: 'partnership', severity: 'warning' },
  'relationship-mismatch': { group: 'partnership', severity: 'information' },
  'spectrum-backwards': { group: 'partnership', severity: 'information' },
  'candidate-duplicate': { group: 'partnership', severity: 'information' },
  'conflict-copy': { group: 'partnership', severity: 'information' },
  'cycle-focus-missing': { group: 'partnership', severity: 'information' },
  'agreement-review-due': { group: 'partnership', severity: 'information' },
  'personal-data': { group: 'partnership', severity: 'information' },
  'section-missing': { group: 'guide', severity: 'information' },
  'reflection-due': { group: 'guide', severity: 'information' },
  'reflection-early': { group: 'guide', severity: 'information' },
} as const satisfies Readonly<Record<string, CodeFacts>> & Readonly<Record<FaultCode, CodeFacts>>;

export type ProblemCode = keyof typeof CODES;

/** What a person may set for a code, in place of its own severity. */
export type SeveritySettings = Readonly<Partial<Record<ProblemCode, Severity | 'off'>>>;

/** The severity a code has under these settings. */
export function severityOf(code: ProblemCode, settings: SeveritySettings = {}): Severity | 'off' {
  return settings[code] ?? CODES[code].severity;
}

/** Whether a word names a code. */
export function isProblemCode(word: string): word is ProblemCode {
  return Object.hasOwn(CODES, word);
}

/** What fills the slots of a message. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * Something worth a person's attention, as data. Its wording is in `messages.ts`, its mends are
 * found by its code.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** Tells apart what one code can be about; picks the wording. */
  readonly variant?: string;
  readonly severity: Severity;
  /** Offsets into the workbook's text. */
  readonly span: Span;
  /** Where in the front matter, if it is about a place there. */
  readonly path?: Path;
  readonly values: ProblemValues;
  /** The other place, where two of them disagree. */
  readonly related?: readonly RelatedPlace[];
}

/** Names what is said about another place. */
export type Note =
  | 'goal-date'
  | 'cycle-start'
  | 'same-milestone'
  | 'later-milestone'
  | 'partner-name'
  | 'answered-here'
  | 'spectrum-today'
  | 'same-name';

/** Another place that a problem is about; `note` names its wording. */
export interface RelatedPlace {
  readonly span: Span;
  readonly note: Note;
  readonly values: ProblemValues;
}
