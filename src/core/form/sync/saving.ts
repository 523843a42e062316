import { valueOf } from '../change.ts';
import { alike, seen, type Look } from './file.ts';
import { ended, withoutTheirs } from './goes.ts';
import { putBy } from './putBy.ts';
import {
  NOTHING,
  NOTHING_THROWN,
  type Turn,
  type Unsaved,
  set,
  show,
  start,
  putBySoon,
  placeOf,
} from './turn.ts';

/** For how long after a save another one may turn out to have crossed it, in milliseconds. */
const MOMENT = 5000;

export function saved(turn: Turn): void {
  const { crossing, ours, goes, file } = turn.state;
  const { isDirty, time, text } = turn.now;
  set(turn, { goes: ended(goes), textsPassed: [], thrown: NOTHING_THROWN });
  knowOthers(turn, undefined);
  set(turn, { crossing: { written: NOTHING, saved: stillThere(turn, crossing.written), time } });
  // Whoever types on has changed the document again by now.
  if (!isDirty) {
    const all = Object.entries(ours).map(([field, { meant, origin, passed, stood }]) => {
      return [field, { meant, origin, passed, stood, saved: undefined }] as const;
    });
    set(turn, { ours: Object.fromEntries(all), file: { ...file, saved: text, isOther: false } });
  }
  turn.effects.push({ do: 'read', why: 'save' });
  putBy(turn);
}

/** What was undone before the save is not in the file, and nobody else took it out. */
function stillThere({ state, now }: Turn, { fields, removed }: Unsaved): Unsaved {
  const { workbook } = now;
  if (workbook === undefined) return NOTHING;
  const left = Object.entries(fields).filter(([field, { mine }]) => {
    const at = placeOf(state, field);
    return !at.isNew && valueOf(workbook, at.field) === mine;
  });
  const isThere = (list: string, says: string): boolean =>
    state.items[list]?.some((one) => one.says === says) === true;
  return {
    fields: Object.fromEntries(left),
    removed: removed.filter(({ list, says }) => !isThere(list, says)),
  };
}

export function look(turn: Turn, why: Look, disk: string | undefined): void {
  const { text, version, isDirty } = turn.now;
  const { file, means } = seen(turn.state.file, { why, disk, document: text, version, isDirty });
  set(turn, { file });
  // Only now is it known what the document has that its file has not.
  if (why === 'together') putBySoon(turn);
  if (means !== 'look-again' && (why === 'edit' || why === 'again')) knowOthers(turn, disk);
  if (means === 'reloaded') lookBack(turn);
  if (means === 'look-again') start(turn, 'lookAgain');
  if (means === 'left-behind') turn.effects.push({ do: 'takeUp' });
  if (means === 'kept-back') turn.effects.push({ do: 'tellOfLock' });
  if (means === 'cut-short') turn.effects.push({ do: 'tellOfCut' });
  show(turn);
}

/** What somebody else made of the document came from the file, or it was typed in the text beside the form. */
function knowOthers(turn: Turn, disk: string | undefined): void {
  const { goes, others } = turn.state;
  if (others === undefined) return;
  const isTheirs = disk !== undefined && alike(disk, others);
  set(turn, { goes: isTheirs ? goes : withoutTheirs(goes, others), others: undefined });
}

/**
 * Two saves that cross. VS Code looks whether a file is newer, and then writes it: of two people who save
 * in the same moment both may pass, and what the first one wrote is gone from the file without a word.
 */
function lookBack(turn: Turn): void {
  const { crossing, stuck } = turn.state;
  const { workbook, time } = turn.now;
  if (workbook === undefined || time - crossing.time > MOMENT) return;
  const undone = Object.entries(crossing.saved.fields).flatMap(([field, { before, mine }]) => {
    const at = placeOf(turn.state, field);
    const isBack = before !== mine && !at.isNew && valueOf(workbook, at.field) === before;
    return isBack ? [[field, { mine, theirs: before }] as const] : [];
  });
  if (undone.length > 0) set(turn, { stuck: { ...stuck, ...Object.fromEntries(undone) } });
  for (const { list, says } of crossing.saved.removed) {
    const place = turn.state.items[list]?.findIndex((one) => one.says === says) ?? -1;
    if (place >= 0) turn.effects.push({ do: 'tellOfReturn', item: `${list}.${String(place)}` });
  }
  if (undone.length > 0) putBySoon(turn);
}
