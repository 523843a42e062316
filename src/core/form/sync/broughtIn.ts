import type { Day } from '../../calendar/day.ts';
import { applyEdits } from '../../workbook/edit.ts';
import type { Together, Undecided, Versions } from '../../workbook/edits/bringTogether.ts';
import { workbooksTogether } from '../../workbook/edits/workbooksTogether.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { openWorkbook } from '../../workbook/openWorkbook.ts';
import { applyChange, keepsTime, wholeValue } from '../change.ts';
import { alike } from './file.ts';
import { ended, made, withTheirs } from './goes.ts';
import { byName, byPlace, itemsNow, namesOf } from './items.ts';
import { putBy } from './putBy.ts';
import { unsavedWords } from './thrown.ts';
import {
  sayingNow,
  set,
  show,
  type HostEvent,
  type HostState,
  type Record_,
  type Turn,
} from './turn.ts';
import { without, type Stuck } from './typed.ts';

/** A text to go on from. */
export interface Joined extends Together {
  /** What stands in it where both wrote. */
  readonly stands: Undecided;
  /** By field, what she wrote and has not saved, where theirs stands in its place. */
  readonly words: Record_<Stuck>;
}

/**
 * What she has and what somebody else has saved, together. Where both wrote in a field theirs stands there,
 * and hers can wait under the field; where it is more than words, the text has both versions. What she wrote may be
 * known to the `others` alone, the other forms of the workbook.
 */
export function joined(
  state: HostState,
  versions: Versions,
  today: Day,
  others: readonly HostState[] = [],
): Joined {
  const both = workbooksTogether(versions);
  if (!both.isUndecided) return { ...both, stands: 'both', words: {} };
  const theirs = workbooksTogether(versions, 'theirs');
  const hers = workbooksTogether(versions, 'mine').text;
  const words = wordsOut(theirs.text, { hers, state, others, today });
  return words === undefined
    ? { ...both, stands: 'both', words: {} }
    : { ...theirs, isUndecided: true, stands: 'theirs', words };
}

/**
 * What a text that has their version wherever both wrote lacks of her words; undefined where it lacks more of
 * hers than words in fields.
 */
function wordsOut(
  theirs: string,
  {
    hers,
    state,
    others,
    today,
  }: {
    readonly hers: string;
    readonly state: HostState;
    readonly others: readonly HostState[];
    readonly today: Day;
  },
): Record_<Stuck> | undefined {
  const wanted = openWorkbook(hers);
  let workbook = openWorkbook(theirs);
  if (wanted === undefined || workbook === undefined) return undefined;
  const out: Record<string, Stuck> = {};
  const there = workbook;
  const fields = [state, ...others].flatMap((one) => fieldsWritten(one, there));
  if (fields.some(({ isNew }) => isNew)) return undefined;
  const names = namesOf(itemsNow(state, workbook).items);
  for (const field of new Set(fields.map((one) => one.field))) {
    const name = byName(names, field);
    const said = wholeValue(workbook, field);
    const value = wholeValue(wanted, field);
    if (said === value) continue;
    out[name] = { mine: value, theirs: said };
    const edited = applyChange(workbook, { kind: 'set', field, value }, today);
    if (edited.kind === 'refused') return undefined;
    const next = openWorkbook(applyEdits(workbook.text, edited.edits));
    if (next === undefined) return undefined;
    workbook = next;
  }
  return alike(workbook.text, hers) ? out : undefined;
}

/** Where a form has words that are not saved, by places in lists. */
function fieldsWritten(
  state: HostState,
  workbook: Workbook,
): readonly ReturnType<typeof byPlace>[] {
  const names = namesOf(itemsNow(state, workbook).items);
  const typed = unsavedWords(state.ours).map(([name]) => name);
  // Of a day that stays as it was, she may have typed another time.
  const all = new Set([...typed, ...Object.keys(state.ours).filter(keepsTime)]);
  return [...all].map((name) => byPlace(names, name));
}

/**
 * Their version is about to stand in the document where both wrote: her words wait under their fields before it
 * does, so that no page shows a field without them. Once it is in (`isIn`), none waits that is there after all, and
 * Undo ends there: it would take out what either of them wrote.
 */
export function broughtIn(turn: Turn, words: Record_<Stuck>, isIn: boolean): void {
  let { stuck } = turn.state;
  for (const [field, { mine: before, theirs }] of Object.entries(words)) {
    // She may type on in the meantime.
    const mine = stuck[field]?.mine ?? before;
    const said = isIn ? saidNow(turn, field) : theirs;
    const isDecided = isIn && stuck[field] === undefined;
    if (said === mine) stuck = without(stuck, field);
    else if (!isDecided) stuck = { ...stuck, [field]: { mine, theirs: said } };
  }
  // What goes from the document with that was not thrown away with a text.
  set(turn, { stuck, textClosed: -Infinity });
  const { text, time } = turn.now;
  if (isIn) set(turn, { goes: withTheirs(made(ended(turn.state.goes)), text, time) });
  putBy(turn);
  show(turn);
}

/** What another form of the workbook is told once the document has theirs, of which it took no notice meanwhile. */
export function besideThat(theirs: string | undefined): readonly HostEvent[] {
  return [
    ...(theirs === undefined ? [] : [{ type: 'seen', why: 'together', disk: theirs } as const]),
    { type: 'broughtIn', words: {}, isIn: false },
    { type: 'changed', isUndo: false },
    { type: 'broughtIn', words: {}, isIn: true },
  ];
}

function saidNow(turn: Turn, field: string): string {
  const { workbook } = turn.now;
  return workbook !== undefined && keepsTime(field)
    ? wholeValue(workbook, field)
    : sayingNow(turn, field);
}
