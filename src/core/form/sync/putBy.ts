import { valueOf } from '../change.ts';
import { byPlace, itemNameIn, namesOf, startsOf } from './items.ts';
import { placedWords } from './placedWords.ts';
import { type HostState, type Ours, type Now, type Turn, set, flush, putBySoon } from './turn.ts';
import { markOf, type Again, type Typed, type Word } from './typed.ts';

// ── What is put by ──

export function putBy(turn: Turn): void {
  turn.effects.push({ do: 'putBy', words: wordsOf(turn.state, turn.now) });
}

/** What was typed and is not in the saved file, as it is put by. */
export function wordsOf(state: HostState, { workbook }: Now): readonly Word[] {
  // What is just being written may be in the document by then, though nobody has told of it.
  const underWay = new Map(state.busy?.fields.map(({ field, meant }) => [field, markOf(meant)]));
  const names = namesOf(state.items);
  const starts = startsOf(state.items);
  const unsaved = new Set(Object.values(state.ours).map(({ begun }) => begun));
  const word = (field: string, was: string, value: string): Word => {
    const ours = state.ours[field];
    const name = itemNameIn(field);
    const at = byPlace(names, field);
    const isBegun = unsaved.has(name) || (at.isNew && name?.startsWith('d') === true);
    const begun = isBegun ? name : undefined;
    const start = name === undefined ? undefined : starts[name];
    const now = underWay.get(field);
    const passed = [...(ours?.passed ?? []), ...(now === undefined ? [] : [now])];
    return {
      ...{ field: at.field, was: ours?.saved ?? was, value, passed },
      ...(start === undefined ? {} : { start }),
      ...(begun === undefined ? {} : { begun }),
    };
  };
  const stuck = Object.entries(state.stuck).map(([field, { mine, theirs }]): Word => {
    return { ...word(field, theirs, state.pending[field]?.value ?? mine), isStuck: true };
  });
  const pending = Object.values(state.pending)
    .filter(({ field }) => state.stuck[field] === undefined)
    .map(({ field, was, value }) => word(field, was, value));
  const written = Object.entries(state.ours).flatMap(([field, { meant, saved: was }]) => {
    const isElsewhere = state.stuck[field] !== undefined || state.pending[field] !== undefined;
    if (was === undefined || was === meant || isElsewhere || workbook === undefined) return [];
    const at = byPlace(names, field);
    // What was undone, or written over, is no word of hers any longer.
    return !at.isNew && valueOf(workbook, at.field) === meant ? [word(field, was, meant)] : [];
  });
  return [...stuck, ...pending, ...written];
}

/** Words that are found when a form opens go where they belong, or stand under their field. */
export function find(turn: Turn, words: readonly Word[]): void {
  const { now } = turn;
  if (now.workbook === undefined) return;
  const { items, placed } = placedWords(words, now.workbook, turn.state.items);
  set(turn, { items });
  for (const { field, word } of placed) {
    const { pending, ours } = turn.state;
    if (pending[field] !== undefined || ours[field] !== undefined) continue;
    bring(turn, word, { page: '', field, was: word.was, value: word.value, at: 0 });
  }
  flush(turn, []);
}

/** The page's own words are newer than what was put by of them. */
export function hearAgain(
  turn: Turn,
  { page, at, as, sent, start, begun, field, was, value }: Again,
): void {
  const { workbook } = turn.now;
  const passed = sent.split(' ').filter((mark) => mark !== '');
  const word: Word = {
    ...{ field, was, value, passed },
    ...(start === undefined ? {} : { start }),
    ...(begun === undefined ? {} : { begun }),
  };
  if (page === turn.state.page) set(turn, { heard: at });
  const { items, placed } = placedWords([word], workbook, turn.state.items);
  set(turn, { items });
  const name = placed[0]?.field ?? as;
  bring(turn, word, { page, field: name, was, value, at, ...(name === as ? {} : { as }) });
  putBySoon(turn);
  flush(turn, []);
}

function bring(turn: Turn, { passed, isStuck, begun }: Word, typed: Typed): void {
  const { state, now } = turn;
  const { field, was, value } = typed;
  const at = byPlace(namesOf(state.items), field);
  const current = now.workbook === undefined || at.isNew ? '' : valueOf(now.workbook, at.field);
  if (isStuck === true) {
    const stuck = { mine: value, theirs: current };
    if (current !== value) set(turn, { stuck: { ...state.stuck, [field]: stuck } });
    return;
  }
  const before = state.ours[field];
  const ours: Ours = {
    ...{ meant: current, origin: was, saved: was },
    ...before,
    passed: [...(before?.passed ?? []), ...passed],
    ...(begun === undefined ? {} : { begun }),
  };
  set(turn, {
    ours: { ...state.ours, [field]: ours },
    pending: { ...state.pending, [field]: typed },
  });
}
