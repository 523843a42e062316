import type { Form, Item, ListControl } from '../../core/form/form.ts';
import type { FormStrings, FromForm, ShownForm, ToForm } from '../../core/form/formMessages.ts';
import { connect, type Host } from '../shared/host.ts';
import { draftOf, itemsBegun, type Draft } from './drafts.ts';
import { afterRemoval, holds } from './findIn.ts';
import { takeKey } from './keys.ts';
import { center, placeOf } from './places.ts';

/** What outlives the page while its tab is hidden. */
interface Kept {
  readonly open: readonly string[];
  readonly items: readonly string[];
  readonly scroll: number;
  readonly focus: string;
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
  readonly remove: (list: string, item: Item, name: string) => void;
  readonly focused: (field: string) => void;
  readonly go: (field: string) => void;
  readonly say: (text: string) => void;
}

/** How long an answer may take on a busy machine, in milliseconds. */
const PATIENCE = 6000;

export function newStore(): Store {
  const host: Host<FromForm, ToForm, Kept> = connect();
  const kept = host.state();
  let view: View = {
    ...{ strings: undefined, language: 'en', shown: undefined, none: '' },
    open: new Set(kept.open ?? []),
    items: new Set(kept.items ?? []),
    ...{ unheard: false, part: '', drafts: [], reading: {}, mends: {}, focus: '' },
  };
  let draw = (): void => undefined;
  let typed = 0;
  let begun = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const last = new Map<string, { readonly at: number; readonly value: string }>();
  /** What is to have the keyboard once it is drawn. */
  let wanted = kept.focus ?? '';
  let isFirst = true;

  const change = (more: Partial<View>): void => {
    view = { ...view, ...more };
    keepState();
    draw();
    // Right after Preact has drawn: no key that is pressed next may go elsewhere.
    if (wanted !== '') queueMicrotask(focusWanted);
  };
  const isAhead = (field: string): boolean =>
    (last.get(field)?.at ?? 0) > (view.shown?.handled[field] ?? 0);
  const keepState = (): void => {
    const { open, items, focus } = view;
    host.keep({ open: [...open], items: [...items], scroll: scrollY, focus });
  };
  const focusWanted = (): void => {
    const found = placeOf(wanted);
    if (found === undefined) return;
    wanted = '';
    found.focus({ preventScroll: true });
    center(found);
  };
  const post = (message: FromForm): void => {
    host.post(message);
  };
  const say = (text: string): void => {
    const line = document.getElementById('said');
    if (line !== null) line.textContent = text;
  };
  const reveal = (field: string): Partial<View> => {
    const form = view.shown?.form;
    const part = form?.parts.find((one) => holds(one.controls, field));
    const items = [...field.matchAll(/\.\d+(?=\.)/g)].map(({ index, 0: step }) =>
      field.slice(0, index + step.length),
    );
    return {
      open: part === undefined ? view.open : new Set([...view.open, part.id]),
      items: new Set([...view.items, ...items]),
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
    if (shown.changed === undefined) change({});
    else {
      say(shown.changed.said);
      go(shown.changed.field);
    }
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
  addEventListener('keydown', (event) => takeKey(event, post), { capture: true });

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
      change({ drafts, items: new Set([...view.items, item?.id ?? '']) });
    },
    remove: (list, item, name) => {
      post({ type: 'remove', item: item.id });
      wanted = afterRemoval(view.shown?.form, list, item);
      say(name);
    },
    focused: (focus) => {
      if (focus === view.focus) return;
      const part = view.shown?.form.parts.find((one) => holds(one.controls, focus));
      change({ focus, part: part?.id ?? view.part });
    },
  };
}
