import type { Form, Item, ListControl } from '../../core/form/form.ts';
import type { FormStrings, FromForm, ShownForm, ToForm } from '../../core/form/formMessages.ts';
import { connect, type Host } from '../shared/host.ts';
import { beginBehindAsked } from './caret.ts';
import { draftOf, itemsBegun, type Draft } from './drafts.ts';
import { holds, itemsAround, itemsIn } from './findIn.ts';
import { followKeyboard, putCaret, type Caret } from './keyboard.ts';
import { takeKey } from './keys.ts';
import { center, placeOf } from './places.ts';
import { stillRemoved, type Removed } from './removed.ts';
import { whenReleased } from './whenReleased.ts';

/** What outlives the page while its tab is hidden. */
interface Kept {
  readonly open: readonly string[];
  readonly items: readonly string[];
  readonly scroll: number;
  readonly caret: Caret | undefined;
}

/** All that the page shows. */
export interface View {
  readonly strings: FormStrings | undefined;
  readonly language: string;
  readonly shown: ShownForm | undefined;
  readonly none: string;
  readonly open: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  /** The part in hand. */
  readonly part: string;
  readonly drafts: readonly Draft[];
  readonly reading: Readonly<Record<string, string>>;
  /** What mends each remark, as far as it was asked for. */
  readonly mends: Readonly<Record<string, readonly string[]>>;
  /** The field that has the keyboard: nothing is remarked on there. */
  readonly focus: string;
  /** The extension was asked, and does not answer. */
  readonly unheard: boolean;
  /** What was removed last, as long as Undo would bring it back. */
  readonly removed: Removed | undefined;
  /** What was asked for last and could not be done, by the item, list, field or part. */
  readonly refused: { readonly at: string; readonly text: string } | undefined;
}

export function mendsKey(field: string, code: string, nth: number): string {
  return `${field} ${code} ${String(nth)}`;
}

/** What the page knows and does, beside drawing. */
export interface Store {
  readonly view: () => View;
  /** Has the page drawn anew with each change, and tells the extension that it listens. */
  readonly start: (draw: () => void) => void;
  readonly post: (message: FromForm) => void;
  /** Has a button do something that takes it away; the keyboard goes to the field then. */
  readonly settle: (field: string, message: FromForm) => void;
  readonly type: (field: string, was: string, value: string) => void;
  /** Whether what was typed last is not in the workbook yet. */
  readonly isAhead: (field: string) => boolean;
  /** All that is typed and not in the workbook yet. */
  readonly unsent: () => readonly { readonly field: string; readonly value: string }[];
  readonly fold: (part: string, open: boolean) => void;
  readonly foldItem: (item: string, open: boolean) => void;
  readonly begin: (list: ListControl) => void;
  readonly remove: (list: ListControl, item: Item, name: string) => void;
  readonly move: (list: ListControl, item: Item, by: number) => void;
  readonly focused: (field: string) => void;
  /** Somebody has come to a part by scrolling. */
  readonly reached: (part: string) => void;
  readonly go: (field: string) => void;
  readonly say: (text: string) => void;
}

/** How long an answer may take on a busy machine, in milliseconds. */
const PATIENCE = 6000;

/** What goes to the extension without anybody's doing anything. */
const SILENT: ReadonlySet<FromForm['type']> = new Set(['ready', 'ask', 'rest', 'mends']);

export function newStore(): Store {
  const host: Host<FromForm, ToForm, Kept> = connect();
  const kept = host.state();
  let view: View = {
    ...{ strings: undefined, language: 'en', shown: undefined, none: '' },
    open: new Set(kept.open ?? []),
    items: new Set(kept.items ?? []),
    ...{ unheard: false, part: '', drafts: [], reading: {}, mends: {}, focus: '' },
    ...{ removed: undefined, refused: undefined },
  };
  let draw = (): void => undefined;
  let typed = 0;
  let begun = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const last = new Map<string, { readonly at: number; readonly value: string }>();
  /** What is to have the keyboard once it is drawn. */
  let wanted = kept.caret?.field ?? '';
  /** What is to have it once the text is another than at this version. */
  let later: { readonly field: string; readonly version: number } | undefined;
  let isFirst = true;
  const keyboard = followKeyboard();

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
  const isAhead = (field: string): boolean =>
    (last.get(field)?.at ?? 0) > (view.shown?.handled[field] ?? 0);
  const keepState = (): void => {
    const { open, items } = view;
    const caret = keyboard.caret() ?? kept.caret;
    host.keep({ open: [...open], items: [...items], scroll: scrollY, caret });
  };
  const focusWanted = (): void => {
    const found = placeOf(wanted);
    if (found === undefined) return;
    const caret = kept.caret?.field === wanted ? kept.caret : undefined;
    wanted = '';
    found.focus({ preventScroll: true });
    if (caret === undefined) beginBehindAsked(found);
    else putCaret(found, caret);
    center(found);
  };
  const post = (message: FromForm): void => {
    if (view.refused !== undefined && !SILENT.has(message.type)) change({ refused: undefined });
    host.post(message);
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
      items: new Set([...view.items, ...itemsAround(field)]),
    };
  };
  const go = (field: string): void => {
    wanted = field;
    change(reveal(field));
  };

  const markSaid = ({ id }: Draft, isSaid: boolean): void => {
    const drafts = view.drafts.map((one) => (one.id === id ? { ...one, isSaid } : one));
    view = { ...view, drafts };
  };
  const take = (shown: ShownForm): void => {
    const made = view.drafts.filter(({ id }) => Object.hasOwn(shown.made, id));
    view = { ...view, shown, drafts: view.drafts.filter((one) => !made.includes(one)) };
    // The page before this one has counted as well: what is typed here comes behind all of that.
    typed = Math.max(typed, ...Object.values(shown.handled));
    if (isFirst) begin(shown.form);
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
  };
  /** The part in hand is open at first; what was open when the page was hidden comes back. */
  const begin = ({ next, parts }: Form): void => {
    if (view.open.size > 0) {
      const { scroll = 0 } = kept;
      requestAnimationFrame(() => {
        scrollTo(0, scroll);
      });
      return;
    }
    const part = parts.find(({ controls }) => next !== undefined && holds(controls, next));
    const id = part?.id ?? parts[1]?.id ?? '';
    view = { ...view, open: new Set([id]), part: id };
    if (wanted === '' && next !== undefined) wanted = next;
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
      case 'strings': {
        change({ strings: message.strings, language: message.language });
        return;
      }
      case 'form': {
        take(message);
        return;
      }
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
  addEventListener('scroll', keepState, { passive: true });
  addEventListener('blur', () => {
    post({ type: 'rest' });
  });
  addEventListener('keydown', (event) => takeKey(event, post, showAll), { capture: true });

  return {
    ...{ view: () => view, post, say, go },
    start: (act) => {
      draw = act;
      post({ type: 'ready' });
    },
    settle: (field, message) => {
      wanted = field;
      post(message);
    },
    type: (field, was, value) => {
      last.set(field, { at: ++typed, value });
      const draft = draftOf(view.shown?.form, view.drafts, field);
      const more = draft === undefined ? {} : { draft: draft.id };
      if (draft !== undefined) markSaid(draft, value.trim() !== '');
      post({ type: 'typed', field, was, value, at: typed, ...more });
      askSoon();
      if (view.unheard) change({});
    },
    isAhead,
    unsent: () =>
      [...last].flatMap(([field, { value }]) => (isAhead(field) ? [{ field, value }] : [])),
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
    begin: (list) => {
      const last = view.drafts.findLast((one) => one.list === list.id);
      const id = `d${String(Date.now())}-${String(++begun)}`;
      // One that says nothing yet is new enough.
      const more = last?.isSaid === false ? [] : [{ id, list: list.id, isSaid: false }];
      const drafts = [...view.drafts, ...more];
      const item = itemsBegun(list, drafts).at(-1);
      wanted = item?.controls[0]?.id ?? '';
      const items = [...view.items, item?.id ?? '', ...itemsAround(wanted)];
      change({ drafts, items: new Set(items) });
    },
    remove: (list, item, name) => {
      const at = list.items.indexOf(item);
      post({ type: 'remove', item: item.id });
      change({ removed: { list: list.id, at, left: list.items.length - 1, name } });
    },
    move: (list, item, by) => {
      const from = list.items.indexOf(item);
      const other = list.items[from + by];
      if (other === undefined) return;
      const swapped = (id: string): string => moved(moved(id, item.id, '*'), other.id, item.id);
      const items = [...view.items].map((id) => moved(swapped(id), '*', other.id));
      const active = /^at-(.*)$/s.exec(document.activeElement?.id ?? '')?.[1] ?? '';
      const field = moved(active, item.id, other.id);
      later = {
        field: field === active ? `${other.id}-head` : field,
        version: view.shown?.version ?? 0,
      };
      post({ type: 'move', item: item.id, by });
      change({ items: new Set(items) });
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

/** An id of an item, or of what is in it, with the item in another place. */
function moved(id: string, from: string, to: string): string {
  const rest = id.slice(from.length);
  return id.startsWith(from) && /^(?:$|[.-])/.test(rest) ? `${to}${rest}` : id;
}
