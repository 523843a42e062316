import type { Language } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { getGoalSentence } from '../../workbook/goalPattern/goalSentence.ts';
import { both, knownGaps } from '../../workbook/goalPattern/knownGaps.ts';

/** The goal as it could be written from what the workbook knows. The rest stays in brackets. */
export function goalDraft(cycle: Cycle, language: Language): string {
  const known = knownGaps(cycle, language);
  const who =
    known.who === '' ? both(cycle, `[${sayingIn(language)('your partner')}]`, language) : known.who;
  return getGoalSentence(language).sentenceOf({ ...known, who });
}
