import type { Missing, StepEvidence } from '../workbook/status/evidence.ts';
import type { CycleStatus } from '../workbook/status/status.ts';
import { targetKey, targetOf } from './target.ts';

/**
 * What is still open in a cycle, one for each place where something is to be written: what the step
 * lacks that it is at, and once work has begun what planning left open. Whoever counts or lists what
 * is open asks here, so that the tree and the editor cannot disagree.
 */
export function openNow(status: CycleStatus): readonly Missing[] {
  return onePerPlace(stepsAskedNow(status).flatMap(askedIn));
}

/** The guide's steps that are asked for now, the one that matters most first; none in cycles at rest. */
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

/** What a step asks for and nobody has answered, whether it holds the cycle up or not. */
export function openIn(evidence: StepEvidence): readonly Missing[] {
  return onePerPlace(askedIn(evidence));
}

function askedIn({ missing, alsoOpen }: StepEvidence): readonly Missing[] {
  return [...missing, ...alsoOpen];
}

/** Two facts may be missing at one place: a partner's role that is not there lacks both its sides. */
function onePerPlace(missing: readonly Missing[]): readonly Missing[] {
  const seen = new Set<string>();
  return missing.filter((one) => {
    const key = targetKey(targetOf(one));
    return !seen.has(key) && seen.add(key);
  });
}
