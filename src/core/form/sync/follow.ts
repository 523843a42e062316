import { keepsTime, wholeValue } from '../change.ts';
import { alike, seen, withPlainEnds, type Look } from './file.ts';
import { itemsNow } from './items.ts';
import { putBy } from './planJob.ts';
import { noLongerMeant } from './twoForms.ts';
import { markOf, without, type Stuck } from './typed.ts';
import {
  fieldsOf,
  otherFields,
  putBySoon,
  sayingNow,
  set,
  show,
  start,
  type Job,
  type Record_,
  type Turn,
} from './doc.ts';

/** VS Code backs a document up a moment late. */
const MOST_PASSED = 200;
/** For how long a save may turn out to be crossed, and a closed text to throw away, in milliseconds. */
const MOMENT = 5000;
const BREATH = 2000;

/** The document says something else: what we wrote, what Undo brought back, or what somebody else wrote. */
export function follow(turn: Turn, isUndo: boolean): void {
  const { state, now } = turn;
  const { busy, last, naming, rev } = state;
  const isOurs = busy?.expected !== undefined && !busy.isIn && alike(now.text, busy.expected);
  let begun = isOurs ? busy.begun : undefined;
  const nameOfNew = (list: string, says: string): string | undefined => {
    const name = begun ?? nameThatWaits(state.queue, list, says);
    begun = undefined;
    return name;
  };
  const next = now.workbook === undefined ? naming : itemsNow(naming, now.workbook, nameOfNew);
  const mark = markOf(withPlainEnds(now.text));
  set(turn, {
    ...{ naming: next, last: now.workbook ?? last },
    passed: [...state.passed.filter((one) => one !== mark), mark].slice(-MOST_PASSED),
    ...(isOurs && { busy: { ...busy, isIn: true } }),
  });
  // Whoever types on has not seen yet what comes with it.
  const isBroughtIn = isOurs && busy.job.kind === 'edits' && busy.job.isTheirs === true;
  if ((!isOurs || isBroughtIn) && !isUndo) {
    const [before, after] = [fieldsOf(last, naming), fieldsOf(now.workbook, next)];
    const others = otherFields(before, after);
    const news = Object.fromEntries(others.map((name) => [name, rev + 1]));
    set(turn, { rev: rev + 1, foreign: { ...state.foreign, ...news }, session: undefined });
    noLongerMeant(turn, others);
    if (!isBroughtIn) set(turn, { others: markOf(now.text) });
    const lost = others.flatMap((name) => {
      const mine = state.ours[name]?.mine;
      return !isBroughtIn && mine !== undefined && (before.get(name) ?? '') === mine
        ? [[name, mine] as const]
        : [];
    });
    if (lost.length > 0) set(turn, { thrown: { words: Object.fromEntries(lost), time: now.time } });
    keepThrown(turn);
  } else if (isUndo) set(turn, { thrown: { words: {}, time: -Infinity } });
  start(turn, 'look');
  putBySoon(turn);
  show(turn);
}

/** The item that is to begin with the very words of one that was begun meanwhile. */
function nameThatWaits(queue: readonly Job[], list: string, says: string): string | undefined {
  for (const job of queue) {
    if (job.kind !== 'set' || !job.typed.field.startsWith(`${list}.@`)) continue;
    const [, name, key = ''] = /^.*\.@(d[^.]+)\.([^.]+)$/s.exec(job.typed.field) ?? [];
    if (name !== undefined && says === JSON.stringify({ [key]: job.typed.value.trim() }))
      return name;
  }
  return undefined;
}

/** Who closes a text beside the form without saving it means the text: hers stands under its fields. */
export function keepThrown(turn: Turn): void {
  const { thrown, textClosed, stuck } = turn.state;
  const { isDirty, time } = turn.now;
  const isInOneBreath = Math.abs(thrown.time - textClosed) < BREATH && time - thrown.time < BREATH;
  if (isDirty || !isInOneBreath) return;
  const asked = Object.entries(thrown.words).flatMap(([field, mine]) => {
    const theirs = sayingNow(turn, field);
    const isOpen = stuck[field] === undefined && mine !== theirs;
    return isOpen ? [[field, { mine, theirs, because: 'not-saved' as const }] as const] : [];
  });
  set(turn, {
    stuck: { ...stuck, ...Object.fromEntries(asked) },
    thrown: { words: {}, time: -Infinity },
  });
  putBySoon(turn);
  show(turn);
}

/**
 * What the file holds now, only the file tells: VS Code calls a document unchanged as a save ends, though somebody has
 * typed on meanwhile.
 */
export function saved(turn: Turn): void {
  // What was undone before the save is not in the file, and nobody else took it out.
  const there = Object.entries(turn.state.ours).filter(
    ([field, { mine }]) => sayingNow(turn, field) === mine,
  );
  set(turn, {
    ...{ others: undefined, thrown: { words: {}, time: -Infinity } },
    file: { ...turn.state.file, isBehind: true },
    justSaved: { ours: Object.fromEntries(there), time: turn.now.time },
  });
  turn.effects.push({ do: 'read', why: 'save' });
}

export function look(turn: Turn, why: Look, disk: string | undefined): void {
  const { text, version, isDirty } = turn.now;
  const { passed } = turn.state;
  const at = disk === undefined ? -1 : passed.indexOf(markOf(withPlainEnds(disk)));
  if (why === 'save') {
    const isAll = disk === undefined || alike(disk, text);
    set(turn, { passed: passed.slice(at + 1), ...(isAll && { ours: {} }) });
  }
  const { file, means } = seen(turn.state.file, {
    ...{ why, disk, document: text, version, isDirty },
    wasHere: at >= 0,
  });
  // What was put by before the file was known told of no file to go on from.
  if (why === 'together' || turn.state.file.saved === undefined) putBySoon(turn);
  set(turn, { file });
  if (means !== 'look-again' && (why === 'edit' || why === 'again')) {
    const { others, floor } = turn.state;
    const isTheirs = disk !== undefined && others === markOf(disk);
    set(turn, { others: undefined, floor: isTheirs ? others : floor });
  }
  if (means === 'reloaded') lookBack(turn);
  if (means === 'look-again') start(turn, 'lookAgain');
  if (means === 'left-behind') turn.effects.push({ do: 'takeUp' });
  if (means === 'kept-back') turn.effects.push({ do: 'tellOfLock' });
  if (means === 'cut-short') turn.effects.push({ do: 'tellOfCut' });
  if (why === 'save') putBy(turn);
  show(turn);
}

/** Two saves that cross: what the first one wrote is gone from the file without a word. */
function lookBack(turn: Turn): void {
  const { justSaved, stuck } = turn.state;
  if (turn.now.time - justSaved.time > MOMENT) return;
  const undone = Object.entries(justSaved.ours).flatMap(([field, { before, mine }]) => {
    const isBack = before !== mine && sayingNow(turn, field) === before;
    return isBack ? [[field, { mine, theirs: before }] as const] : [];
  });
  if (undone.length === 0) return;
  set(turn, { stuck: { ...stuck, ...Object.fromEntries(undone) } });
  putBySoon(turn);
}

/** Theirs is about to stand where both wrote, or does (`isIn`): hers waits there before that, and Undo ends there. */
export function broughtIn(turn: Turn, words: Record_<Stuck>, isIn: boolean): void {
  let { stuck } = turn.state;
  for (const [field, { mine: before, theirs }] of Object.entries(words)) {
    const mine = stuck[field]?.mine ?? before;
    const said = isIn ? saidNow(turn, field) : theirs;
    const isDecided = isIn && stuck[field] === undefined;
    if (said === mine) stuck = without(stuck, field);
    else if (!isDecided) stuck = { ...stuck, [field]: { mine, theirs: said } };
  }
  set(turn, { stuck, textClosed: -Infinity, ...(isIn && { floor: markOf(turn.now.text) }) });
  putBy(turn);
  show(turn);
}

function saidNow(turn: Turn, field: string): string {
  const { workbook } = turn.now;
  return workbook !== undefined && keepsTime(field)
    ? wholeValue(workbook, field)
    : sayingNow(turn, field);
}
