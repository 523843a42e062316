import { broughtIn } from './broughtIn.ts';
import { comeFrom } from './file.ts';
import { goesPutBy } from './goes.ts';
import type { HeardUpTo } from './heard.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { valueOf } from '../change.ts';
import { byPlace, itemsNow, namesOf, NO_ITEMS, startsOf, type ItemNames } from './items.ts';
import { run } from './jobs.ts';
import { keepThrown } from './thrown.ts';
import { follow, letGo, settle, stepped } from './outcome.ts';
import { isDone } from './pressed.ts';
import { putBy, hearAgain } from './putBy.ts';
import { saved, look } from './saving.ts';
import { baseOf, passText } from './textPutBy.ts';
import {
  type Found,
  type HostState,
  type Job,
  NOTHING,
  NOTHING_THROWN,
  type Timer,
  type HostEvent,
  type HostEffect,
  type Now,
  type Turn,
  set,
  over,
  hear,
  start,
  putBySoon,
  saysNothing,
  flush,
  press,
} from './turn.ts';
import { type Typed } from './typed.ts';

export interface Stepped {
  readonly state: HostState;
  readonly effects: readonly HostEffect[];
}

export function newHost(host: string, now: Now, heard: HeardUpTo = {}): HostState {
  return {
    ...{ host, page: '', heard },
    ...{ pending: {}, handled: {}, stuck: {}, ours: {} },
    ...(now.workbook === undefined ? NO_ITEMS : itemsNow(NO_ITEMS, now.workbook)),
    ...{ jobs: [], tries: 0, busy: undefined, goes: [], others: undefined, timers: new Set() },
    file: {
      ...{ saved: now.isDirty ? undefined : now.text, isOther: false },
      ...{ isKeptBack: false, looksAt: undefined, wasSaved: false },
    },
    crossing: { written: NOTHING, saved: NOTHING, time: 0 },
    ...{ textsPassed: [], thrown: NOTHING_THROWN, textClosed: -Infinity },
  };
}

/** One thing that happened, and what is to be done about it. Never throws. */
export function hostStep(state: HostState, event: HostEvent, now: Now): Stepped {
  const turn: Turn = { state, now, effects: [] };
  take(turn, event);
  run(turn);
  return { state: turn.state, effects: turn.effects };
}

/** Whether something was typed that is not in the document yet. */
export function isAhead({ pending }: HostState): boolean {
  return Object.keys(pending).length > 0;
}

/** How far its pages were heard, once this one is gone: nothing while something is on its way. */
export function endedBy(state: HostState): HeardUpTo {
  return isAhead(state) ? {} : state.heard;
}

/** What a page gets to know of the extension's side. */
export interface Heard {
  readonly host: string;
  readonly page: string;
  readonly pages: HeardUpTo;
  readonly handled: HostState['handled'];
  readonly items: ItemNames;
  readonly starts: Readonly<Record<string, string>>;
}

export function heardBy({ host, page, heard: pages, handled, items }: HostState): Heard {
  return { host, page, pages, handled, items: namesOf(items), starts: startsOf(items) };
}

/** What was typed for days, by their fields’ places. */
export function asTypedBy(
  { items, ours }: HostState,
  workbook: Workbook | undefined,
): Readonly<Record<string, string>> {
  const names = namesOf(items);
  return Object.fromEntries(
    Object.entries(ours).flatMap(([name, { meant, asTyped }]) => {
      const { field, isNew } = byPlace(names, name);
      if (asTyped === undefined || isNew || workbook === undefined) return [];
      return valueOf(workbook, field) === meant ? [[field, asTyped] as const] : [];
    }),
  );
}

function take(turn: Turn, event: HostEvent): void {
  switch (event.type) {
    case 'ready':
      begin(turn, event.page);
      return;
    case 'typed':
      type(turn, event.typed);
      return;
    case 'flush':
      flush(turn, [
        ...(event.isRest === true ? [{ kind: 'end' } as const] : []),
        ...(event.id === undefined ? [] : [{ kind: 'mark', id: event.id } as const]),
      ]);
      return;
    case 'change':
      change(turn, event);
      return;
    case 'edits':
      press(turn, { kind: 'edits', edits: event.edits, version: event.version, id: event.id });
      return;
    case 'undo':
    case 'redo':
      press(turn, { kind: event.type, id: event.id });
      return;
    case 'keep':
      press(turn, { kind: 'keep', field: event.field, isBoth: event.isBoth });
      return;
    case 'take':
      letGo(turn, event.field);
      return;
    case 'changed':
      follow(turn, event.isUndo);
      return;
    case 'applied':
      settle(turn, event.isDone);
      return;
    case 'stepped':
      stepped(turn);
      return;
    case 'saved':
      saved(turn);
      return;
    case 'timer':
      ring(turn, event.name);
      return;
    case 'seen':
      look(turn, event.why, event.disk);
      return;
    case 'touched':
      if (turn.now.isDirty || turn.state.file.isOther)
        turn.effects.push({ do: 'read', why: 'touch' });
      return;
    case 'textClosed':
      set(turn, { textClosed: turn.now.time });
      keepThrown(turn);
      return;
    case 'broughtIn':
      broughtIn(turn, event.words, event.isIn);
      return;
    case 'found':
      found(turn, event);
      return;
    case 'again':
      hearAgain(turn, event.again);
      return;
    case 'kept':
      turn.effects.push({ do: 'tellKept', heard: event.heard });
  }
}

// ── What the page says ──

function begin(turn: Turn, page: string): void {
  set(turn, { page, handled: {} });
  flush(turn, [{ kind: 'show' }]);
}

/** What a page tells once more may have been done, or be about to be. */
function change(turn: Turn, event: Extract<HostEvent, { readonly type: 'change' }>): void {
  const { change: wanted, id, pressed } = event;
  const isSame = (job: Job | undefined): boolean =>
    job?.kind === 'change' &&
    pressed !== undefined &&
    job.pressed?.page === pressed.page &&
    job.pressed.at === pressed.at;
  const { heard, jobs, busy } = turn.state;
  const isKnown = pressed !== undefined && isDone(pressed, heard);
  if (isKnown || [busy?.job, ...jobs].some(isSame)) over(turn, id);
  else press(turn, { kind: 'change', change: wanted, id, ...(pressed && { pressed }) });
}

/** Before a page sees the form, all that was put by is where it belongs. */
function found(turn: Turn, { goes = [], text, base, ...more }: Found): void {
  const { state, now } = turn;
  if (state.file.saved === undefined) {
    const file = comeFrom(state.file, {
      base: base ?? (text && baseOf(text, now.text)),
      ...{ disk: more.disk, document: now.text },
    });
    set(turn, { file });
  }
  const before = goesPutBy(goes, now.time);
  const textsPassed = [...(text?.passed ?? []), ...state.textsPassed];
  set(turn, { goes: [...before, ...state.goes], textsPassed });
  if (now.isDirty) {
    passText(turn);
    putBySoon(turn);
  }
  // A save may have told of a page how far it was heard by then, and what is put by is newer.
  hear(turn, more.heard);
  set(turn, { jobs: [...turn.state.jobs, { kind: 'found', ...more, ...(text && { text }) }] });
}

function type(turn: Turn, typed: Typed): void {
  const { state, now } = turn;
  const { page, field, at } = typed;
  hear(turn, { [page]: at });
  // On its way while the page was made anew; what the new one says of the field is newer.
  const isNewer = state.handled[field] !== undefined || state.pending[field]?.page === state.page;
  if (page !== state.page && isNewer) return;
  set(turn, { pending: { ...state.pending, [field]: typed } });
  putBySoon(turn);
  if (saysNothing(typed)) return;
  // A tab that is closed right now asks first only if its document is changed.
  if (!now.isDirty && state.busy === undefined && state.jobs.length === 0) {
    flush(turn, [], false);
    return;
  }
  start(turn, 'rest');
  if (!turn.state.timers.has('limit')) start(turn, 'limit');
}

function ring(turn: Turn, name: Timer): void {
  set(turn, { timers: new Set([...turn.state.timers].filter((one) => one !== name)) });
  switch (name) {
    case 'rest':
    case 'limit':
      flush(turn, [], false);
      return;
    case 'putBy':
      putBy(turn);
      return;
    case 'look':
      keepThrown(turn);
      if (turn.now.isDirty) look(turn, 'edit', undefined);
      else turn.effects.push({ do: 'read', why: 'edit' });
      return;
    case 'lookAgain':
      turn.effects.push({ do: 'read', why: 'again' });
  }
}
