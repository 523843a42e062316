import type { Control, Form } from '../../core/form/form.ts';
import type { FromForm, ShownForm, ToForm } from '../../core/form/formMessages.ts';
import {
  keptBy,
  mineAt,
  nameOf,
  newPage,
  pageStep,
  type Kept as KeptWords,
  type PageEvent,
  type PageState,
} from '../../core/form/sync/syncPage.ts';
import type { KeptIn } from '../../core/form/sync/keptShapes.ts';
import { connect, type Host } from '../shared/host.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { beginBehindAsked } from './caret.ts';
import { goneSince, placeAfter } from './gone.ts';
import { finishedAt, holds, itemsAround, itemsIn, listIn } from './findIn.ts';
import { itemsBegun } from './itemsBegun.ts';
import { newHandover, type Given } from './handover.ts';
import { keepWords, onKeptWords, pagesWith, takeKeptWords, windowName } from './keptWords.ts';
import { followKeyboard, isBox, keepCaret, keptCaret, putCaret, type Caret } from './keyboard.ts';
import { takeKey } from './keys.ts';
import { center, placeOf } from './places.ts';
import { lifeOf, mendsKey, moved, newName } from './names.ts';
import { stillRemoved } from './removed.ts';
import { keepTypedAhead } from './typedAhead.ts';
import type { Kept, Store, View } from './view.ts';
import { whenReleased } from './whenReleased.ts';

/** What may take an item away that nobody pressed *Remove* at. */
const LEADING: ReadonlySet<FromForm['type']> = new Set([
  ...(['undo', 'redo', 'mend', 'settle', 'keep', 'take', 'run', 'sentence'] as const),
]);

/** How long an answer may take on a busy machine, in milliseconds. */
const PATIENCE = 6000;

/** What goes to the extension without anybody's doing anything. */
const SILENT: ReadonlySet<FromForm['type']> = new Set(['ready', 'ask', 'rest', 'mends', 'taken']);

export function newStore(): Store {
  const host: Host<FromForm, ToForm, Kept> = connect();
  const kept = host.state();
  let page = newPage(newName('p'));
  let view: View = {
    ...{ strings: undefined, language: 'en', shown: undefined, none: '' },
    open: new Set(kept.open ?? []),
    items: new Set(kept.items ?? []),
    ...{ unheard: false, part: '', drafts: page.drafts, reading: {}, mends: {}, focus: '' },
    ...{ removed: undefined, gone: [], refused: undefined },
  };
  let draw = (): void => undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What is to have the keyboard once it is drawn. */
  let wanted = kept.caret?.field ?? '';
  /** What is to have it once the text is another than at this version. */
  let later: { readonly field: string; readonly version: number } | undefined;
  /** What gets the keyboard once the page has it. */
  let waitsAt: HTMLElement | undefined;
  let isFirst = true;
  /** When something was asked for last that may take an item away. */
  let ledAt = -Infinity;
  /** All pages that were there when this one came, in whatever window. */
  let there: ReadonlySet<string> = new Set();
  /** The page whose place this one takes was asked for what it has. */
  let hasAsked = false;
  /** The keyboard was given where it was before. */
  let isBack = false;
  const keyboard = followKeyboard();
  const ahead = keepTypedAhead();

  const change = (more: Partial<View>): void => {
    view = { ...view, ...more };
    keepState();
    drawSoon();
  };
  const drawSoon = whenReleased(() => {
    draw();
    // Right after Preact has drawn: no key that is pressed next may go elsewhere.
    if (wanted !== '') queueMicrotask(focusWanted);
  });
  const keepState = (): void => {
    const { open, items, shown } = view;
    const caret = keyboard.caret() ?? kept.caret;
    const typed = keptBy(page);
    host.keep({ open: [...open], items: [...items], scroll: scrollY, caret, typed });
    if (shown === undefined) return;
    keepWords(shown.workbook, typed);
    if (caret !== undefined) keepCaret(shown.workbook, caret);
  };
  /** On the page before this one, or on another of the same workbook in this window. */
  const caretBefore = (): Caret | undefined => kept.caret ?? keptCaret(view.shown?.workbook ?? '');
  const step = (event: PageEvent): void => {
    const { state, typed, again } = pageStep(page, event);
    page = state;
    view = { ...view, drafts: page.drafts };
    typed.forEach((one) => {
      post({ type: 'typed', ...one });
    });
    again.forEach((one) => {
      post({ type: 'again', ...one });
    });
  };
  const focusWanted = (): void => {
    const found = placeOf(wanted);
    if (found === undefined) return;
    // What opens beside a page in which somebody types takes no keyboard: it waits until it is given.
    if (!document.hasFocus()) {
      if (waitsAt !== found) center(found);
      waitsAt = found;
      return;
    }
    const remembered = isBack ? undefined : caretBefore();
    const caret = remembered?.field === wanted ? remembered : undefined;
    wanted = '';
    isBack = true;
    giveKeyboard(found, caret);
  };
  const giveKeyboard = (found: HTMLElement, caret: Caret | undefined): void => {
    const writeTyped = ahead.take();
    found.focus({ preventScroll: true });
    if (caret === undefined) beginBehindAsked(found);
    else putCaret(found, caret);
    writeTyped(found);
    center(found);
  };
  const post = (message: FromForm): void => {
    if (view.refused !== undefined && !SILENT.has(message.type)) change({ refused: undefined });
    if (LEADING.has(message.type)) ledAt = performance.now();
    host.post(message);
  };
  /** What moves while a message is on its way is still meant: items are told by their names. */
  const told = (message: FromForm): void => {
    const named = (place: string): string => nameOf(page, place);
    switch (message.type) {
      case 'tick':
      case 'remove':
      case 'move':
        post({ ...message, item: named(message.item) });
        return;
      case 'sort':
        post({ ...message, list: named(message.list) });
        return;
      case 'keep':
      case 'take':
        post({ ...message, field: named(message.field) });
        return;
      default:
        post(message);
    }
  };
  const say = (text: string): void => {
    const lines = document.getElementById('said');
    const line = document.createElement('p');
    line.textContent = text;
    lines?.append(line);
    // Of two things in one moment the first one is heard as well.
    if ((lines?.childElementCount ?? 0) > 2) lines?.firstElementChild?.remove();
  };
  const reveal = (field: string): Partial<View> => {
    const form = view.shown?.form;
    const part = form?.parts.find((one) => holds(one.controls, field));
    return {
      open: part === undefined ? view.open : new Set([...view.open, part.id]),
      items: new Set([...view.items, ...itemsAround(field), ...finishedAt(field)]),
    };
  };
  const go = (field: string): void => {
    wanted = field;
    change(reveal(field));
  };

  const take = (shown: ShownForm): void => {
    if (isFirst) page = { ...page, kept: left(shown) };
    const { form: formBefore } = view.shown ?? {};
    const before = page;
    view = { ...view, shown };
    step({ type: 'form', heard: shown.heard });
    if (isFirst) begin(shown.form);
    else follow(before, formBefore, shown);
    isFirst = false;
    const removed = stillRemoved(view.removed, shown);
    if (removed?.version !== view.removed?.version && removed !== undefined)
      wanted = `${removed.list}-undo`;
    view = { ...view, removed };
    if (later !== undefined && shown.version > later.version) {
      wanted = later.field;
      later = undefined;
    }
    const { said, field } = shown.changed ?? {};
    if (said !== undefined) say(said);
    if (field === undefined) change({});
    else go(field);
    if (!shown.revives || hasAsked) return;
    hasAsked = true;
    handover.ask();
  };
  /** What is open stays so wherever it stands now, and what somebody else took away is told of. */
  const follow = (before: PageState, formBefore: Form | undefined, shown: ShownForm): void => {
    const now = (place: string): string | undefined => placeAfter(place, before, page);
    const items = [...view.items].flatMap((place) => now(place) ?? []);
    view = { ...view, items: new Set(items), focus: now(view.focus) ?? '' };
    if (formBefore === undefined) return;
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
  const left = ({ workbook, heard }: ShownForm): readonly KeptWords[] => {
    const found = takeKeptWords(
      workbook,
      (one) => one.page === kept.typed?.page || isOfTheDead(one, heard.host),
    );
    const { typed } = kept;
    const isKnown = typed === undefined || found.some((one) => one.page === typed.page);
    return isKnown ? found : [...found, typed];
  };
  /** Another window's page may be alive, though its extension is another one. */
  const isOfTheDead = (one: KeptIn, host: string): boolean =>
    lifeOf(one.host) !== lifeOf(host) && (one.window === windowName() || !there.has(one.page));
  /** The part in hand is open at first; what was open when the page was hidden comes back. */
  const begin = ({ next, parts }: Form): void => {
    if (view.open.size > 0) {
      const { scroll = 0 } = kept;
      requestAnimationFrame(() => {
        scrollTo(0, scroll);
      });
      return;
    }
    const field = caretBefore()?.field ?? next;
    const part = parts.find(({ controls }) => field !== undefined && holds(controls, field));
    const id = part?.id ?? parts[1]?.id ?? '';
    view = { ...view, open: new Set([id]), part: id };
    if (wanted !== '' || field === undefined) return;
    wanted = field;
    view = { ...view, ...reveal(field) };
  };

  /** What is folded is not on the page, and nothing could be found in it. */
  const showAll = (): void => {
    const form = view.shown?.form;
    if (form === undefined) return;
    const items = form.parts.flatMap(({ controls }) => itemsIn(controls));
    change({ open: new Set(form.parts.map(({ id }) => id)), items: new Set(items) });
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
      case 'go': {
        go(message.field);
        return;
      }
      case 'say': {
        say(message.text);
        return;
      }
      case 'refused': {
        const { at, text } = message;
        later = undefined;
        change({ refused: { at, text }, removed: undefined });
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
    const words = takeKeptWords(shown.workbook, (one) => isOfTheDead(one, own));
    if (words.length > 0) step({ type: 'left', kept: words });
    change({});
  };
  /** All that the page had whose place this one takes, and the keyboard if it had that. */
  const takeOver = ({ kept: one, caret, hasKeyboard }: Given): void => {
    step({ type: 'left', kept: [one] });
    isBack = true;
    wanted = '';
    if (caret !== undefined) view = { ...view, ...reveal(caret.field) };
    keepState();
    draw();
    // Preact draws in a microtask of its own.
    setTimeout(() => {
      const box = caret === undefined ? undefined : placeOf(caret.field);
      if (hasKeyboard) {
        if (isBox(box) && caret !== undefined) box.value = caret.holds;
        if (box === undefined) window.focus();
        else giveKeyboard(box, caret);
      }
      post({ type: 'taken', hasKeyboard });
    }, 0);
  };
  const handover = newHandover({
    ...{ workbook: () => view.shown?.workbook, life: () => lifeOf(page.host), take: takeOver },
    give: () => ({
      ...{ kept: keptBy(page), caret: keyboard.caret(), hasKeyboard: document.hasFocus() },
    }),
  });
  onKeptWords(hearLeft);
  addEventListener('scroll', keepState, { passive: true });
  addEventListener('focus', () => {
    hearLeft();
    if (wanted !== '') focusWanted();
  });
  // Whoever comes with the mouse says where to.
  addEventListener('pointerdown', () => (wanted = ''), { capture: true });
  addEventListener('blur', () => {
    post({ type: 'rest' });
  });
  addEventListener('keydown', (event) => takeKey(event, post, showAll), { capture: true });

  return {
    ...{ view: () => view, post: told, say, go },
    start: (act) => {
      draw = act;
      void pagesWith(page.page).then((names) => {
        there = names;
        post({ type: 'ready', page: page.page });
      });
    },
    settle: (field, message) => {
      wanted = field;
      told(message);
    },
    type: (field, shown, value) => {
      step({ type: 'typed', field, shown, value, time: Date.now() });
      keepState();
      askSoon();
    },
    mine: (field) => mineAt(page, field) ?? view.shown?.stuck[field]?.mine,
    nameOf: (field) => nameOf(page, field),
    fold: (part, open) => {
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
    begin: (list, says = {}) => {
      const last = view.drafts.findLast((one) => one.list === list.id);
      // One that says nothing yet is new enough.
      if (last?.isSaid !== false) step({ type: 'begun', list: list.id, id: newName('d') });
      const item = itemsBegun(list, view.drafts).at(-1);
      const isSaid = ({ id }: Control): boolean => (id.split('.').at(-1) ?? '') in says;
      wanted = item?.controls.find((one) => !isSaid(one))?.id ?? '';
      for (const one of item?.controls.filter(isSaid) ?? []) {
        const value = says[one.id.split('.').at(-1) ?? ''] ?? '';
        step({ type: 'typed', field: one.id, shown: '', value, time: Date.now() });
        keepState();
        askSoon();
      }
      change({ items: new Set([...view.items, item?.id ?? '', ...itemsAround(wanted)]) });
    },
    remove: (list, item, name) => {
      const at = list.items.indexOf(item);
      told({ type: 'remove', item: item.id });
      change({ removed: { list: list.id, at, left: list.items.length - 1, name } });
    },
    move: (list, item, by) => {
      const from = list.items.indexOf(item);
      const other = list.items[from + by];
      if (other === undefined) return;
      const active = /^at-(.*)$/s.exec(document.activeElement?.id ?? '')?.[1] ?? '';
      const field = moved(active, item.id, other.id);
      later = {
        field: field === active ? `${other.id}-head` : field,
        version: view.shown?.version ?? 0,
      };
      told({ type: 'move', item: item.id, by });
    },
    seen: ({ item, list }) => {
      wanted = listIn(view.shown?.form, list)?.items.length === 0 ? list : `${list}-add`;
      change({ gone: view.gone.filter((one) => one.item !== item) });
    },
    reached: (part) => {
      if (part !== view.part) change({ part });
    },
    focused: (focus) => {
      if (focus === view.focus) return;
      const part = view.shown?.form.parts.find((one) => holds(one.controls, focus));
      change({ focus, part: part?.id ?? view.part });
    },
  };
}
