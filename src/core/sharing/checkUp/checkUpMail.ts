import { asked, STATEMENTS } from '../../checkUp/statements.ts';
import type { Translate } from '../../language/translate.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { scale } from './checkUpPages.ts';
import { partyNames } from '../plan/parties.ts';

/** The mail that goes with a page, to be copied: nothing is sent by us. */
export function checkUpMail(cycle: Cycle, partner: string, t: Translate): string {
  const { library } = partyNames({ cycle, t });
  return [
    t('Subject: How are we doing? {partner} and {library}', { partner, library }),
    t(
      'Every few months we ask how this looks from your side, and answer the same six lines. Fill in the page, or just reply with six numbers, 1 to 5 (a dash to skip). If you’d rather talk, tell me when.',
    ),
    STATEMENTS.map((id, at) => `${String(at + 1)}. ${t(asked(id))}`).join('\n'),
    scale(t),
    library,
  ].join('\n\n');
}
