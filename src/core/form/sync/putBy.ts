import { fieldPathOf } from '../../schema/fieldPath.ts';
import { propertySchema } from '../../schema/schema.ts';
import { languageOf } from '../../workbook/language.ts';
import { meantBy, valueOf } from '../change.ts';
import { lastGoes } from './goes.ts';
import { byPlace, itemNameIn, namesOf, startsOf } from './items.ts';
import { placedWords, type PlacedWord } from './placedWords.ts';
import { textPutBy } from './textPutBy.ts';
import {
  type HostState,
  type Ours,
  type Now,
  type Turn,
  set,
  flush,
  handle,
  hear,
  placeOf,
  putBySoon,
  sayingNow,
  show,
} from './turn.ts';
import { hasPassed, markOf, without, type Again, type Typed, type Word } from './typed.ts';

// ── What is put by ──

export function putBy(turn: Turn): void {
  const { heard, goes, busy, jobs } = turn.state;
  const found = [busy?.job, ...jobs].flatMap((job) => (job?.kind === 'found' ? job.words : []));
  const words = [...found, ...wordsOf(turn.state, turn.now)];
  const text = textPutBy(turn.state, turn.now);
  turn.effects.push({ do: 'putBy', words, heard, goes: lastGoes(goes), ...(text && { text }) });
}

/** What was typed and is not in the saved file, as it is put by. */
export function wordsOf(state: HostState, { workbook, isDirty, today }: Now): readonly Word[] {
  const names = namesOf(state.items);
  const language = workbook === undefined ? undefined : languageOf(workbook);
  // What is being written, or about to be, may be in the document by then, though nobody has told of it.
  const soonIn = (field: string, place: string): readonly string[] => [
    ...(state.busy?.fields ?? []).flatMap((one) => (one.field === field ? [one.meant] : [])),
    ...state.jobs.flatMap((job) =>
      job.kind === 'write' && job.typed.field === field
        ? [meantBy(place, job.typed.value, today, language)]
        : [],
    ),
  ];
  const starts = startsOf(state.items);
  const unsaved = new Set(Object.values(state.ours).map(({ begun }) => begun));
  const word = (field: string, was: string, value: string, time?: number): Word => {
    const ours = state.ours[field];
    const name = itemNameIn(field);
    const at = byPlace(names, field);
    const isBegun = unsaved.has(name) || (at.isNew && name?.startsWith('d') === true);
    const begun = isBegun ? name : undefined;
    const start = name === undefined ? undefined : starts[name];
    const passed = [...(ours?.passed ?? []), ...soonIn(field, at.field).map(markOf)];
    return {
      ...{ field: at.field, was: ours?.saved ?? was, value, passed },
      ...(start === undefined ? {} : { start }),
      ...(begun === undefined ? {} : { begun }),
      ...(time === undefined ? {} : { time }),
    };
  };
  const stuck = Object.entries(state.stuck).map(([field, { mine, theirs, because }]): Word => {
    const value = state.pending[field]?.value ?? mine;
    return { ...word(field, theirs, value), isStuck: true, ...(because && { because }) };
  });
  const pending = Object.values(state.pending)
    .filter(({ field }) => state.stuck[field] === undefined)
    .map(({ field, was, value, time }) => word(field, was, value, time));
  const written = Object.entries(state.ours).flatMap(([field, { meant, saved: was, time }]) => {
    const isElsewhere = state.stuck[field] !== undefined || state.pending[field] !== undefined;
    if (was === undefined || isElsewhere || workbook === undefined) return [];
    // VS Code's own copy of the document may be older than what she took back since.
    if (was === meant && !isDirty) return [];
    const at = byPlace(names, field);
    // What was undone, or written over, is no word of hers any longer.
    return !at.isNew && valueOf(workbook, at.field) === meant
      ? [word(field, was, meant, time)]
      : [];
  });
  return [...stuck, ...pending, ...written];
}

/** Words that are found when a form opens go where they belong, or stand under their field. */
export function find(turn: Turn, words: readonly Word[]): void {
  const { now } = turn;
  if (now.workbook === undefined) return;
  const { items, placed } = placedWords(words, now.workbook, turn.state.items);
  set(turn, { items });
  const known = turn.state;
  for (const { field, word } of latest(placed)) {
    if (known.pending[field] !== undefined || known.ours[field] !== undefined) continue;
    if (field.includes('.@gone-') && isPressed(word.field)) continue;
    const current = sayingNow(turn, field);
    if (isTakenBack(word) && !hasPassed(word.passed, current)) continue;
    if (isGoneOn(word, current, now.isDirty)) goOn(turn, field, word, current);
    else {
      const { was, value, time = 0 } = word;
      bring(turn, word, { page: '', field, was, value, at: 0, time });
    }
  }
  flush(turn, []);
}

/**
 * Two forms of a workbook may each have put by a word of one field: one that is made of the other, or came
 * by it, is the later one; otherwise the one that was put by later. What she has not decided about comes
 * last: it may stand against one of the others.
 */
function latest(placed: readonly PlacedWord[]): readonly PlacedWord[] {
  const words = new Map<string, PlacedWord>();
  for (const one of placed) {
    const key = JSON.stringify([one.field, one.word.isStuck]);
    const other = words.get(key);
    // Who types a letter in one form and takes it back in the other has made each of the other.
    const isEarlier =
      other !== undefined && isMadeOf(other.word, one.word) && !isMadeOf(one.word, other.word);
    const [first, last] = isEarlier ? [one, other] : [other ?? one, one];
    const { was } = first.word;
    const passed = first === last ? [] : first.word.passed;
    words.set(key, {
      ...last,
      word: { ...last.word, was, passed: [...passed, ...last.word.passed] },
    });
  }
  const all = [...words.values()];
  const isStuck = ({ word }: PlacedWord): boolean => word.isStuck === true;
  return [...all.filter((one) => !isStuck(one)), ...all.filter(isStuck)];
}

function isMadeOf({ was, passed }: Word, other: Word): boolean {
  const { value } = other;
  return (was === value && !isTakenBack(other)) || hasPassed(passed, value);
}

/** She had typed something, and the field says again what the saved file does: nobody is asked about that. */
function isTakenBack({ was, value, isStuck }: Word): boolean {
  return was === value && isStuck !== true;
}

/**
 * The document is newer than what is put by, as it may be by a moment: it says all of that and more at one
 * place, or something else was chosen there, and is not saved. Nobody is asked whether they want what they did
 * last.
 */
function isGoneOn(
  { field, was, value, passed, isStuck }: Word,
  current: string,
  isDirty: boolean,
): boolean {
  if (isStuck === true || current === was || hasPassed(passed, current)) return false;
  if (isChosen(field)) return isDirty;
  const said = value.trim();
  let same = 0;
  while (same < said.length && said[same] === current[same]) same++;
  return said !== '' && current.length > said.length && current.endsWith(said.slice(same));
}

/** The file has her word, though it may have been saved after the last that was put by. */
function isSaved(turn: Turn, field: string, value: string): boolean {
  const { workbook, isDirty, today } = turn.now;
  if (workbook === undefined || isDirty) return false;
  const { field: place } = placeOf(turn.state, field);
  return sayingNow(turn, field) === meantBy(place, value, today, languageOf(workbook));
}

/** What a tick says goes with its item. */
function isPressed(field: string): boolean {
  return isChosen(field) || field.endsWith('.done-on');
}

/** Somebody clicks there, and types nothing. */
function isChosen(field: string): boolean {
  return propertySchema(fieldPathOf(field))?.enum !== undefined;
}

/** What the document says there is hers; it may be saved already. */
function goOn(turn: Turn, field: string, { was, passed, begun }: Word, current: string): void {
  if (!turn.now.isDirty) return;
  const ours: Ours = {
    ...{ meant: current, origin: was, saved: was, passed: [...passed, markOf(current)] },
    ...(begun === undefined ? {} : { begun }),
  };
  set(turn, { ours: { ...turn.state.ours, [field]: ours } });
}

/** The page's own words are newer than what was put by of them. */
export function hearAgain(
  turn: Turn,
  { page, at, time, from, as, sent, start, begun, field, was, value }: Again,
): void {
  const { workbook } = turn.now;
  const passed = sent.split(' ').filter((mark) => mark !== '');
  const word: Word = {
    ...{ field, was, value, passed, time },
    ...(start === undefined ? {} : { start }),
    ...(begun === undefined ? {} : { begun }),
  };
  hear(turn, { ...from, [page]: at });
  const { items, placed } = placedWords([word], workbook, turn.state.items);
  set(turn, { items });
  const name = placed[0]?.field ?? as;
  const isOf = (text: string): boolean => text.trim() === was.trim() || hasPassed(passed, text);
  const { stuck } = turn.state;
  const { mine, theirs, because } = stuck[name] ?? { mine: '', theirs: '', because: 'not-found' };
  // What was put by was older than the document, in which she has written herself on that page; or it was
  // thrown away with a text, and she has gone on with it there.
  const isHers = isOf(mine) && isOf(theirs) && [undefined, 'not-saved'].includes(because);
  if (isHers) set(turn, { stuck: without(stuck, name) });
  const renamed = name === as ? {} : { as };
  const typed = { page, field: name, was, value, at, time, isAgain: true, ...renamed };
  if (isOutdone(turn, typed)) {
    handle(turn, typed);
    show(turn);
  } else bring(turn, word, typed);
  putBySoon(turn);
  flush(turn, []);
}

/** What she has typed there since, on another page or in another form, is there, or about to be written. */
function isOutdone(turn: Turn, { field, time, was }: Typed): boolean {
  const { [field]: ours } = turn.state.ours;
  const { [field]: pending } = turn.state.pending;
  if (pending !== undefined && pending.time > time) return true;
  const current = sayingNow(turn, field);
  // What goes on from there is later, whatever the clock said: a browser may lose it with all that it keeps.
  return (ours?.time ?? 0) > time && ours?.meant === current && current !== was;
}

function bring(turn: Turn, { passed, isStuck, because, begun }: Word, typed: Typed): void {
  const { state } = turn;
  const { field, was, value } = typed;
  const current = sayingNow(turn, field);
  if (isStuck === true) {
    // Of two forms that were open one may have had the word that the other one's stands against.
    const theirs = state.pending[field]?.value ?? current;
    const stuck = { mine: value, theirs, ...(because && { because }) };
    if (theirs !== value) set(turn, { stuck: { ...state.stuck, [field]: stuck } });
    return;
  }
  const before = state.ours[field];
  const ours: Ours = {
    ...{ meant: current, origin: was, saved: isSaved(turn, field, value) ? undefined : was },
    ...before,
    passed: [...(before?.passed ?? []), ...passed],
    ...(begun === undefined ? {} : { begun }),
  };
  set(turn, {
    ours: { ...state.ours, [field]: ours },
    pending: { ...state.pending, [field]: typed },
  });
}
