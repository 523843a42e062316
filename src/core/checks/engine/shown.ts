import { CODES, severityOf, type ProblemCode, type SeveritySettings } from '../problem.ts';

/** What decides whether a finding is shown. */
export interface Shown {
  readonly severities: SeveritySettings | undefined;
  /** Finished, paused and ended cycles are left in peace. */
  readonly atRest: boolean;
}

/**
 * What is switched off is not shown; of cycles at rest only what cannot be read, what should not be
 * there, and what the next step asks of them.
 */
export function isShown(code: ProblemCode, { severities, atRest }: Shown): boolean {
  if (severityOf(code, severities) === 'off') return false;
  return !atRest || CODES[code].speaksAtRest;
}
