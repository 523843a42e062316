import type { Form, ListControl } from '../../core/form/form.ts';
import { mineAt } from '../../core/form/sync/syncPage.ts';
import { isRemarkedOn } from './findIn.ts';
import type { Known } from './known.ts';
import { unfoldAll, behind, listWhole } from './unfolding.ts';
import type { Store } from './view.ts';

/** So long after a part unfolded by itself a press on its head was meant to unfold it, in milliseconds. */
const UNFOLDED_JUST_NOW = 600;

export interface Folding extends Pick<Store, 'fold' | 'foldItem'> {
  /** Folds the items of a list that are whole, as the next one is begun; gives those that stay open. */
  readonly tidy: (list: ListControl) => readonly string[];
  readonly follow: (now: (place: string) => string | undefined, form: Form) => void;
  /** Unfolds the part that is next, once all of the one before it has been answered. */
  readonly goOn: (before: Form, now: Form) => void;
  /** What is folded is not on the page, and nothing could be found in it. */
  readonly showAll: () => void;
}

export function newFolding({ page, view, set, change }: Known): Folding {
  /** Items that were folded as the next one was begun: what is remarked on after all unfolds again. */
  let tidied: ReadonlySet<string> = new Set();
  /** The part that unfolded by itself last, and until when a press on its head was to unfold it. */
  let unfolded = { part: '', until: -Infinity };
  return {
    tidy: (list) => {
      tidied = new Set(listWhole(view(), list, (id) => mineAt(page(), id)));
      return [...view().items].filter((one) => !tidied.has(one));
    },
    follow: (now, form) => {
      const items = [...view().items].flatMap((place) => now(place) ?? []);
      const folded = [...tidied].flatMap((place) => now(place) ?? []);
      const again = folded.filter((place) => isRemarkedOn(form, place));
      set({ items: new Set([...items, ...again]) });
      tidied = new Set(folded.filter((place) => !again.includes(place)));
    },
    goOn: (before, now) => {
      const { part, open } = view();
      const next = document.hasFocus() ? behind(part, before, now) : undefined;
      if (next === undefined || open.has(next)) return;
      unfolded = { part: next, until: performance.now() + UNFOLDED_JUST_NOW };
      set({ open: new Set([...open, next]) });
    },
    fold: (part, open) => {
      if (!open && part === unfolded.part && performance.now() < unfolded.until) return;
      change({ open: withOrWithout(view().open, part, open), ...(open ? { part } : {}) });
    },
    foldItem: (item, open) => {
      change({ items: withOrWithout(view().items, item, open) });
    },
    showAll: () => {
      const { shown } = view();
      if (shown === undefined) return;
      change(unfoldAll(shown.form));
      requestAnimationFrame(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
    },
  };
}

function withOrWithout(all: ReadonlySet<string>, one: string, has: boolean): ReadonlySet<string> {
  const next = new Set(all);
  if (has) next.add(one);
  else next.delete(one);
  return next;
}
