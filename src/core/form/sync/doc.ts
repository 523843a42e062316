import type { Day } from '../../calendar/day.ts';
import type { TextEdit } from '../../workbook/edit.ts';
import { ourHeadingOf } from '../../workbook/model/ourHeadings.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { valueOf, type FormChange } from '../change.ts';
import { headingId, sectionId } from '../fieldId.ts';
import type { FileKnown, Look } from './file.ts';
import { byName, byPlace, itemNameIn, namesOf, type ItemNames, type Naming } from './items.ts';
import type { TypedLast } from './twoForms.ts';
import {
  furthest,
  type Because,
  type HeardUpTo,
  type PressId,
  type Stuck,
  type Typed,
} from './typed.ts';

/** What waits to be done, one after the other. */
export type Job =
  | { readonly kind: 'set'; readonly typed: Typed; readonly isDue: boolean }
  | { readonly kind: 'change'; readonly change: FormChange; readonly id: number }
  | { readonly kind: 'keep'; readonly field: string; readonly isBoth?: boolean | undefined }
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      readonly version: number;
      readonly id: number;
      readonly isTheirs?: boolean;
    }
  /** The document comes to where it was. */
  | { readonly kind: 'text'; readonly from: string; readonly text: string }
  | { readonly kind: 'undo' | 'redo'; readonly id: number }
  /** A page that is new sees the form once all that was typed before it is there. */
  | { readonly kind: 'show'; readonly page: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'mark'; readonly id: number };

export type Record_<Value> = Readonly<Record<string, Value>>;

/**
 * All that a death could take, as it is put by before it can be in the document. All texts have plain ends of lines.
 */
export interface Journal {
  /** What the file says; empty where there is nothing beside that, and its mark is the last one passed. */
  readonly base: string;
  /** What makes the document of it. */
  readonly edits: readonly TextEdit[];
  /** What makes of that the text that she means, with all that waits to be written. */
  readonly ahead: readonly TextEdit[];
  /** What the document said on the way, each by its mark. */
  readonly passed: readonly string[];
  /** Those of the text that she means. */
  readonly names: ItemNames;
  readonly nextItem: number;
  readonly stuck: Record_<Stuck>;
  /** By field, when she typed there last. */
  readonly times: Record_<number>;
  readonly heard: HeardUpTo;
  readonly floor?: string | undefined;
  /** They never start again, so that what is told again is held against what others changed since. */
  readonly rev: number;
  readonly foreign: Record_<number>;
}

/** The edit that is under way, or the Undo. */
export interface Busy {
  readonly job: Job;
  /** The text that the edit leads to, if all goes well. */
  readonly expected: string | undefined;
  readonly start: string;
  /** How often it was tried. */
  readonly tries: number;
  readonly touched: Touched | undefined;
  /** The name of the item that begins with it. */
  readonly begun: string | undefined;
  /** It was seen in the document. */
  readonly isIn: boolean;
}

/** A field that an edit changes. */
export interface Touched {
  readonly field: string;
  readonly current: string;
  readonly meant: string;
  readonly typed?: Typed;
}

/** The letter that made the document changed. */
export interface FirstLetter {
  readonly field: string;
  /** Of the text, once it is there. */
  readonly mark: string;
  /** She has gone on in the field. */
  readonly isGoneOn: boolean;
}

/** In which field she types, and what stood there, with its time of day, before. */
export interface Session {
  readonly field: string;
  readonly before: string;
  readonly time: string;
}

/** By field, what the file says and what she made of it. */
export type Unsaved = Record_<{ readonly before: string; readonly mine: string }>;

/**
 * How what is typed on the pages of a document's forms comes into it: the extension's side. Everything is decided
 * here, from what happens and from the document as it stands; whoever calls carries out the effects and tells what
 * came of them.
 *
 * Nothing that was typed is only here for long. One edit is under way at a time, made on a version of the document
 * and known again by what it leads to; whatever else changes the document is Undo, or somebody else's.
 */
export interface DocState {
  /** This life of the extension's side. */
  readonly host: string;
  readonly naming: Naming;
  /** The workbook as it was told last, by which others' changes are seen. */
  readonly last: Workbook | undefined;
  /** Counts what others changed; for each field, when that was last. */
  readonly rev: number;
  readonly foreign: Record_<number>;
  /** Nothing is known of what was before. */
  readonly isNew: boolean;
  readonly queue: readonly Job[];
  readonly busy: Busy | undefined;
  /** How often the first of the queue was tried in vain. */
  readonly tries: number;
  /** Since when she types without a rest. */
  readonly since: number;
  readonly stuck: Record_<Stuck>;
  readonly heard: HeardUpTo;
  readonly times: Record_<number>;
  /** By field; nothing where it was changed since otherwise. */
  readonly typedLast: Record_<TypedLast>;
  readonly session: Session | undefined;
  readonly ours: Unsaved;
  /** What the last save put into the file, and when. */
  readonly justSaved: { readonly ours: Unsaved; readonly time: number };
  /** By field, what she had there and went last with the rest of the document, and when. */
  readonly thrown: { readonly words: Record_<string>; readonly time: number };
  /** When a text editor of the document was closed last. */
  readonly textClosed: number;
  readonly file: FileKnown;
  /** What the document said since it was saved, each by its mark. */
  readonly passed: readonly string[];
  /** Others' last text, until it is known whether the file says so; Undo goes back no further than `floor`. */
  readonly others: string | undefined;
  readonly floor: string | undefined;
  /** The text with the one letter that made the document changed: Undo and Redo go past it. */
  readonly first: FirstLetter | undefined;
  readonly timers: ReadonlySet<Timer>;
}

export type Timer = 'rest' | 'putBy' | 'look' | 'lookAgain';

/** How long each timer runs, in milliseconds. */
export const TIMES: Readonly<Record<Timer, number>> = {
  /** She rests, and what she typed is written: one Undo takes back what came in between. */
  rest: 1000,
  /** What is typed is put by; with the writing of it this stays below 250 ms. */
  putBy: 150,
  /** VS Code tells of an edit first, and that the document is changed right after it. */
  look: 50,
  lookAgain: 1000,
};

export type DocEvent =
  /**
   * What was put by when the document was last here, in the order in which it was: several windows may have shown it.
   * And the file as it is; undefined where it can't be read.
   */
  | {
      readonly type: 'found';
      readonly journals: readonly Journal[];
      readonly disk: string | undefined;
    }
  /** A page listens: one of several, or one made anew. */
  | { readonly type: 'ready'; readonly page: string }
  | { readonly type: 'typed'; readonly typed: Typed }
  /** A page tells once more what another page, or an earlier life of the extension's side, may have heard. */
  | { readonly type: 'again'; readonly again: Typed }
  /** All that is typed has to be in the document. `isRest`: a field was left. `isAuto`: VS Code saves by itself. */
  | {
      readonly type: 'flush';
      readonly id?: number;
      readonly isRest?: boolean;
      readonly isAuto?: boolean;
    }
  /** A button; its item by name. */
  | {
      readonly type: 'change';
      readonly change: FormChange;
      readonly id: number;
      readonly pressed?: PressId | undefined;
    }
  /** What somebody else has planned, on a version of the document: a fix, or what they have saved (`isTheirs`). */
  | {
      readonly type: 'edits';
      readonly edits: readonly TextEdit[];
      readonly version: number;
      readonly id: number;
      readonly isTheirs?: boolean;
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
  /** A text editor of the document is closed. */
  | { readonly type: 'textClosed' }
  /** What somebody else has saved is in the document, or is about to be, in the place of these words of hers. */
  | { readonly type: 'broughtIn'; readonly words: Record_<Stuck>; readonly isIn: boolean }
  /** A journal is written: it has the words of all pages, up to these. */
  | { readonly type: 'kept'; readonly heard: HeardUpTo };

export type DocEffect =
  /** An edit on the document as it is, once the journal is written; what came of it is `applied`. */
  | { readonly do: 'apply'; readonly edits: readonly TextEdit[]; readonly journal: Journal }
  /** One step back or forth; after it comes `stepped`. */
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'show'; readonly isLed: boolean }
  | { readonly do: 'timer' | 'stop'; readonly name: Timer }
  | { readonly do: 'read'; readonly why: Look }
  | { readonly do: 'putBy'; readonly journal: Journal }
  /** No page need keep its words any longer, up to these. */
  | { readonly do: 'tellKept'; readonly heard: HeardUpTo }
  | { readonly do: 'settled'; readonly id: number; readonly because?: Because | undefined }
  /** Nothing of hers is left beside what somebody else has saved: the document becomes that. */
  | { readonly do: 'takeUp' }
  | { readonly do: 'tellOfLock' }
  /** The file does not hold all that was saved: the disk may be full. */
  | { readonly do: 'tellOfCut' };

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
  state: DocState;
  readonly now: Now;
  readonly effects: DocEffect[];
}

export function set(turn: Turn, more: Partial<DocState>): void {
  turn.state = { ...turn.state, ...more };
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

export function show(turn: Turn, isLed = false): void {
  turn.effects.push({ do: 'show', isLed });
}

export function over(turn: Turn, id: number, because?: Because): void {
  turn.effects.push({ do: 'settled', id, because });
}

export function hear(turn: Turn, more: HeardUpTo): void {
  set(turn, { heard: furthest(turn.state.heard, more) });
}

export interface Place {
  readonly field: string;
  /** The item is not in the workbook. */
  readonly isNew: boolean;
  /** It is being begun on a page. */
  readonly isBegun: boolean;
}

export function placeIn(naming: Naming, field: string): Place {
  const isBegun = itemNameIn(field)?.startsWith('d') === true;
  return { ...byPlace(namesOf(naming.items), field), isBegun };
}

/** What the document says there; nothing where it has no such item. */
export function sayingNow({ state, now }: Turn, field: string): string {
  const at = placeIn(state.naming, field);
  return now.workbook === undefined || at.isNew ? '' : valueOf(now.workbook, at.field);
}

/** What each field says, by its name. */
export function fieldsOf(
  workbook: Workbook | undefined,
  { items }: Naming,
): ReadonlyMap<string, string> {
  const names = namesOf(items);
  const all = new Map<string, string>();
  if (workbook === undefined) return all;
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null)
      all.set(byName(names, path), valueOf(workbook, path));
    else
      for (const [key, one] of Object.entries(value))
        visit(one, path === '' ? key : `${path}.${key}`);
  };
  visit(workbook.cycle, '');
  workbook.sections.forEach(({ section }, at) => {
    const asked = ourHeadingOf(workbook, section);
    const field = section.part ?? (asked ? headingId(asked.id) : sectionId(at, section.title));
    if (!all.has(field)) all.set(byName(names, field), valueOf(workbook, field));
  });
  return all;
}

/** The fields that say something else. */
export function otherFields(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => (before.get(name) ?? '') !== (after.get(name) ?? ''),
  );
}
