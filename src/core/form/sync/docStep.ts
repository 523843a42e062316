import { fingerprint } from '../../language/fingerprint.ts';
import { isDayField, timeIn } from '../change.ts';
import { broughtIn, follow, keepThrown, look, saved } from './follow.ts';
import { itemNameIn, itemsNow, namesOf, NO_ITEMS, type ItemNames } from './items.ts';
import { run, settle, stepped } from './perform.ts';
import { putBy } from './planJob.ts';
import { found } from './recover.ts';
import { meantInAll, noLongerMeant } from './twoForms.ts';
import { isHeard, without, type HeardUpTo, type Typed } from './typed.ts';
import {
  hear,
  over,
  placeIn,
  putBySoon,
  sayingNow,
  set,
  show,
  start,
  stop,
  type DocEffect,
  type DocEvent,
  type DocState,
  type Job,
  type Now,
  type Timer,
  type Turn,
} from './doc.ts';

/** Whoever types without a rest for so long is written at the end of the word, in milliseconds. */
const LONG = 5000;

export function newDoc(host: string, now: Now): DocState {
  // Where nothing is put by, no item is called as another one was in an earlier life.
  const fresh = { ...NO_ITEMS, nextItem: (fingerprint(host) % 1_000_000) * 1000 };
  return {
    ...{ host, last: now.workbook, rev: 0, foreign: {}, isNew: true },
    naming: now.workbook === undefined ? fresh : itemsNow(fresh, now.workbook),
    ...{ queue: [], busy: undefined, tries: 0, since: 0, stuck: {}, heard: {}, times: {} },
    typedLast: {},
    ...{ session: undefined, ours: {}, justSaved: { ours: {}, time: -Infinity } },
    ...{ thrown: { words: {}, time: -Infinity }, textClosed: -Infinity },
    file: {
      ...{
        saved: now.isDirty ? undefined : now.text,
        isOther: false,
        isKeptBack: false,
        isBehind: false,
      },
      ...{ looksAt: undefined, wasSaved: false },
    },
    ...{ passed: [], others: undefined, floor: undefined, first: undefined, timers: new Set() },
  };
}

/** One thing that happened, and what is to be done about it. Never throws. */
export function docStep(
  state: DocState,
  event: DocEvent,
  now: Now,
): { readonly state: DocState; readonly effects: readonly DocEffect[] } {
  const turn: Turn = { state, now, effects: [] };
  take(turn, event);
  run(turn);
  return { state: turn.state, effects: turn.effects };
}

/** What a page gets to know of the extension's side. */
export interface ToldTo {
  readonly host: string;
  readonly page: string;
  readonly rev: number;
  readonly heard: HeardUpTo;
  /** Fields in which something waits to be written. */
  readonly waiting: readonly string[];
  readonly items: ItemNames;
}

export function toldTo(page: string, { host, rev, heard, queue, busy, naming }: DocState): ToldTo {
  const waiting = [...(busy ? [busy.job] : []), ...queue].flatMap((job) =>
    job.kind === 'set' ? [job.typed.field] : [],
  );
  return { host, page, rev, heard, waiting, items: namesOf(naming.items) };
}

/** Nobody sees a form that lacks what was typed on the page before. */
export function maySee({ queue }: DocState, page: string): boolean {
  return !queue.some((job) => job.kind === 'show' && job.page === page);
}

/** Whether something was typed that is not in the document yet. */
export function isAhead({ queue, busy }: DocState): boolean {
  return [busy?.job, ...queue].some((job) => job?.kind === 'set');
}

function take(turn: Turn, event: DocEvent): void {
  switch (event.type) {
    case 'found':
      found(turn, event.journals, event.disk);
      return;
    case 'ready':
      flush(turn, [{ kind: 'show', page: event.page }]);
      return;
    case 'typed':
      type(turn, event.typed);
      return;
    case 'again':
      // Of what was before, only a journal tells what others changed.
      type(turn, { ...event.again, rev: turn.state.isNew ? -1 : event.again.rev }, true);
      flush(turn, []);
      return;
    case 'flush':
      flush(
        turn,
        [
          ...(event.isRest === true ? [{ kind: 'end' } as const] : []),
          ...(event.id === undefined ? [] : [{ kind: 'mark', id: event.id } as const]),
        ],
        event.isAuto === true ? 'whole' : 'all',
      );
      return;
    case 'change':
      press(turn, event);
      return;
    case 'edits':
    case 'undo':
    case 'redo':
    case 'keep': {
      const { type: kind, ...job } = event;
      noLongerMeant(turn);
      flush(turn, [{ kind, ...job } as Job]);
      return;
    }
    case 'take':
      set(turn, { stuck: without(turn.state.stuck, event.field) });
      noLongerMeant(turn);
      putBySoon(turn);
      show(turn);
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
    case 'kept':
      turn.effects.push({ do: 'tellKept', heard: event.heard });
  }
}

/** What a page tells once more is done, or about to be. */
function press(turn: Turn, { change, id, pressed }: Extract<DocEvent, { type: 'change' }>): void {
  if (pressed !== undefined && isHeard(pressed, turn.state.heard)) {
    over(turn, id);
    return;
  }
  if (pressed !== undefined) {
    hear(turn, { [pressed.page]: pressed.at });
    putBySoon(turn);
  }
  flush(turn, [{ kind: 'change', change, id }]);
}

// ── What is typed ──

function type(turn: Turn, said: Typed, isAgain = false): void {
  const { state, now } = turn;
  const { page, field, at, time } = said;
  if (at <= (state.heard[page] ?? 0)) return;
  hear(turn, { [page]: at });
  putBySoon(turn);
  // What she has typed there since, in another form. What comes from a living page is later, whatever the clock.
  if (isAgain && (state.times[field] ?? -Infinity) > time) {
    // The page that tells it holds it until it hears that.
    show(turn);
    return;
  }
  set(turn, { times: { ...state.times, [field]: time } });
  const typed = meantInAll(turn, said, isAgain);
  const { session, queue } = state;
  const isIn =
    queue.length > 0 && queue.some((job) => job.kind === 'set' && job.typed.field === field);
  if (session?.field !== field && !isIn) {
    const before = sayingNow(turn, field);
    const whole = now.workbook === undefined ? '' : timeIn(now.workbook);
    set(turn, { session: { field, before, time: whole } });
  }
  const free =
    queue.findLastIndex(
      ({ kind }) => kind !== 'set' && kind !== 'show' && kind !== 'mark' && kind !== 'end',
    ) + 1;
  const at0 = queue.findLastIndex(
    (job, i) => i >= free && job.kind === 'set' && job.typed.field === field,
  );
  const before = queue[at0];
  if (before?.kind === 'set') {
    // It goes on from what the earlier one had seen there.
    const { was, rev } = before.typed;
    const job: Job = {
      kind: 'set',
      typed: { ...typed, was, rev: Math.min(rev, typed.rev) },
      isDue: before.isDue,
    };
    set(turn, { queue: queue.with(at0, job) });
  } else set(turn, { queue: [...queue, { kind: 'set', typed, isDue: false }] });
  if (isEmptied(typed)) return;
  // A tab that is closed right now asks first only if its document is changed.
  const isFirst = !now.isDirty && state.busy === undefined && queue.length === 0 && !isAgain;
  if (isFirst && !isHalfDay(turn, typed)) {
    flush(turn, [], 'whole');
    set(turn, { first: { field, mark: '', isGoneOn: false } });
    return;
  }
  if (!turn.state.timers.has('rest')) set(turn, { since: now.time });
  const isLong = now.time - turn.state.since > LONG;
  if (isLong && /\s$/.test(typed.value)) flush(turn, [], 'whole');
  else start(turn, 'rest');
}

/** An item that says nothing is gone: until somebody leaves its field, it may just be written anew. */
function isEmptied({ field, value }: Typed): boolean {
  return value.trim() === '' && itemNameIn(field) !== undefined;
}

/** What is being typed of a day may be another one. */
function isHalfDay({ state, now }: Turn, { field }: Typed): boolean {
  return (
    state.session?.field === field && isDayField(placeIn(state.naming, field).field, now.workbook)
  );
}

/** What is typed goes into the document: all of it, or what rests, or what is whole by then; then comes more. */
function flush(turn: Turn, then: readonly Job[], what: 'all' | 'rested' | 'whole' = 'all'): void {
  stop(turn, 'rest');
  const isDue = ({ typed }: Extract<Job, { kind: 'set' }>): boolean =>
    what === 'all' || (!isEmptied(typed) && (what === 'rested' || !isHalfDay(turn, typed)));
  const due = turn.state.queue.map((job) =>
    job.kind === 'set' && isDue(job) ? { ...job, isDue: true } : job,
  );
  set(turn, { queue: [...due, ...then] });
}

function ring(turn: Turn, name: Timer): void {
  set(turn, { timers: new Set([...turn.state.timers].filter((one) => one !== name)) });
  if (name === 'rest') flush(turn, [], 'rested');
  else if (name === 'putBy') putBy(turn);
  else if (name === 'lookAgain') turn.effects.push({ do: 'read', why: 'again' });
  else {
    keepThrown(turn);
    if (turn.state.file.saved === undefined && turn.now.isDirty)
      turn.effects.push({ do: 'read', why: 'touch' });
    else if (turn.now.isDirty) look(turn, 'edit', undefined);
    else turn.effects.push({ do: 'read', why: 'edit' });
  }
}
