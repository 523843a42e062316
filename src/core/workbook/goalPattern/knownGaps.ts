import { fullDate } from '../../calendar/dayWords.ts';
import type { Language } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import { allOf } from '../../guide/joined.ts';
import { isCommonNoun } from '../../readers/commonNoun.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import type { Gaps } from './gaps.ts';
import { readGoalDay } from '../status/goalDay.ts';

/** What the workbook can say of the goal's sentence by itself. */
export function knownGaps(cycle: Cycle, language: Language): Gaps {
  const { goal, organization } = cycle;
  const day = readGoalDay({ goal });
  const name = organization?.name;
  const measure = goal?.measurable?.find(({ target }) => target !== undefined);
  const { baseline, target, unit } = measure ?? {};
  return {
    when: day === undefined ? '' : fullDate(day, sayingIn(language)),
    who: name === undefined ? '' : both(cycle, name, language),
    what: '',
    whom: whom(organization?.audience, language),
    from: baseline === undefined ? '' : String(baseline),
    to: [target, unit].flatMap((one) => (one === undefined ? [] : [String(one)])).join(' '),
  };
}

/** The library and its partner. */
export function both({ library }: Cycle, partner: string, language: Language): string {
  const saying = sayingIn(language);
  return allOf([library ?? saying('the library'), partner], saying);
}

/** Many a first word has a capital only because it comes first. */
function whom(said: string | undefined, language: Language): string {
  const audience = (said ?? '').trim().replace(/[.;,]+$/, '');
  return isCommonNoun(/^[\p{L}’']+/u.exec(audience)?.[0] ?? '', language)
    ? audience.charAt(0).toLowerCase() + audience.slice(1)
    : audience;
}
