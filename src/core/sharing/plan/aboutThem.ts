import { guide } from '../../guide/guide.ts';
import type { Translate } from '../../language/translate.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { answerBlocks } from '../answers/answersIn.ts';
import { wordsOf } from '../document.ts';

/** Where the library writes about the partner before it writes with them. */
const PARTS = ['their-goals', 'how-they-align', 'roles-and-decisions'] as const;

/**
 * What to say to whoever drafts a plan where its answers speak about the partner, who will read it;
 * undefined where none does. It stands in no document: that one is the partner’s.
 */
export function aboutThem(workbook: Workbook, t: Translate): string | undefined {
  const places = PARTS.filter((part) =>
    /\b(?:they|them|their|theirs)\b/i.test(answerBlocks(workbook, part).map(wordsOf).join(' ')),
  ).map((part) => t('“{heading}”', { heading: t(guide.part(part).heading) }));
  const [first, ...more] = places;
  if (first === undefined) return undefined;
  const partner = workbook.cycle.organization?.name ?? t('your partner');
  return more.length === 0
    ? t('{place} says “they.” How would you say it to {partner}?', { place: first, partner })
    : t('{places} say “they.” How would you say it to {partner}?', {
        ...{ places: places.join(', '), partner },
      });
}
