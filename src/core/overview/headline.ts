import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Translate } from '../language/translate.ts';
import type { Look } from './look.ts';

/** `3 partners need you · 11 things in 30 days · 15 partners, 20 cycles`. */
export function headline(
  { organizations, cycles: counted, soonDays }: Portfolio,
  needy: number,
  coming: number,
  t: Translate,
): string {
  const partners = organizations.length;
  const cycles = counted.length;
  return [
    needWords(needy, t),
    coming === 1
      ? t('1 thing in {days} days', { days: soonDays })
      : t('{count} things in {days} days', { count: coming, days: soonDays }),
    [
      partners === 1 ? t('1 partner') : t('{count} partners', { count: partners }),
      cycles === 1 ? t('1 cycle') : t('{count} cycles', { count: cycles }),
    ].join(', '),
  ].join(' · ');
}

/** What to say when no partnership is left to show: never that all is well. */
export function nothingMatches({ words, person }: Look, t: Translate): string {
  const said = [words.trim(), person].filter((word) => word !== '').join(', ');
  return said === ''
    ? t('Nothing matches these filters')
    : t('Nothing matches “{words}”', { words: said });
}

function needWords(count: number, t: Translate): string {
  if (count === 0) return t('You’re all caught up');
  return count === 1 ? t('1 partner needs you') : t('{count} partners need you', { count });
}
