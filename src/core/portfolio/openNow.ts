import type { Missing, StepEvidence } from '../workbook/status/evidence.ts';
import type { CycleStatus } from '../workbook/status/status.ts';
import { targetKey, targetOf } from './target.ts';

/** What is open, once for each place to write: all that counts or lists it asks here, and so agrees. */
export function openNow(status: CycleStatus): readonly Missing[] {
  return onePerPlace(stepsAskedNow(status).flatMap(askedIn));
}

/**
 * The guide's steps that are asked about now, the most important first; none for cycles at rest.
 */
export function stepsAskedNow({ id, steps }: CycleStatus): readonly StepEvidence[] {
  const planning = steps.filter(({ step }) => step !== 'reflect');
  switch (id) {
    case 'complete':
    case 'paused':
    case 'ended':
      return [];
    case 'working-together':
      return planning;
    case 'reflect':
      return [...steps.filter(({ step }) => step === 'reflect'), ...planning];
    default:
      return steps.filter(({ step }) => step === id);
  }
}

/** What a step asks for and nobody has answered, whether or not it holds the cycle up. */
export function listOpen(evidence: StepEvidence): readonly Missing[] {
  return onePerPlace(askedIn(evidence));
}

function askedIn({ missing, alsoOpen }: StepEvidence): readonly Missing[] {
  return [...missing, ...alsoOpen];
}

/**
 * Two facts can be missing in one place: if a partner has no role, both of its sides are missing.
 */
function onePerPlace(missing: readonly Missing[]): readonly Missing[] {
  const seen = new Set<string>();
  return missing.filter((one) => {
    const key = targetKey(targetOf(one));
    return !seen.has(key) && seen.add(key);
  });
}
