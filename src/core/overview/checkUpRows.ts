import { fullDate } from '../calendar/dayWords.ts';
import { decisionWords } from '../checkUp/edits.ts';
import { lastTalk, toTalkWith } from '../checkUp/sides.ts';
import type { Translate } from '../language/translate.ts';
import { checkUpFrom, checkUpsDue, goingOn } from '../portfolio/checkUpsDue.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { makePagePlace, type PagePlace } from './pagePlace.ts';

/** When two sides last talked about how they're doing, what they decided, and when to ask again: no numbers. */
export interface CheckUpRow extends PagePlace {
  readonly name: string;
  readonly words: string;
}

/** Those with a talk behind them, and those whose turn it is. */
export function checkUpsIn(portfolio: Portfolio): readonly CycleState[] {
  const due = checkUpsDue(portfolio);
  return goingOn(portfolio).filter(
    (one) => due.includes(one) || lastTalk(one.summary.cycle) !== undefined,
  );
}

export function checkUpRow(state: CycleState, portfolio: Portfolio, t: Translate): CheckUpRow {
  const { cycle } = state.summary;
  const next = checkUpFrom(state, portfolio);
  const talk = lastTalk(cycle);
  const isDue = checkUpsDue(portfolio).includes(state);
  // Nobody asks again before they have talked.
  const isWaiting = toTalkWith(cycle).length > 0;
  const words = [
    ...(isWaiting ? [t('Both sides have answered')] : []),
    ...(talk?.talkedOn === undefined
      ? []
      : [
          t('You talked on {date}', { date: fullDate(talk.talkedOn, t) }),
          ...(talk.next === undefined || isWaiting ? [] : [t(decisionWords(talk.next))]),
        ]),
    ...(isDue && !isWaiting ? [t('You could ask how it’s going')] : []),
    ...(next !== undefined && next > portfolio.today && !isWaiting
      ? [t('Ask again from {date}', { date: fullDate(next, t) })]
      : []),
  ];
  return {
    ...makePagePlace(state.path, { kind: 'field', path: ['check-ups'] }),
    name: cycle.organization?.name ?? '',
    words: words.join(' · '),
  };
}
