import type { ShownForm } from '../../core/form/formMessages.ts';
import type { KeptIn } from '../../core/form/sync/keptShapes.ts';
import type { Kept } from '../../core/form/sync/syncPage.ts';
import {
  canKeepWords,
  NO_PAGES,
  pagesWith,
  takeKeptWords,
  windowName,
  type PagesThere,
} from './keptWords.ts';
import { lifeOf } from './names.ts';

/** What was typed on pages that are gone, and that this one goes on with. */
export interface Left {
  /** Says that this page is there, and finds out which others are. */
  readonly lookAround: (page: string) => Promise<PagesThere>;
  /** All that this page's predecessor left, and the pages of an ended extension. To be taken once. */
  readonly before: (shown: ShownForm) => readonly Kept[];
  /** What is typed since on the page whose place this one takes. */
  readonly since: (shown: ShownForm) => readonly Kept[];
}

/** `typed` is what VS Code kept of the page before this one in its tab, for where a browser keeps nothing. */
export function newLeft(typed: Kept | undefined): Left {
  /** All pages that were there when this one came, in whatever window. */
  let there = NO_PAGES;
  let own = '';
  /** A page may live on with another extension: in another window, or until its successor in the tab comes. */
  const isOfTheDead = (one: KeptIn, host: string, revives: boolean): boolean =>
    lifeOf(one.host) !== lifeOf(host) &&
    one.page !== own &&
    ((revives && one.window === windowName()) || !there.all.has(one.page));
  return {
    lookAround: async (page) => {
      own = page;
      there = await pagesWith(page);
      return there;
    },
    before: ({ workbook, heard, revives }) => {
      const found = takeKeptWords(
        workbook,
        (one) => one.page === typed?.page || isOfTheDead(one, heard.host, revives),
      );
      // VS Code writes down late what a tab holds, and another page may have taken what is newer.
      return typed === undefined || canKeepWords() ? found : [...found, typed];
    },
    since: ({ workbook, heard }) =>
      takeKeptWords(workbook, (one) => isOfTheDead(one, heard.host, true)),
  };
}
