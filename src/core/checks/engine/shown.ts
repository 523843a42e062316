import { CODES, severityOf, type ProblemCode, type SeveritySettings } from '../problem.ts';

/** What decides whether a finding is shown. */
export interface Shown {
  readonly severities: SeveritySettings | undefined;
  /** Nothing nags about finished, paused and ended cycles. */
  readonly atRest: boolean;
}

/**
 * What is switched off isn't shown. For cycles at rest, only what can't be read, what shouldn't be
 * there, and what the next step asks of them.
 */
export function isShown(code: ProblemCode, { severities, atRest }: Shown): boolean {
  if (severityOf(code, severities) === 'off') return false;
  return !atRest || CODES[code].speaksAtRest;
}
