import type { SlotValues } from '../language/translate.ts';
import type { Span } from '../workbook/span.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import { CODES as GENERATED } from './generated/codes.ts';

/** How much a problem matters, as editors name it. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type ProblemGroup =
  'reading' | 'next-thing' | 'goal' | 'milestones' | 'partnership' | 'guide';

/** What is known about a code without its check, which is loaded late. */
export interface CodeFacts {
  readonly group: ProblemGroup;
  readonly severity: Severity;
  readonly silences: boolean;
  readonly speaksAtRest: boolean;
}

export type ProblemCode = keyof typeof GENERATED;

/** Every code there is, with its default severity. */
export const CODES = Object.fromEntries(
  Object.entries(GENERATED).map(([code, facts]) => {
    const [group, severity, ...more] = facts.split(' ');
    const silences = more.includes('silences');
    return [code, { group, severity, silences, speaksAtRest: more.includes('speaks-at-rest') }];
  }),
) as Readonly<Record<ProblemCode, CodeFacts>>;

/** What people set for codes, in place of their own severities. */
export type SeveritySettings = Readonly<Partial<Record<ProblemCode, Severity | 'off'>>>;

/** The severity a code has under these settings. */
export function getSeverity(code: ProblemCode, settings: SeveritySettings = {}): Severity | 'off' {
  return settings[code] ?? CODES[code].severity;
}

/** Whether a word names a code. */
export function isProblemCode(word: string): word is ProblemCode {
  return Object.hasOwn(CODES, word);
}

/** Something worth a person's attention, as data. Its code has its wording and its mends. */
export interface Problem {
  readonly code: ProblemCode;
  /** Tells apart what one code can be about, and picks the wording. */
  readonly variant?: string | undefined;
  readonly severity: Severity;
  /** Offsets into the workbook's text. */
  readonly span: Span;
  readonly path?: FieldPath | undefined;
  readonly values: SlotValues;
  /** The other place, if two places disagree. */
  readonly related?: readonly RelatedPlace[] | undefined;
}

/** Names what to say about another place. */
export type Note =
  | 'goal-date'
  | 'cycle-start'
  | 'same-milestone'
  | 'later-milestone'
  | 'partner-name'
  | 'answered-here'
  | 'spectrum-today'
  | 'same-name';

/** A value that is no phrase, as text; undefined where there is none. */
export function getWord(values: SlotValues, name: string): string | undefined {
  const value = values[name];
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

/** Another place that a problem is about; `note` names its wording. */
export interface RelatedPlace {
  readonly span: Span;
  readonly note: Note;
  readonly values: SlotValues;
}
