import { fullDate } from '../calendar/dayWords.ts';
import { decisionWords } from '../checkUp/edits.ts';
import { lastTalk, nextCheckUp } from '../checkUp/offer.ts';
import type { Translate } from '../language/translate.ts';
import { countedOf } from '../portfolio/counted.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { makePagePlace, type PagePlace } from './pagePlace.ts';

/** When two sides last talked about how they're doing, what they decided, and when to ask again: no numbers. */
export interface CheckUpRow extends PagePlace {
  readonly name: string;
  readonly words: string;
}

/** More partners at once nobody asks. */
const MOST_OFFERED = 2;

/** Those with a talk behind them, and the two whose turn it has been for longest. Work that rests is left alone. */
export function checkUpsIn({ states, today }: Portfolio): readonly CycleState[] {
  const { cycles } = countedOf([...states.values()]);
  const going = cycles.filter(({ status }) => GOING.has(status));
  const due = going
    .map((state) => ({ state, day: nextCheckUp(state.summary.cycle) ?? Infinity }))
    .filter(({ day }) => day <= today)
    .sort((a, b) => a.day - b.day)
    .slice(0, MOST_OFFERED)
    .map(({ state }) => state);
  return going.filter((one) => due.includes(one) || lastTalk(one.summary.cycle) !== undefined);
}

const GOING: ReadonlySet<CycleState['status']> = new Set(['working-together', 'reflect']);

export function checkUpRow(
  { path, summary: { cycle } }: CycleState,
  { today }: Portfolio,
  t: Translate,
): CheckUpRow {
  const talk = lastTalk(cycle);
  const next = nextCheckUp(cycle);
  const words = [
    ...(talk?.talkedOn === undefined
      ? []
      : [
          t('You talked on {date}', { date: fullDate(talk.talkedOn, t) }),
          ...(talk.next === undefined ? [] : [t(decisionWords(talk.next))]),
        ]),
    ...(next === undefined
      ? []
      : [
          next <= today
            ? t('You could ask how it’s going')
            : t('Ask again from {date}', { date: fullDate(next, t) }),
        ]),
  ];
  return {
    ...makePagePlace(path, { kind: 'field', path: ['check-ups'] }),
    name: cycle.organization?.name ?? '',
    words: words.join(' · '),
  };
}
