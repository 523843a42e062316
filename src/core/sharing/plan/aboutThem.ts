import { guide } from '../../guide/guide.ts';
import type { Translate } from '../../language/translate.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { answerBlocks } from '../answers/answersIn.ts';
import { getBlockText } from '../document.ts';

/** Where the library writes about the partner before it writes with them. */
const PARTS = ['their-goals', 'how-they-align', 'roles-and-decisions'] as const;

/** How a partner is spoken of, in either language. */
const ABOUT_THEM = /\b(?:they|them|their|theirs|ellos|ellas)\b/i;

/** Words behind which `ella` may be somebody else; names are told by their capitals. */
const OTHERS = 'el|la|las|un|una|unas|esta|esa|otra|cada|su|sus|nuestra|quien';
/** `Ella` may be a person or the library, so it counts only where nothing but the organization can be meant. */
const ELLA = new RegExp(
  `(?<=\\b[Ll]a organización,? (?:(?!(?:${OTHERS})\\b)[a-záéíóúüñ]+,? ){0,12})ella\\b`,
  'u',
);

/**
 * What to say to whoever drafts a plan where its answers speak about the partner, who will read it;
 * undefined where none does. It stands in no document: that one is the partner’s.
 */
export function aboutThem(workbook: Workbook, t: Translate): string | undefined {
  const found = PARTS.flatMap((part) => {
    const said = answerBlocks(workbook, part).map(getBlockText).join(' ');
    const [word] = ABOUT_THEM.exec(said) ?? ELLA.exec(said) ?? [];
    return word === undefined ? [] : [{ part, word: word.toLowerCase() }];
  });
  const [first, ...more] = found;
  if (first === undefined) return undefined;
  const { word } = first;
  const headings = found.map(({ part }) => t(guide.part(part).heading));
  const partner = workbook.cycle.organization?.name ?? t('your partner');
  return more.length === 0
    ? t('{partner} will read “{place}”, which says “{word}.” Reword it before you share?', {
        ...{ place: headings.join(), word, partner },
      })
    : t('{partner} will read {places}, which say “{word}.” Reword them before you share?', {
        ...{ places: headings.map((heading) => t('“{heading}”', { heading })).join(', ') },
        ...{ word, partner },
      });
}
