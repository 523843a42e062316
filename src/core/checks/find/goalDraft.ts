import type { Cycle } from '../../schema/generated/types.ts';
import { sentenceOf } from '../../workbook/goalPattern/gaps.ts';
import { knownGaps } from '../../workbook/goalPattern/knownGaps.ts';

/**
 * The goal as it could be written, with everything that the workbook knows. The rest stays in
 * brackets.
 */
export function goalDraft(cycle: Cycle): string {
  const known = knownGaps(cycle);
  const who = known.who === '' ? `${cycle.library ?? 'the library'} and [your partner]` : known.who;
  return sentenceOf({ ...known, who });
}
