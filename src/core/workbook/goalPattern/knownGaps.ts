import { inEnglish } from '../../language/translate.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { dayIn } from '../status/status.ts';
import type { Gaps } from './gaps.ts';

/** What the workbook can say of the goal's sentence by itself. */
export function knownGaps({ goal, library = 'the library', organization }: Cycle): Gaps {
  const day = dayIn(goal?.['time-bound']);
  const name = organization?.name;
  const measure = goal?.measurable?.find(({ target }) => target !== undefined);
  const { baseline, target, unit } = measure ?? {};
  return {
    when: day === undefined ? '' : fullDate(day, inEnglish),
    who: name === undefined ? '' : `${library} and ${name}`,
    what: '',
    whom: whom(organization?.audience),
    from: baseline === undefined ? '' : String(baseline),
    to: [target, unit].flatMap((one) => (one === undefined ? [] : [String(one)])).join(' '),
  };
}

function whom(said = ''): string {
  const audience = said.trim().replace(/[.;,]+$/, '');
  return COMMON.test(audience) ? audience.charAt(0).toLowerCase() + audience.slice(1) : audience;
}

/** Words that begin with a capital only because they come first. */
const COMMON =
  /^(?:families|people|those|parents|renters|students|teens|teenagers|children|kids|adults|residents|neighbou?rs|seniors|elders|young|older|new|newcomers|working|anyone|everyone|women|men|girls|boys|workers|job)\b/i;
