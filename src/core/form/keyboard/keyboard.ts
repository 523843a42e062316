/**
 * Where the keyboard is on a form’s page, and where it is to go. What is typed goes into the field that
 * somebody sees as theirs, or is held until that is there; the page reports what happens and carries out
 * what comes of it. Fields are told by the names of their items.
 */
export interface KeyboardState {
  /** The field that somebody could write in last, with its caret; from it the keyboard may have gone on. */
  readonly caret: Caret | undefined;
  /** The caret is one of a page before this one. */
  readonly isKept: boolean;
  /** That caret, from its field’s getting the keyboard until she does something: its words may come later. */
  readonly back: Caret | undefined;
  readonly last: 'field' | 'other' | undefined;
  /** What is to have it once that is drawn, of a text behind the version `after`. */
  readonly wanted: Wanted | undefined;
  /** What is in sight while the keyboard is elsewhere. */
  readonly shown: string | undefined;
  /** Somebody has pressed the mouse or Tab, and says where to by that. */
  readonly isGoing: boolean;
  /** What was typed before there was a field to take it. */
  readonly held: readonly string[];
  /** Letters were typed at what takes none: the next blank is one of a sentence, and chooses nothing. */
  readonly isAstray: boolean;
  /** The version of the text that is drawn. */
  readonly version: number;
}

interface Wanted {
  readonly field: string;
  readonly after: number;
  readonly otherwise: string | undefined;
  /** What it was folded in has been unfolded. */
  readonly isRevealed: boolean;
  readonly isDrawn: boolean;
}

export interface Caret {
  readonly field: string;
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** What stands in it, to the last space. */
  readonly holds: string;
}

/** What the browser says at that moment. */
export interface Seen {
  readonly hasKeyboard: boolean;
  /** What has it on the page: a field, or something else that takes no letters. */
  readonly at: Caret | 'other' | undefined;
  /** What each of the {@link namedIn} leads to, as far as it is drawn. */
  readonly there: ReadonlyMap<string, 'field' | 'other'>;
  /** Whether that which is no field, and had the keyboard last, is drawn. */
  readonly isOtherThere: boolean;
  /** The field behind what takes no letters and has the keyboard, if nothing stands in it. */
  readonly next: { readonly field: string; readonly isFolded: boolean } | undefined;
}

export type KeyboardEvent =
  /** The page knows its form. `caret`: where somebody was in it before; `next`: where else to begin. */
  | { readonly type: 'begun'; readonly caret: Caret | undefined; readonly next: string | undefined }
  /** A click led to a field, here or elsewhere; `after`: once the text is another than at this version. */
  | { readonly type: 'asked'; readonly field: string; readonly after?: number }
  | { readonly type: 'refused' }
  /** Another page gives up what it has to this one. */
  | {
      readonly type: 'handed';
      readonly caret: Caret | undefined;
      readonly hasKeyboard: boolean;
      readonly seen: Seen;
    }
  /** What was typed in VS Code’s frame around the page is for where somebody was in the form. */
  | { readonly type: 'given'; readonly text: string; readonly seen: Seen }
  | { readonly type: 'drawn'; readonly version: number; readonly seen: Seen }
  | { readonly type: 'came'; readonly seen: Seen }
  /** A key came to VS Code’s frame around the page, and to nothing in that frame. */
  | { readonly type: 'near' }
  | { readonly type: 'went' }
  /** The mouse is pressed; behind that follows that she goes elsewhere by it. */
  | { readonly type: 'pressed'; readonly seen: Seen }
  | { readonly type: 'going' }
  /** Something else on the page has the keyboard, or the caret stands elsewhere. */
  | { readonly type: 'moved'; readonly seen: Seen }
  | { readonly type: 'typed'; readonly seen: Seen }
  /** `key` as the browser calls it; `isCommand`: with Ctrl and the like. */
  | {
      readonly type: 'key';
      readonly key: string;
      readonly isCommand: boolean;
      readonly seen: Seen;
    };

export type KeyboardEffect =
  /** A field gets the keyboard, the caret where it was, and then what is typed by now. */
  | {
      readonly type: 'focus';
      readonly field: string;
      readonly caret: Caret | undefined;
      readonly keys: readonly string[];
      readonly isCentered: boolean;
    }
  | { readonly type: 'back' }
  | { readonly type: 'take' }
  | { readonly type: 'show'; readonly field: string; readonly isCentered: boolean }
  | { readonly type: 'reveal'; readonly field: string }
  /** Keeps the browser from acting on the key. */
  | { readonly type: 'hold' }
  | { readonly type: 'keep' };

export interface KeyboardStepped {
  readonly state: KeyboardState;
  readonly effects: readonly KeyboardEffect[];
}

/** Nobody types more than that before there is a field to take it. */
const MOST = 200;

export const NO_KEYBOARD: KeyboardState = {
  ...{
    caret: undefined,
    isKept: false,
    back: undefined,
    last: undefined,
    wanted: undefined,
    shown: undefined,
  },
  ...{ isGoing: false, held: [], isAstray: false, version: -1 },
};

/** The fields that the state is about. */
export function namedIn({ caret, wanted, shown }: KeyboardState): readonly string[] {
  const all = [caret?.field, wanted?.field, wanted?.otherwise, shown];
  return all.filter((one) => one !== undefined);
}

/** What was typed before there was a field to take it is in no field yet. */
export function isTextToCome({ held }: KeyboardState): boolean {
  return held.length > 0;
}

/** One thing that happened. Never throws. */
export function keyboardStep(state: KeyboardState, event: KeyboardEvent): KeyboardStepped {
  switch (event.type) {
    case 'begun': {
      const { caret = state.caret, next } = event;
      const isKept = caret !== undefined && state.caret === undefined;
      return still({ ...state, caret, isKept, wanted: wantedAt(caret?.field ?? next) });
    }
    case 'asked': {
      const wanted = wantedAt(event.field, event.after, state.caret?.field ?? state.wanted?.field);
      return still(wanted ? { ...state, wanted, isGoing: false } : state);
    }
    case 'refused':
      return still((state.wanted?.after ?? -1) < 0 ? state : withoutWanted(state));
    case 'handed':
      return hand({ ...atRest(state), caret: event.caret ?? state.caret }, event);
    case 'given':
      return noting(state, event.seen, (noted) => giveText(noted, event));
    case 'drawn': {
      const hasOther = saysOther(state, event.seen);
      return noting(
        { ...state, version: event.version },
        event.seen,
        (noted) => (hasOther ? putBack(noted, event.seen) : undefined) ?? draw(noted, event.seen),
      );
    }
    case 'came':
      return come(state, event.seen);
    case 'near':
      return { state, effects: [{ type: 'take' }] };
    case 'went':
      return still({ ...state, isGoing: false });
    case 'pressed':
      return noting({ ...state, back: undefined }, event.seen, (noted) => press(noted, event.seen));
    case 'going': {
      const last = state.caret === undefined ? undefined : 'field';
      return still({ ...state, last, isGoing: true });
    }
    case 'moved':
      return move(state, event.seen);
    case 'typed':
      return still(atRest(isAt(state, event.seen)));
    case 'key':
      return noting({ ...state, back: undefined }, event.seen, (noted) => key(noted, event));
  }
}

function still(state: KeyboardState): KeyboardStepped {
  return { state, effects: [] };
}

function atRest(state: KeyboardState): KeyboardState {
  return { ...state, wanted: undefined, back: undefined };
}

/** The field with the keyboard says something else by now than when the page heard of it last. */
function saysOther({ caret, back }: KeyboardState, { at }: Seen): boolean {
  if (back === undefined || at === undefined || at === 'other') return false;
  return at.field === back.field && at.holds !== caret?.holds;
}

/** The words that the caret stood in have come: it stands there again. */
function putBack(state: KeyboardState, seen: Seen): KeyboardStepped | undefined {
  const { back, wanted } = state;
  if (back === undefined || wanted !== undefined || !seen.hasKeyboard) return undefined;
  return focus(state, back.field, seen, { caret: back, isCentered: false });
}

function wantedAt(field: string | undefined, after = -1, otherwise?: string): Wanted | undefined {
  if (field === undefined || field === '') return undefined;
  return {
    field,
    after,
    otherwise: otherwise === field ? undefined : otherwise,
    isRevealed: false,
    isDrawn: false,
  };
}

/** What was asked for never comes: what was typed for it goes where she was. */
function withoutWanted(state: KeyboardState): KeyboardState {
  const { caret, held } = state;
  return { ...state, wanted: held.length > 0 ? wantedAt(caret?.field) : undefined };
}

function reveal(state: KeyboardState, field: string): KeyboardStepped {
  const place = { field, after: -1, otherwise: undefined };
  const wanted = { ...place, isRevealed: true, isDrawn: false };
  return { state: { ...state, wanted, isGoing: false }, effects: [{ type: 'reveal', field }] };
}

/** A browser is slow to report a moved caret, and what comes next may lead away from it. */
function noting(
  state: KeyboardState,
  { at }: Seen,
  step: (noted: KeyboardState) => KeyboardStepped,
): KeyboardStepped {
  if (at === undefined || at === 'other' || isSame(state.caret, at)) return step(state);
  const { state: next, effects } = step({ ...state, caret: at, isKept: false, last: 'field' });
  return { state: next, effects: [{ type: 'keep' }, ...effects] };
}

function isAt(state: KeyboardState, { at }: Seen): KeyboardState {
  if (at === undefined) return state;
  const here = { ...state, isGoing: false, shown: undefined };
  if (at === 'other') return { ...here, last: at };
  return { ...here, last: 'field', caret: at, isKept: false };
}

function due({ wanted, version }: KeyboardState, { there }: Seen): string | undefined {
  if (wanted === undefined || wanted.after >= version) return undefined;
  const { field, isDrawn } = wanted;
  return there.get(field) === 'field' || (isDrawn && there.has(field)) ? field : undefined;
}

function focus(
  state: KeyboardState,
  field: string,
  seen: Seen,
  { caret, isCentered }: { readonly caret: Caret | undefined; readonly isCentered: boolean },
): KeyboardStepped {
  // A button takes no letters: they wait for the next field.
  const isField = seen.there.get(field) === 'field' || field === seen.next?.field;
  const keys = isField ? state.held : [];
  const held = keys.length > 0 ? [] : state.held;
  const back = state.isKept || caret === state.back ? caret : undefined;
  const here = { ...state, held, back, isKept: false };
  return {
    state: { ...here, wanted: undefined, shown: undefined, isGoing: false },
    effects: [{ type: 'focus', field, caret, keys, isCentered }],
  };
}

function give(state: KeyboardState, field: string, seen: Seen): KeyboardStepped {
  // What opens beside a page in which somebody types takes no keyboard: it waits until it is given.
  const caret = state.isKept && state.caret?.field === field ? state.caret : undefined;
  if (!seen.hasKeyboard) {
    if (state.shown === field) return still(state);
    const isCentered = caret === undefined;
    return { state: { ...state, shown: field }, effects: [{ type: 'show', field, isCentered }] };
  }
  return focus(state, field, seen, { caret, isCentered: true });
}

function giveBack(state: KeyboardState, seen: Seen): KeyboardStepped {
  const { caret, last, wanted, held } = state;
  // What waits for a field leads there, and not past it to a button.
  const isWaiting = wanted !== undefined && held.length > 0;
  if (last === 'other' && seen.isOtherThere && !isWaiting)
    return { state, effects: [{ type: 'back' }] };
  if (caret === undefined) return still(state);
  if (seen.there.get(caret.field) === 'field')
    return focus(state, caret.field, seen, { caret, isCentered: false });
  return reveal(state, caret.field);
}

function hand(
  state: KeyboardState,
  { hasKeyboard, seen }: Extract<KeyboardEvent, { readonly type: 'handed' }>,
): KeyboardStepped {
  const { caret } = state;
  if (!hasKeyboard) return still(state);
  if (caret === undefined || seen.there.get(caret.field) !== 'field')
    return { state, effects: [{ type: 'take' }] };
  return focus(state, caret.field, seen, { caret, isCentered: true });
}

function giveText(
  state: KeyboardState,
  { text, seen }: Extract<KeyboardEvent, { readonly type: 'given' }>,
): KeyboardStepped {
  const { caret, wanted, isKept } = state;
  const held = [...Array.from(text), ...state.held];
  const here = { ...state, held, isGoing: false };
  if (held.length === 0) return still(here);
  if (wanted === undefined && seen.hasKeyboard && seen.at !== undefined && seen.at !== 'other')
    return focus(here, seen.at.field, seen, { caret: seen.at, isCentered: false });
  const where = wanted ?? wantedAt(caret?.field);
  const isHers = isKept || wanted === undefined;
  return draw({ ...here, wanted: where, isKept: isHers && caret !== undefined }, seen);
}

function draw(before: KeyboardState, seen: Seen): KeyboardStepped {
  const state = { ...before, wanted: before.wanted && { ...before.wanted, isDrawn: true } };
  const field = due(state, seen);
  if (state.isGoing) return still(state);
  if (field !== undefined) return give(state, field, seen);
  const { caret, last, wanted, version } = state;
  if (wanted !== undefined && wanted.after < version) {
    const { otherwise, isRevealed } = wanted;
    if (otherwise !== undefined) return draw({ ...state, wanted: wantedAt(otherwise) }, seen);
    if (!isRevealed) return reveal(state, wanted.field);
    return caret === undefined ? giveUp(state, wanted.field, seen) : still(state);
  }
  // A field that was drawn anew has lost it, or a button that is gone; what somebody left by herself has not.
  const hadIt = last === 'field' || (last === 'other' && !seen.isOtherThere);
  const isLost = seen.hasKeyboard && seen.at === undefined && hadIt;
  if (!isLost || wanted !== undefined || caret === undefined) return still(state);
  if (seen.there.get(caret.field) !== 'field') return still(state);
  return focus(state, caret.field, seen, { caret, isCentered: false });
}

/** What was asked for is nowhere, and she was in no field before: she writes on where she is. */
function giveUp(state: KeyboardState, field: string, { next }: Seen): KeyboardStepped {
  if (state.held.length === 0) return still({ ...state, wanted: undefined });
  return next === undefined || next.field === field ? still(state) : reveal(state, next.field);
}

/** The page got it from VS Code or the browser, which may have given it to something on its own. */
function come(state: KeyboardState, seen: Seen): KeyboardStepped {
  // Who comes with the mouse says where to; a list that was opened in the meantime keeps the keyboard.
  if (state.isGoing || !seen.hasKeyboard) return still(state);
  const field = due(state, seen);
  if (field !== undefined) return give(state, field, seen);
  if (seen.at !== undefined) return move(state, seen);
  // What is on its way takes what is typed until then.
  return (state.wanted?.after ?? -1) >= state.version ? still(state) : giveBack(state, seen);
}

/** What was typed until now was not meant for where she goes. */
function press(state: KeyboardState, seen: Seen): KeyboardStepped {
  const { caret, held, wanted, last } = state;
  if (held.length === 0) return still(state);
  // What takes no letters had the keyboard: they are for what comes behind it, and for no field before.
  if (wanted === undefined && last === 'other') {
    if (seen.next === undefined || seen.next.isFolded) return still({ ...state, held: [] });
    return focus(state, seen.next.field, seen, { caret: undefined, isCentered: false });
  }
  const field = wanted?.field ?? caret?.field ?? '';
  if (seen.there.get(field) !== 'field') return still(state);
  const known = caret?.field === field ? caret : undefined;
  return focus(state, field, seen, { caret: known, isCentered: false });
}

function move(state: KeyboardState, seen: Seen): KeyboardStepped {
  const { at } = seen;
  if (at === undefined) return still(state);
  const here = { ...isAt(state, seen), isAstray: false };
  const next = state.isGoing ? { ...here, wanted: undefined, held: [] } : here;
  return { state: next, effects: isSame(state.caret, next.caret) ? [] : [{ type: 'keep' }] };
}

function isSame(one: Caret | undefined, other: Caret | undefined): boolean {
  return (['field', 'start', 'end', 'holds'] as const).every((key) => one?.[key] === other?.[key]);
}

function key(
  given: KeyboardState,
  event: Extract<KeyboardEvent, { readonly type: 'key' }>,
): KeyboardStepped {
  const { seen, isCommand } = event;
  const goesOn = isLetter(event.key) || event.key === ' ';
  const state = goesOn || !given.isAstray ? given : { ...given, isAstray: false };
  if (event.key === 'Tab' && !isCommand) return still({ ...state, isGoing: true });
  const isField = seen.at !== undefined && seen.at !== 'other';
  if (!seen.hasKeyboard || isCommand || isField || !(isHeld(event.key) || isLetter(event.key)))
    return still(state);
  // A blank scrolls the page, and presses a button, but for whoever is in the middle of a sentence.
  const isBegun = isLetter(event.key) || state.held.length > 0;
  if (seen.at === 'other') {
    if (!isBegun) return { state, effects: state.isAstray ? [{ type: 'hold' }] : [] };
    if (state.wanted !== undefined) return hold(state, event.key);
    // Whoever is led past a field by Tab, or to a heading, writes on: a sentence that begins on a button
    // would press it with its first blank.
    const { next } = seen;
    if (next === undefined) return still({ ...state, isAstray: true });
    if (next.isFolded) return holdFor(state, next.field, event.key);
    return focus(state, next.field, seen, { caret: undefined, isCentered: false });
  }
  const { wanted, caret } = state;
  const asked = due(state, seen);
  const isAhead = wanted !== undefined && asked === undefined;
  if (isAhead || (caret === undefined && asked === undefined)) return hold(state, event.key);
  if (!isBegun && wanted === undefined) return still(state);
  // What takes no letters may have been asked for, and the mouse gone elsewhere since.
  const field = seen.there.get(asked ?? '') === 'field' ? asked : caret?.field;
  if (field === undefined) return hold(state, event.key);
  if (seen.there.get(field) === 'field') {
    const isHers = caret?.field === field && (state.isKept || field !== asked);
    return focus(state, field, seen, { caret: isHers ? caret : undefined, isCentered: false });
  }
  return holdFor(state, field, event.key);
}

/** The key waits until a field is unfolded. */
function holdFor(state: KeyboardState, field: string, key: string): KeyboardStepped {
  const held = hold(state, key);
  const revealed = reveal(held.state, field);
  return { ...revealed, effects: [...held.effects, ...revealed.effects] };
}

function hold(state: KeyboardState, key: string): KeyboardStepped {
  if (!isHeld(key) || state.held.length === MOST) return still(state);
  const isBegun = isLetter(key) || state.held.length > 0;
  return {
    state: { ...state, isGoing: false, held: [...state.held, key] },
    effects: isBegun ? [{ type: 'hold' }] : [],
  };
}

function isHeld(key: string): boolean {
  return key.length === 1 || key === 'Enter' || key === 'Backspace';
}

/** A letter, or the first half of one. */
function isLetter(key: string): boolean {
  return (key.length === 1 && key !== ' ') || key === 'Dead' || key === 'Process';
}
