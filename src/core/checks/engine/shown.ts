import { CODES, getSeverity, type ProblemCode, type SeveritySettings } from '../problem.ts';

/** What decides whether a finding is shown. */
export interface Shown {
  readonly severities: SeveritySettings | undefined;
  /** Nothing nags about finished, paused and ended cycles. */
  readonly atRest: boolean;
}

/** Off isn't shown; of cycles at rest, what can't be read, shouldn't be there, or the next step asks. */
export function isShown(code: ProblemCode, { severities, atRest }: Shown): boolean {
  if (getSeverity(code, severities) === 'off') return false;
  return !atRest || CODES[code].speaksAtRest;
}
