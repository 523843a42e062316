import type { Day } from '../../calendar/day.ts';
import type { TextEdit } from '../../workbook/edit.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { valueOf, type FormChange } from '../change.ts';
import type { FileKnown, Look } from './file.ts';
import type { Go } from './goes.ts';
import { furthest, type HeardUpTo } from './heard.ts';
import type { Stood } from './dayAndTime.ts';
import { byPlace, itemNameIn, namesOf, type Naming } from './items.ts';
import type { PressId } from './pressed.ts';
import {
  without,
  type Again,
  type Because,
  type Stuck,
  type Typed,
  type WordsPutBy,
} from './typed.ts';

/**
 * How what is typed on a form's page comes into its document: the extension's side. Everything is
 * decided here, from what happens and from the document as it stands; whoever calls carries out the
 * effects and tells what came of them.
 *
 * Nothing that was typed is only here for long. One edit is under way at a time, made on a version of
 * the document and known again by what it leads to; whatever else changes the document is somebody
 * else's.
 */
export interface HostState extends Naming {
  /** This life of the extension's side; what an earlier one had heard is worth nothing. */
  readonly host: string;
  /** The page that is there, by the name that it gave itself. */
  readonly page: string;
  /** How far each page was heard: this one, those before it, and those of earlier lives. */
  readonly heard: HeardUpTo;
  /** What was typed last in each field, and is not in the document. */
  readonly pending: Record_<Typed>;
  /** For each field, up to what the page's words are in the document, or stuck. */
  readonly handled: Record_<number>;
  readonly stuck: Record_<Stuck>;
  readonly ours: Record_<Ours>;
  readonly jobs: readonly Job[];
  /** How often the first of them was tried in vain. */
  readonly tries: number;
  /** What is under way. */
  readonly busy: Busy | undefined;
  readonly goes: readonly Go[];
  /** What somebody else made of the document last, until it is known whether the file says so. */
  readonly others: string | undefined;
  readonly file: FileKnown;
  /** What the last save put into the file, field by field, and when. */
  readonly crossing: Crossing;
  /** What the document said since it was saved, each by its mark. */
  readonly textsPassed: readonly string[];
  /** What was thrown away last with the rest of the document. */
  readonly thrown: ThrownWords;
  /** When a text editor of the document was closed last. */
  readonly textClosed: number;
  readonly timers: ReadonlySet<Timer>;
}

export type Record_<Value> = Readonly<Record<string, Value>>;

/** What was written into a field, as long as the form is open. */
export interface Ours {
  /** What the field says since. */
  readonly meant: string;
  /** What was typed for a day, in words or letter for letter. */
  readonly asTyped?: string;
  /** What stood there before somebody began to type: a date that is typed letter by letter moved once. */
  readonly origin: string;
  /** Everything that was written there, by its mark. */
  readonly passed: readonly string[];
  /** What the saved file says; undefined while nothing was written since. */
  readonly saved: string | undefined;
  readonly begun?: string;
  readonly stood?: Stood | undefined;
  /** When she typed that, by the clock that all pages have; undefined for what she pressed. */
  readonly time?: number;
  /** The document says something else by now. */
  readonly isGone?: boolean;
}

/** By field, what she had there, and when it went from the document. */
export interface ThrownWords {
  readonly words: Record_<string>;
  readonly time: number;
}

export const NOTHING_THROWN: ThrownWords = { words: {}, time: -Infinity };

export interface Crossing {
  readonly written: Unsaved;
  readonly saved: Unsaved;
  readonly time: number;
}

export interface Unsaved {
  readonly fields: Record_<Before>;
  readonly removed: readonly { readonly list: string; readonly says: string }[];
}

export const NOTHING: Unsaved = { fields: {}, removed: [] };

export interface Before {
  readonly before: string;
  readonly mine: string;
}

export type Job =
  | { readonly kind: 'write'; readonly typed: Typed }
  | { readonly kind: 'keep'; readonly field: string; readonly isBoth?: boolean | undefined }
  | {
      readonly kind: 'change';
      readonly change: FormChange;
      readonly id: number;
      readonly pressed?: PressId;
    }
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      readonly version: number;
      readonly id: number;
    }
  | { readonly kind: 'undo' | 'redo'; readonly id: number }
  /** The document comes to where it was; then its words go where they belong. */
  | ({ readonly kind: 'found' } & Found)
  /** A page that is new sees the form once all that was typed before it is there. */
  | { readonly kind: 'show' }
  /** What was typed in one go ends here: its field was left. */
  | { readonly kind: 'end' }
  /** All that came before it is done. */
  | { readonly kind: 'mark'; readonly id: number };

export interface Found extends WordsPutBy {
  /** The file as it is; undefined where it can't be read, or needn't. */
  readonly disk?: string | undefined;
  /** What another form of this life knows of the file that the document came from. */
  readonly base?: string | undefined;
}

export interface Busy {
  readonly job: Job;
  /** The document that the edit, or the Undo, leads to, if all goes well. */
  readonly expected: string | undefined;
  readonly start: string;
  readonly version: number;
  readonly tries: number;
  readonly fields: readonly Touched[];
  readonly removed: Unsaved['removed'];
  readonly begun?: string;
  /** It was seen in the document. */
  readonly isIn: boolean;
  readonly go?: Go | undefined;
}

/** A field that an edit changes. */
export interface Touched {
  readonly field: string;
  readonly current: string;
  readonly meant: string;
  readonly typed?: Typed;
  /** The time of day that goes with a day, before somebody began to type and now. */
  readonly times?: { readonly before: string; readonly now: string } | undefined;
}

export type Timer = 'rest' | 'limit' | 'putBy' | 'look' | 'lookAgain';

/** How long each timer runs, in milliseconds. */
export const TIMES: Readonly<Record<Timer, number>> = {
  /** A field rests, and is written. */
  rest: 300,
  /** Whoever types without a rest may be ahead of the document for so long. */
  limit: 700,
  /** What is typed is put by; with the writing of it this stays below 250 ms. */
  putBy: 150,
  /** VS Code tells of an edit first, and that the document is changed right after it. */
  look: 50,
  lookAgain: 1000,
};

export type HostEvent =
  /** A page listens: the first one, or one made anew. */
  | { readonly type: 'ready'; readonly page: string }
  | { readonly type: 'typed'; readonly typed: Typed }
  /** What a page had typed before this life of the extension's side. */
  | { readonly type: 'again'; readonly again: Again }
  /** All that is typed has to be in the document. `isRest`: a field was left. */
  | { readonly type: 'flush'; readonly id?: number; readonly isRest?: boolean }
  /** A button; its item by name. */
  | {
      readonly type: 'change';
      readonly change: FormChange;
      readonly id: number;
      readonly pressed?: PressId;
    }
  /** What somebody else has planned, on a version of the document: a fix. */
  | {
      readonly type: 'edits';
      readonly edits: readonly TextEdit[];
      readonly version: number;
      readonly id: number;
    }
  | { readonly type: 'undo' | 'redo'; readonly id: number }
  /** Of two versions, hers, or theirs with hers below it. */
  | { readonly type: 'keep'; readonly field: string; readonly isBoth?: boolean | undefined }
  | { readonly type: 'take'; readonly field: string }
  | { readonly type: 'changed'; readonly isUndo: boolean }
  | { readonly type: 'applied'; readonly isDone: boolean }
  | { readonly type: 'stepped' }
  | { readonly type: 'saved' }
  | { readonly type: 'timer'; readonly name: Timer }
  | { readonly type: 'seen'; readonly why: Look; readonly disk: string | undefined }
  | { readonly type: 'touched' }
  /** What somebody else has saved is in the document, or is about to be, in the place of these words of hers. */
  | { readonly type: 'broughtIn'; readonly words: Record_<Stuck>; readonly isIn: boolean }
  /** A text editor of the document is closed. */
  | { readonly type: 'textClosed' }
  /** What was put by when the document was last here. */
  | ({ readonly type: 'found' } & Found)
  /** What was put by is written: the words of all pages, up to these. */
  | { readonly type: 'kept'; readonly heard: HeardUpTo };

export type HostEffect =
  /** An edit on the document as it is; what came of it is `applied`. */
  | { readonly do: 'apply'; readonly edits: readonly TextEdit[] }
  /** One step back or forth; after it comes `stepped`. `isEnd`: none that VS Code would take. */
  | { readonly do: 'undo' | 'redo'; readonly isEnd?: boolean }
  /** `field`: where Undo or Redo has changed what waits. */
  | { readonly do: 'show'; readonly isLed?: boolean; readonly field?: string }
  | { readonly do: 'timer' | 'stop'; readonly name: Timer }
  | { readonly do: 'read'; readonly why: Look }
  /** Once that is written, comes `kept`. */
  | ({ readonly do: 'putBy' } & WordsPutBy)
  /** No page need keep its words any longer, up to these. */
  | { readonly do: 'tellKept'; readonly heard: HeardUpTo }
  | { readonly do: 'settled'; readonly id: number; readonly because?: Because }
  /** Nothing of hers is left beside what somebody else has saved: the document becomes that. */
  | { readonly do: 'takeUp' }
  | { readonly do: 'tellOfLock' }
  /** The file does not hold all that was saved: the disk may be full. */
  | { readonly do: 'tellOfCut' }
  /** An item that was removed stands there again, since somebody else saved in the same moment. */
  | { readonly do: 'tellOfReturn'; readonly item: string };

/** The document, and the moment. */
export interface Now {
  readonly text: string;
  readonly version: number;
  readonly isDirty: boolean;
  readonly isReadOnly: boolean;
  /** undefined where it is none. */
  readonly workbook: Workbook | undefined;
  readonly today: Day;
  /** In milliseconds, as time goes by: somebody may set the machine's clock. */
  readonly time: number;
}

/** While one event is looked at: the state as it is by then, and what is to be done. */
export interface Turn {
  state: HostState;
  readonly now: Now;
  readonly effects: HostEffect[];
}

export function set(turn: Turn, more: Partial<HostState>): void {
  turn.state = { ...turn.state, ...more };
}

/** Nobody sees a form that lacks what was typed on the page before. */
export function maySee({ page, jobs }: HostState): boolean {
  return page !== '' && !jobs.some(({ kind }) => kind === 'show');
}

export function show(turn: Turn, isLed = false, field?: string): void {
  if (!maySee(turn.state)) return;
  turn.effects.push({ do: 'show', ...(isLed && { isLed }), ...(field && { field }) });
}

export function hear(turn: Turn, more: HeardUpTo): void {
  set(turn, { heard: furthest(turn.state.heard, more) });
}

export function start(turn: Turn, name: Timer): void {
  set(turn, { timers: new Set([...turn.state.timers, name]) });
  turn.effects.push({ do: 'timer', name });
}

export function stop(turn: Turn, name: Timer): void {
  if (!turn.state.timers.has(name)) return;
  set(turn, { timers: new Set([...turn.state.timers].filter((one) => one !== name)) });
  turn.effects.push({ do: 'stop', name });
}

export function putBySoon(turn: Turn): void {
  if (!turn.state.timers.has('putBy')) start(turn, 'putBy');
}

export function over(turn: Turn, id: number, because?: Because): void {
  turn.effects.push({ do: 'settled', id, ...(because === undefined ? {} : { because }) });
}

/** An item that says nothing is gone: until somebody leaves its field, it may just be written anew. */
export function saysNothing({ field, value }: Typed): boolean {
  return value.trim() === '' && itemNameIn(field) !== undefined;
}

/** All that is typed goes into the document; then come the jobs. */
export function flush(turn: Turn, then: readonly Job[], isLeft = true): void {
  stop(turn, 'rest');
  stop(turn, 'limit');
  const { busy, jobs, pending } = turn.state;
  // What waits to be written may be replaced by what was typed since, but not across a button.
  const free = jobs.findLastIndex(({ kind }) => kind !== 'write') + 1;
  const isGoingIn = (typed: Typed): boolean =>
    [busy?.job, ...jobs].some((one) => one?.kind === 'write' && one.typed === typed);
  const writes = Object.values(pending)
    .filter((typed) => !isGoingIn(typed) && (isLeft || !saysNothing(typed)))
    .map((typed) => ({ kind: 'write', typed }) as const);
  const isReplaced = (one: Job, at: number): boolean =>
    one.kind === 'write' &&
    at >= free &&
    writes.some(({ typed }) => typed.field === one.typed.field);
  const left = jobs.filter((one, at) => !isReplaced(one, at));
  set(turn, { jobs: [...left, ...writes, ...then] });
}

/** A button is pressed after all that was typed before it. */
export function press(turn: Turn, job: Job): void {
  flush(turn, [job]);
}

export interface Place {
  readonly field: string;
  /** The item is not in the workbook. */
  readonly isNew: boolean;
  /** It is being begun on the page. */
  readonly isBegun: boolean;
}

export function placeOf({ items }: HostState, field: string): Place {
  const isBegun = itemNameIn(field)?.startsWith('d') === true;
  return { ...byPlace(namesOf(items), field), isBegun };
}

/** What the document says there; nothing where it has no such item. */
export function sayingNow({ state, now }: Turn, field: string): string {
  const at = placeOf(state, field);
  return now.workbook === undefined || at.isNew ? '' : valueOf(now.workbook, at.field);
}

/** The page need not hold that word any longer. */
export function handle(turn: Turn, typed: Typed): void {
  const { state } = turn;
  const { page, field, at, as = field } = typed;
  if (page === state.page) set(turn, { handled: { ...state.handled, [as]: at } });
  if (state.pending[field] === typed) set(turn, { pending: without(state.pending, field) });
}
