import type { Control, Form, ListControl } from '../../core/form/form.ts';
import type { FromForm, ShownForm, ToForm } from '../../core/form/formMessages.ts';
import {
  keptBy,
  mineAt,
  nameOf,
  newPage,
  pageStep,
  placeOf as placeIn,
  type Kept as KeptWords,
  type PageEvent,
  type PageState,
} from '../../core/form/sync/syncPage.ts';
import type { KeptIn } from '../../core/form/sync/keptShapes.ts';
import { connect, type Host } from '../shared/host.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { fillBox, isBox } from './boxes.ts';
import { goneSince, placeAfter } from './gone.ts';
import { firstFieldIn, holds, isRemarkedOn, itemsAround, listIn, partWith } from './findIn.ts';
import { itemsBegun } from './itemsBegun.ts';
import { newHandover, type Given } from './handover.ts';
import { keepWords, onKeptWords, pagesWith, takeKeptWords, windowName } from './keptWords.ts';
import { keepCaret, keptCaret } from './keptCaret.ts';
import { newKeyboard } from './keyboard.ts';
import { takeKey } from './keys.ts';
import { onLent } from './lent.ts';
import { findPlace } from './places.ts';
import { lifeOf, mendsKey, moved, newName, withNames } from './names.ts';
import { foundIn, NOTHING_FOUND } from './lookedAt.ts';
import { stillRemoved } from './removed.ts';
import { say } from './say.ts';
import { allOf, behind, emptyFieldIn, revealed, wholeIn } from './unfolding.ts';
import type { Kept, Store, View } from './view.ts';
import { whenReleased } from './whenReleased.ts';

/** What may take an item away that nobody pressed *Remove* at. */
const LEADING: ReadonlySet<FromForm['type']> = new Set([
  ...(['undo', 'redo', 'mend', 'settle', 'keep', 'take', 'run', 'sentence'] as const),
]);

/** How long an answer may take on a busy machine, in milliseconds. */
const PATIENCE = 6000;

/** So long after a part unfolded by itself a press on its head was meant to unfold it, in milliseconds. */
const UNFOLDED_JUST_NOW = 600;

/** What goes to the extension without anybody's doing anything. */
const SILENT: ReadonlySet<FromForm['type']> = new Set([
  ...(['ready', 'ask', 'rest', 'lent', 'mends', 'taken'] as const),
]);

export function newStore(): Store {
  const host: Host<FromForm, ToForm, Kept> = connect();
  const kept = host.state();
  let page = newPage(newName('p'));
  let view: View = {
    ...{ strings: undefined, language: 'en', shown: undefined, none: '' },
    open: new Set(kept.open ?? []),
    items: new Set(kept.items ?? []),
    ...{ unheard: false, part: '', drafts: page.drafts, reading: {}, mends: {}, focus: '' },
    ...{ found: NOTHING_FOUND, isWriting: false },
    ...{ removed: undefined, gone: [], refused: undefined },
  };
  let draw = (): void => undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Where the page before this one was scrolled to, until this one is drawn. */
  let scroll = kept.open === undefined ? undefined : kept.scroll;
  let isFirst = true;
  /** When something was asked for last that may take an item away. */
  let ledAt = -Infinity;
  /** Items that were folded as the next one was begun: what is remarked on after all unfolds again. */
  let tidied: ReadonlySet<string> = new Set();
  /** The part that unfolded by itself last, and until when a press on its head was to unfold it. */
  let unfolded = { part: '', until: -Infinity };
  /** All pages that were there when this one came, in whatever window. */
  let there: ReadonlySet<string> = new Set();
  /** The page whose place this one takes was asked for what it has. */
  let hasAsked = false;

  const change = (more: Partial<View>): void => {
    view = { ...view, ...more };
    keepState();
    drawSoon();
  };
  const drawSoon = whenReleased(() => {
    draw();
    // Right after Preact has drawn: no key that is pressed next may go elsewhere.
    queueMicrotask(drawn);
  });
  const drawn = (): void => {
    const { shown } = view;
    if (shown === undefined) return;
    if (scroll !== undefined) scrollTo(0, scroll);
    scroll = undefined;
    keyboard.drawn(shown.version);
  };
  const keepState = (): void => {
    const { open, items, shown } = view;
    const caret = keyboard.caret() ?? kept.caret;
    const typed = keptBy(page);
    host.keep({ open: [...open], items: [...items], scroll: scrollY, caret, typed });
    if (shown === undefined) return;
    keepWords(shown.workbook, typed);
    if (caret !== undefined) keepCaret(shown.workbook, caret);
  };
  /** The words of pages before this one are kept as they had kept them. */
  const keepOthers = (before: readonly KeptWords[], now: readonly KeptWords[]): void => {
    const { workbook } = view.shown ?? {};
    if (workbook === undefined) return;
    const gone = before.map((one) => ({ ...one, words: [] }));
    for (const one of [...gone, ...now]) keepWords(workbook, one, page.page);
  };
  const step = (event: PageEvent): void => {
    const { state, typed, again } = pageStep(page, event);
    if (state.kept !== page.kept) keepOthers(page.kept, state.kept);
    page = state;
    view = { ...view, drafts: page.drafts };
    typed.forEach((one) => {
      post({ type: 'typed', ...one });
    });
    again.forEach((one) => {
      post({ type: 'again', ...one });
    });
  };
  const post = (message: FromForm): void => {
    if (view.refused !== undefined && !SILENT.has(message.type)) change({ refused: undefined });
    if (LEADING.has(message.type)) ledAt = performance.now();
    host.post(message);
  };
  const told = (message: FromForm): void => {
    post(withNames(message, (place) => nameOf(page, place)));
  };
  const go = (field: string): void => {
    keyboard.ask(field);
    change(revealed(view, field));
  };

  /** An item leads to its first field, and a list that asks for one begins it: what is typed has a place. */
  const lead = (to: string): void => {
    const { form, readOnly = true } = view.shown ?? {};
    const field = firstFieldIn(form, to) ?? to;
    const list = listIn(form, field);
    const isAskedFor = list?.items.length === 0 || form?.next === field;
    if (list === undefined || !isAskedFor || list.remarks.length > 0) go(field);
    else if (readOnly || list.fresh.length === 0) go(field);
    else {
      begin(list);
      say(fillSlots(view.strings?.added ?? '', { item: list.itemName }));
    }
  };
  const begin = (list: ListControl, says: Readonly<Record<string, string>> = {}): void => {
    const last = view.drafts.findLast((one) => one.list === list.id);
    // One that says nothing yet is new enough.
    if (last?.isSaid !== false) step({ type: 'begun', list: list.id, id: newName('d') });
    const item = itemsBegun(list, view.drafts).at(-1);
    const isSaid = ({ id }: Control): boolean => (id.split('.').at(-1) ?? '') in says;
    const first = item?.controls.find((one) => !isSaid(one))?.id ?? '';
    keyboard.ask(first);
    for (const one of item?.controls.filter(isSaid) ?? []) {
      const value = says[one.id.split('.').at(-1) ?? ''] ?? '';
      step({ type: 'typed', field: one.id, shown: '', value, time: Date.now() });
      keepState();
      askSoon();
    }
    tidied = new Set(wholeIn(view, list, (id) => mineAt(page, id)));
    const items = [...view.items].filter((one) => !tidied.has(one));
    const { open } = revealed(view, list.id);
    change({ ...{ open }, items: new Set([...items, item?.id ?? '', ...itemsAround(first)]) });
  };
  const take = (shown: ShownForm): void => {
    if (isFirst) page = { ...page, kept: left(shown) };
    const { form: formBefore } = view.shown ?? {};
    const before = page;
    view = { ...view, shown };
    step({ type: 'form', heard: shown.heard });
    // The names of items end with the host that gave them.
    if (before.host !== page.host && !isFirst)
      keyboard.rename((name) => nameOf(page, placeIn(before, name)));
    if (isFirst) beginAt(shown.form);
    else follow(before, formBefore, shown);
    isFirst = false;
    const removed = stillRemoved(view.removed, shown);
    if (removed?.version !== view.removed?.version && removed !== undefined)
      keyboard.ask(`${removed.list}-undo`);
    view = { ...view, removed };
    const { said, field } = shown.changed ?? {};
    if (said !== undefined) say(said);
    if (field !== undefined) go(field);
    else if (shown.goes !== undefined) lead(shown.goes);
    else change({});
    if (!shown.revives || hasAsked) return;
    hasAsked = true;
    handover.ask();
  };
  /** What is open stays so wherever it stands now, and what somebody else took away is told of. */
  const follow = (before: PageState, formBefore: Form | undefined, shown: ShownForm): void => {
    const now = (place: string): string | undefined => placeAfter(place, before, page);
    const items = [...view.items].flatMap((place) => now(place) ?? []);
    const folded = [...tidied].flatMap((place) => now(place) ?? []);
    const again = folded.filter((place) => isRemarkedOn(shown.form, place));
    view = { ...view, items: new Set([...items, ...again]), focus: now(view.focus) ?? '' };
    tidied = new Set(folded.filter((place) => !again.includes(place)));
    const around = partWith(shown.form, view.focus)?.controls ?? [];
    view = { ...view, found: foundIn(around, view.focus, view.found) };
    if (formBefore === undefined) return;
    const next = document.hasFocus() ? behind(view.part, formBefore, shown.form) : undefined;
    if (next !== undefined && !view.open.has(next)) {
      unfolded = { part: next, until: performance.now() + UNFOLDED_JUST_NOW };
      view = { ...view, open: new Set([...view.open, next]) };
    }
    const isLed = shown.changed !== undefined || performance.now() - ledAt < PATIENCE;
    const gone = goneSince(
      view.gone,
      { form: formBefore, page: before },
      { form: shown.form, page },
      ({ id }, at) => isLed || (view.removed?.list === id && view.removed.at === at),
    );
    const known = new Set(view.gone.map(({ item }) => item));
    view = { ...view, gone };
    for (const { item, name } of gone)
      if (!known.has(item)) say(fillSlots(view.strings?.goneHere ?? '', { item: name }));
  };
  /** What was typed on pages that are gone: this one's predecessor, and those of an ended extension. */
  const left = ({ workbook, heard, revives }: ShownForm): readonly KeptWords[] => {
    const found = takeKeptWords(
      workbook,
      (one) => one.page === kept.typed?.page || isOfTheDead(one, heard.host, revives),
    );
    const { typed } = kept;
    const isKnown = typed === undefined || found.some((one) => one.page === typed.page);
    return isKnown ? found : [...found, typed];
  };
  /**
   * A page may be alive, though its extension is another one: in another window, or in a tab of this one until
   * its successor comes, which alone hears all that is typed there.
   */
  const isOfTheDead = (one: KeptIn, host: string, revives: boolean): boolean =>
    lifeOf(one.host) !== lifeOf(host) &&
    ((revives && one.window === windowName()) || !there.has(one.page));
  /** The part in hand is open at first; what was open when the page was hidden comes back. */
  const beginAt = ({ next, parts }: Form): void => {
    // On the page before this one, or on another of the same workbook in this window.
    const caret = kept.caret ?? keptCaret(view.shown?.workbook ?? '');
    if (view.open.size > 0) {
      keyboard.begin(caret, undefined);
      return;
    }
    const field = caret?.field ?? next;
    const part = parts.find(({ controls }) => field !== undefined && holds(controls, field));
    const id = part?.id ?? parts[1]?.id ?? '';
    view = { ...view, open: new Set([id]), part: id };
    keyboard.begin(caret, next);
    if (field !== undefined) view = { ...view, ...revealed(view, field) };
  };

  /** What is folded is not on the page, and nothing could be found in it. */
  const showAll = (): void => {
    if (view.shown === undefined) return;
    change(allOf(view.shown.form));
    requestAnimationFrame(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
  };

  /** An extension that was started anew hears nothing from the pages of the one before it. */
  const askSoon = (): void => {
    waiting ??= setTimeout(() => {
      post({ type: 'ask' });
      waiting = setTimeout(() => {
        change({ unheard: true });
      }, PATIENCE);
    }, PATIENCE);
  };
  const heard = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    view = { ...view, unheard: false };
  };

  host.onMessage((message) => {
    heard();
    switch (message.type) {
      case 'strings':
        change({ strings: message.strings, language: message.language });
        return;
      case 'form':
        take(message);
        return;
      case 'read': {
        change({ reading: { ...view.reading, [message.field]: message.beneath } });
        return;
      }
      case 'mends': {
        const { field, code, nth, titles } = message;
        change({ mends: { ...view.mends, [mendsKey(field, code, nth)]: titles } });
        return;
      }
      case 'say': {
        say(message.text);
        return;
      }
      case 'refused': {
        const { at, text } = message;
        keyboard.refuse();
        change({ refused: { at, text }, removed: undefined });
        return;
      }
      case 'kept': {
        step(message);
        keepState();
        return;
      }
      case 'none': {
        change({ none: message.because, shown: undefined });
        return;
      }
    }
  });
  /** What is typed on the page whose place this one takes. */
  const hearLeft = (): void => {
    const { shown } = view;
    if (shown?.revives !== true) return;
    const { host: own } = shown.heard;
    const words = takeKeptWords(shown.workbook, (one) => isOfTheDead(one, own, true));
    if (words.length > 0) step({ type: 'left', kept: words });
    change({});
  };
  /** All that the page had whose place this one takes, and the keyboard if it had that. */
  const takeOver = ({ kept: one, caret, hasKeyboard }: Given): void => {
    step({ type: 'left', kept: [one] });
    if (caret !== undefined) view = { ...view, ...revealed(view, caret.field) };
    keepState();
    draw();
    // Preact draws in a microtask of its own.
    setTimeout(() => {
      const box = caret === undefined ? undefined : findPlace(caret.field);
      if (hasKeyboard && caret !== undefined && isBox(box)) fillBox(box, caret.holds);
      keyboard.hand(caret, hasKeyboard);
      post({ type: 'taken', hasKeyboard });
    }, 0);
  };
  const handover = newHandover({
    ...{ workbook: () => view.shown?.workbook, life: () => lifeOf(page.host), take: takeOver },
    give: () => ({
      ...{ kept: keptBy(page), caret: keyboard.caret(), hasKeyboard: document.hasFocus() },
    }),
  });
  const keyboard = newKeyboard({
    ...{ nameOf: (place) => nameOf(page, place), placeOf: (name) => placeIn(page, name) },
    keep: keepState,
    reveal: (place) => {
      change(revealed(view, place));
    },
    emptyFieldIn: (part) => emptyFieldIn(view.shown?.form, part),
  });
  onKeptWords(hearLeft);
  addEventListener('scroll', keepState, { passive: true });
  addEventListener('focus', hearLeft);
  addEventListener('blur', () => {
    post({ type: 'rest' });
  });
  onLent((is) => {
    post({ type: 'lent', is });
  });
  addEventListener('keydown', (event) => takeKey(event, post, showAll), { capture: true });

  return {
    ...{ view: () => view, post: told, say, begin, go: lead },
    start: (act) => {
      draw = act;
      void pagesWith(page.page).then((names) => {
        there = names;
        post({ type: 'ready', page: page.page });
      });
    },
    settle: (field, message) => {
      keyboard.ask(field);
      told(message);
    },
    type: (field, shown, value) => {
      view = { ...view, isWriting: field === view.focus };
      step({ type: 'typed', field, shown, value, time: Date.now() });
      keepState();
      askSoon();
    },
    mine: (field) => mineAt(page, field) ?? view.shown?.stuck[field]?.mine,
    nameOf: (field) => nameOf(page, field),
    fold: (part, open) => {
      if (!open && part === unfolded.part && performance.now() < unfolded.until) return;
      const next = new Set(view.open);
      if (open) next.add(part);
      else next.delete(part);
      change({ open: next, ...(open ? { part } : {}) });
    },
    foldItem: (item, open) => {
      const next = new Set(view.items);
      if (open) next.add(item);
      else next.delete(item);
      change({ items: next });
    },
    remove: (list, item, name) => {
      const at = list.items.indexOf(item);
      told({ type: 'remove', item: item.id });
      change({ removed: { list: list.id, at, left: list.items.length - 1, name } });
    },
    restore: ({ version }) => {
      const now = view.shown?.version ?? 0;
      // Undo would take back what has been changed since, too.
      if (version !== now) keyboard.ask(keyboard.caret()?.field ?? '', now);
      told({ type: version === now ? 'undo' : 'restore' });
    },
    move: (list, item, by) => {
      const from = list.items.indexOf(item);
      const other = list.items[from + by];
      if (other === undefined) return;
      const active = /^at-(.*)$/s.exec(document.activeElement?.id ?? '')?.[1] ?? '';
      const field = moved(active, item.id, other.id);
      const head = field === active ? `${other.id}-head` : field;
      // A field moves with its item, whose name it has; a button of it has its place.
      const isNamed = field !== active && nameOf(page, active) !== active;
      keyboard.ask(isNamed ? active : head, view.shown?.version ?? 0);
      told({ type: 'move', item: item.id, by });
    },
    seen: ({ item, list }) => {
      keyboard.ask(listIn(view.shown?.form, list)?.items.length === 0 ? list : `${list}-add`);
      change({ gone: view.gone.filter((one) => one.item !== item) });
    },
    reached: (part) => {
      if (part !== view.part) change({ part });
    },
    focused: (focus) => {
      if (focus === view.focus) return;
      const part = view.shown && partWith(view.shown.form, focus);
      const found = foundIn(part?.controls ?? [], focus);
      change({ focus, found, isWriting: false, part: part?.id ?? view.part });
    },
  };
}
