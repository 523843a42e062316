import { markOf, type Stuck } from './typed.ts';

/**
 * What was typed in one go, though it came into the document in several edits: one Undo takes all of it
 * back, and one Redo brings all of it again.
 */
export interface Go {
  readonly field: string;
  /** The document before and after it, by its mark. */
  readonly from: string;
  readonly to: string;
  /** The document behind each of its edits, by its mark: who corrects a letter comes by a text again. */
  readonly passed: readonly string[];
  /** When it was written last, in milliseconds. */
  readonly time: number;
  /** It goes on only with what is typed next. */
  readonly isOver: boolean;
  /** The keyboard has left its field: it goes on only with a word that is written on at once. */
  readonly isLeft?: boolean;
  /** Undo has taken it back. */
  readonly isUndone: boolean;
  /** What somebody else has saved came into the document with it: Undo goes back no further. */
  readonly isTheirs?: boolean;
  /** Something was done since that VS Code knows nothing of, and would bring this one again: Redo ends before it. */
  readonly isForgotten?: boolean;
  /** With it changed what waits under a field, as where one of two versions was chosen: with Undo, that comes back. */
  readonly waiting?: Waiting;
}

/** What waited under a field before something was done, and then; undefined where nothing did. */
export interface Waiting {
  readonly field: string;
  readonly before: Stuck | undefined;
  readonly after: Stuck | undefined;
}

/** Whoever rests for longer begins anew, in milliseconds; but not in the middle of a word. */
const REST = 2000;
/** Behind a sentence that ends later than this, in UTF-16 code units, the next one is a go of its own. */
const LONG = 120;
/** VS Code keeps more; nobody goes back further by Undo. */
const MOST = 400;

export interface WrittenEdit {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** What the field said, and what it says. */
  readonly was: string;
  readonly value: string;
  readonly time: number;
  /** What is typed while a question is open is not in the document: it changes what waits. */
  readonly waiting?: Waiting | undefined;
}

/** The goes with one more edit: part of the last go, or a new one. */
export function withEdit(all: readonly Go[], edit: WrittenEdit): readonly Go[] {
  const { field, before, after, was, value, time, waiting } = edit;
  const [from, to] = [markOf(before), markOf(after)];
  // No Undo takes that back, and Redo has lost nothing.
  if (from === to && waiting === undefined) return all;
  const last = made(all).at(-1);
  const isOver = endsSentence(was, value);
  const goesOn =
    last?.field === field &&
    last.to === from &&
    !last.isOver &&
    (last.waiting === undefined) === (waiting === undefined) &&
    isWrittenOn({ wasLeft: last.isLeft === true, isSoon: time - last.time < REST }, was, value);
  const passed = from === to ? [] : [to];
  const go = { field, from, to, passed, time, isOver, isUndone: false };
  if (!goesOn) return withOne(all, { ...go, ...(waiting && { waiting }) });
  const more = { ...last, to, passed: [...last.passed, ...passed], time, isOver, isLeft: false };
  const both = waiting && { ...waiting, before: last.waiting?.before };
  const others = all.filter((one) => one !== last);
  return withOne(others, { ...more, ...(both && { waiting: both }) });
}

/** What was undone can't come again: VS Code forgets it with each edit, and has to be kept from it where there is none. */
function withOne(all: readonly Go[], go: Go): readonly Go[] {
  const forgotten = all
    .filter(({ isUndone, passed }) => isUndone && passed.length > 0 && go.passed.length === 0)
    .map((one) => ({ ...one, isForgotten: true }));
  return [...made(all), go, ...forgotten].slice(-MOST);
}

/** The goes with the one edit of a button, which may be none where it chose what is there. */
export function withStep(
  goes: readonly Go[],
  { before, after, time }: Pick<WrittenEdit, 'before' | 'after' | 'time'>,
  waiting?: Waiting,
): readonly Go[] {
  const [from, to] = [markOf(before), markOf(after)];
  if (from === to && waiting === undefined) return goes;
  const passed = from === to ? [] : [to];
  const step = { field: '', from, to, passed, time, isOver: true, isUndone: false };
  return withOne(goes, { ...step, ...(waiting && { waiting }) });
}

/** The goes with the text in which somebody else's words came. */
export function withTheirs(goes: readonly Go[], text: string, time: number): readonly Go[] {
  const to = markOf(text);
  const theirs = { field: '', from: to, to, passed: [to], time, isOver: true, isUndone: false };
  return [...goes, { ...theirs, isTheirs: true }];
}

/** The goes without that: they were not saved, but typed in the text beside the form. */
export function withoutTheirs(goes: readonly Go[], text: string): readonly Go[] {
  const to = markOf(text);
  const at = goes.findLastIndex((one) => one.isTheirs === true && one.to === to);
  return goes.filter((_, place) => place !== at);
}

/** What was undone can't come again once something else is written. */
export function made(goes: readonly Go[]): readonly Go[] {
  return goes.filter(({ isUndone }) => !isUndone);
}

/** The keyboard has left the field of the last go, maybe for a moment, as where VS Code takes it and gives it back. */
export function left(goes: readonly Go[]): readonly Go[] {
  const last = made(goes).at(-1);
  return goes.map((one) => (one === last ? { ...one, isLeft: true } : one));
}

/** The last go is over: something else was done. */
export function ended(goes: readonly Go[]): readonly Go[] {
  const last = made(goes).at(-1);
  // The same ones where that is known: an Undo that is under way knows its go.
  if (last?.isOver !== false) return goes;
  return goes.map((one) => (one === last ? { ...one, isOver: true } : one));
}

/**
 * The go that Undo takes back, or Redo brings again, from the text as it is; undefined for a lone edit. The
 * same text may be there several times: an item is added, and removed.
 */
export function goAt(goes: readonly Go[], which: 'undo' | 'redo', text: string): Go | undefined {
  const mark = markOf(text);
  return which === 'undo'
    ? goes.findLast(({ isUndone, to }) => !isUndone && to === mark)
    : goes.find(({ isUndone, from }) => isUndone && from === mark);
}

/** The goes once Undo has taken this one back with all behind it, or Redo has brought it again. */
export function afterStep(goes: readonly Go[], go: Go, which: 'undo' | 'redo'): readonly Go[] {
  const at = goes.indexOf(go);
  if (at < 0) return goes;
  return goes.map((one, place) => {
    if (which === 'undo') return place >= at ? { ...one, isUndone: true } : one;
    return place <= at ? { ...one, isUndone: false } : one;
  });
}

/**
 * The goes, where so many steps back in this one lead to the text and no further: VS Code has forgotten how it
 * began, as in a window that is loaded anew. What it has taken back is a go of its own, which Redo brings again.
 */
export function cutBack(
  goes: readonly Go[],
  go: Go,
  { steps, text }: { readonly steps: number; readonly text: string },
): readonly Go[] {
  const length = go.passed.length - steps;
  const to = markOf(text);
  if (length < 1 || go.passed[length - 1] !== to) return goes;
  const kept = { ...go, to, passed: go.passed.slice(0, length), isOver: true };
  const undone = { ...go, from: to, passed: go.passed.slice(length) };
  const at = goes.indexOf(go);
  return afterStep(goes.toSpliced(at, 1, kept, undone), undone, 'undo');
}

/** So many are put by. */
const MOST_PUT_BY = 20;

export function lastGoes(goes: readonly Go[]): readonly Go[] {
  return goes.slice(-MOST_PUT_BY);
}

/** As another life of the extension has them: it knows no field by the names of this one, and asks nothing again. */
export function goesPutBy(goes: readonly Go[], time: number): readonly Go[] {
  return goes
    .filter(({ passed }) => passed.length > 0)
    .map(({ waiting, ...go }) => ({
      ...go,
      time,
      // Where one of two versions was chosen by a button; what was typed goes back without a question.
      isTheirs: go.isTheirs === true || (waiting !== undefined && go.field === ''),
    }));
}

/** Whether Undo, or Redo, goes no further than to that one. */
export function isEndOf(go: Go | undefined, which: 'undo' | 'redo'): boolean {
  return (which === 'undo' ? go?.isTheirs : go?.isForgotten) === true;
}

/** Whether the text is what the go leads to; it may come by that on the way. */
export function isAtEnd({ from, to }: Go, which: 'undo' | 'redo', text: string): boolean {
  return markOf(text) === (which === 'undo' ? from : to);
}

/** Whether so many steps of the go lead no further than to a text that it only comes by. */
export function isOnTheWay(
  { passed }: Go,
  which: 'undo' | 'redo',
  { steps, text }: { readonly steps: number; readonly text: string },
): boolean {
  const place = which === 'undo' ? passed.length - 1 - steps : steps - 1;
  return steps < passed.length && passed[place] === markOf(text);
}

/** Whether what is new belongs to what was written before it. */
function isWrittenOn(
  { wasLeft, isSoon }: { readonly wasLeft: boolean; readonly isSoon: boolean },
  was: string,
  value: string,
): boolean {
  const isWord = isInWord(was, value);
  return wasLeft ? isSoon && isWord : isSoon || isWord;
}

/** Whether what is new goes on with a word that was begun before. */
function isInWord(was: string, value: string): boolean {
  const at = sharedStart(was, value);
  return LETTER.test(was.charAt(at - 1)) && LETTER.test(value.charAt(at));
}

function endsSentence(was: string, value: string): boolean {
  if (value.length < LONG || value.length <= was.length) return false;
  const end = sharedStart(was, value) + value.length - was.length;
  return /[.!?\n]\s*$/u.test(value.slice(Math.max(0, end - 3), end));
}

const LETTER = /[\p{L}\p{N}]/u;

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
