import { parseDay } from '../../calendar/day.ts';
import { valueOf } from '../change.ts';
import { alike } from './file.ts';
import {
  afterStep,
  type Go,
  type Waiting,
  cutBack,
  ended,
  isAtEnd,
  isEndOf,
  isOnTheWay,
  made,
  withEdit,
  withStep,
  withTheirs,
} from './goes.ts';
import { stoodAfter } from './dayAndTime.ts';
import { itemNameIn, itemsNow } from './items.ts';
import {
  NOTHING_THROWN,
  type HostState,
  type Ours,
  type Job,
  type Busy,
  type Touched,
  type Turn,
  set,
  show,
  start,
  putBySoon,
  over,
  handle,
  placeOf,
} from './turn.ts';
import { putBy } from './putBy.ts';
import { passText } from './textPutBy.ts';
import { knowWhatIsGone, lookForThrown } from './thrown.ts';
import { markOf, without, type Stuck, type Typed } from './typed.ts';

/** Somebody else may write in the same moment: then an edit is made anew. */
const TRIES = 5;

const MOST_PASSED = 1000;

/** The document says something else: what we wrote, what Undo brought back, or what somebody else wrote. */
export function follow(turn: Turn, isUndo: boolean): void {
  const { state } = turn;
  const { busy } = state;
  const isEdit = busy?.expected !== undefined;
  const isIn = isEdit && (busy.isIn || alike(turn.now.text, busy.expected));
  let begun = isEdit && !busy.isIn ? busy.begun : undefined;
  const nameOfNew = (list: string, says: string): string | undefined => {
    const name = begun ?? nameThatWaits(state, list, says);
    begun = undefined;
    return name;
  };
  if (turn.now.workbook !== undefined) set(turn, itemsNow(state, turn.now.workbook, nameOfNew));
  passText(turn);
  if (isIn) set(turn, { busy: { ...busy, isIn } });
  else if (isUndo) {
    adopt(turn);
    askBack(turn);
  } else {
    const goes = made(ended(turn.state.goes));
    const { text: others, time } = turn.now;
    set(turn, { goes: withTheirs(goes, others, time), others });
    lookForThrown(turn);
  }
  if (!isIn) knowWhatIsGone(turn);
  start(turn, 'look');
  putBySoon(turn);
  show(turn);
}

/** The item that is to begin with the very words of one that another form has begun meanwhile. */
function nameThatWaits({ pending }: HostState, list: string, says: string): string | undefined {
  return Object.values(pending)
    .map(({ field, value }) => ({ name: itemNameIn(field) ?? '', field, value }))
    .filter(({ name, field }) => name.startsWith('d') && field.startsWith(`${list}.@${name}.`))
    .find(({ name, field, value }) => {
      const key = field.slice(`${list}.@${name}.`.length);
      return says === JSON.stringify({ [key]: value.trim() });
    })?.name;
}

/** Undo and Redo are hers: what they bring back is nobody else's word. */
function adopt(turn: Turn): void {
  const { workbook } = turn.now;
  if (workbook === undefined) return;
  const ours = Object.entries(turn.state.ours).map(([field, one]) => {
    const at = placeOf(turn.state, field);
    if (at.isNew) return [field, one] as const;
    const mark = markOf(valueOf(workbook, at.field));
    return [
      field,
      one.passed.includes(mark) ? one : { ...one, passed: [...one.passed, mark] },
    ] as const;
  });
  // And nothing that went before is thrown away with a text any more.
  set(turn, { ours: Object.fromEntries(ours), thrown: NOTHING_THROWN });
}

export function settle(turn: Turn, isDone: boolean): void {
  const { busy } = turn.state;
  if (busy?.expected === undefined) return;
  const { job, fields, tries, start: from, expected } = busy;
  if (!isDone) {
    set(turn, { busy: undefined });
    if (tries < TRIES) set(turn, { jobs: [job, ...turn.state.jobs], tries });
    else giveUp(turn, job, fields);
    return;
  }
  if (!busy.isIn) follow(turn, false);
  set(turn, { busy: undefined });
  const [first] = fields;
  const { stuck } = turn.state;
  remember(turn, busy);
  wrote(turn, fields, busy.begun);
  const waiting = first && waitingSince(turn, first.field, stuck);
  const step = { before: from, after: expected, time: turn.now.time };
  if (job.kind === 'write' && first !== undefined) {
    const { field, current: was, meant: value } = first;
    set(turn, { goes: withEdit(turn.state.goes, { ...step, field, was, value, waiting }) });
  } else set(turn, { goes: withStep(turn.state.goes, step, waiting) });
  knowWhatIsGone(turn);
  // At once: another extension host is to know what one Undo takes back of the text as it is now.
  putBy(turn);
  if ('id' in job) over(turn, job.id);
}

/** Theirs stands, and hers is let go; until Undo asks again. */
export function letGo(turn: Turn, field: string): void {
  const { text: before, time } = turn.now;
  const { goes, stuck } = turn.state;
  set(turn, { stuck: without(stuck, field) });
  const waiting = waitingSince(turn, field, stuck);
  set(turn, { goes: withStep(ended(goes), { before, after: before, time }, waiting) });
  putBySoon(turn);
  show(turn);
}

/** What waits under a field since then; undefined where that is the same. */
export function waitingSince(
  { state }: Turn,
  field: string,
  stuck: HostState['stuck'],
): Waiting | undefined {
  const [before, after] = [stuck[field], state.stuck[field]];
  return before?.mine === after?.mine ? undefined : { field, before, after };
}

function giveUp(turn: Turn, job: Job, fields: readonly Touched[]): void {
  for (const { typed, current } of fields) {
    if (typed === undefined) continue;
    stick(turn, typed, { mine: typed.value, theirs: current, because: 'not-written' });
  }
  if ('id' in job) over(turn, job.id, 'not-written');
}

/** What the fields say is theirs by now who typed it. */
export function wrote(turn: Turn, fields: readonly Touched[], begun?: string): void {
  for (const one of fields) {
    const { field, current, meant, typed } = one;
    const { state } = turn;
    const before = state.ours[field];
    const mark = markOf(meant);
    const passed = (before?.passed ?? []).filter((past) => past !== mark);
    const isNews = current !== meant;
    const name = begun ?? before?.begun;
    const kept = before?.meant === meant ? before.asTyped : undefined;
    const asTyped = typed === undefined ? kept : typed.value.trim();
    const stood = stoodAfter(before, one);
    const time = typed?.time ?? before?.time;
    const ours: Ours = {
      meant,
      origin: before?.meant === current ? before.origin : current,
      passed: [...passed, mark].slice(-MOST_PASSED),
      saved: before?.saved ?? (isNews ? current : undefined),
      ...(name === undefined ? {} : { begun: name }),
      ...(asTyped === undefined || parseDay(meant) === undefined ? {} : { asTyped }),
      ...(stood === undefined ? {} : { stood }),
      ...(time === undefined ? {} : { time }),
    };
    // A word from before decides nothing of one that waited for her to decide.
    const isOld = typed?.page === '' || typed?.isAgain === true;
    const stuck = isOld ? state.stuck : without(state.stuck, field);
    set(turn, { ours: { ...state.ours, [field]: ours }, stuck });
    if (typed !== undefined) handle(turn, typed);
  }
  putBySoon(turn);
  show(turn);
}

export function stick(turn: Turn, typed: Typed, stuck: Stuck): void {
  set(turn, { stuck: { ...turn.state.stuck, [typed.field]: stuck } });
  handle(turn, typed);
  // At once: the page forgets it as soon as it is told.
  putBy(turn);
  show(turn);
}

/** Undo has taken that back, or Redo has brought it again, and with it the question that it had decided, or not. */
export function passGo(turn: Turn, go: Go, which: 'undo' | 'redo'): void {
  set(turn, { goes: afterStep(turn.state.goes, go, which) });
  askAgain(turn, go, which);
}

/** At once: no page shows the field without the question. */
function askBack(turn: Turn): void {
  const { job, go } = turn.state.busy ?? {};
  if (job?.kind !== 'undo' && job?.kind !== 'redo') return;
  if (go?.passed.length === 1 && isAtEnd(go, job.kind, turn.now.text)) askAgain(turn, go, job.kind);
}

function askAgain(turn: Turn, { waiting }: Go, which: 'undo' | 'redo'): void {
  if (waiting === undefined) return;
  const { stuck } = turn.state;
  const { field, before, after } = waiting;
  const asked = which === 'undo' ? before : after;
  set(turn, { stuck: asked ? { ...stuck, [field]: asked } : without(stuck, field) });
}

/** One Undo takes back what was typed in one go, in as many steps as that has edits. */
export function stepped(turn: Turn): void {
  const { busy } = turn.state;
  if (busy === undefined || (busy.job.kind !== 'undo' && busy.job.kind !== 'redo')) return;
  const { job, go, tries, start: from } = busy;
  const { text } = turn.now;
  const isMore = go !== undefined && tries < go.passed.length && text !== from;
  const isThere = isMore && isAtEnd(go, job.kind, text);
  if (isMore && (!isThere || isOnTheWay(go, job.kind, { steps: tries, text }))) {
    set(turn, { busy: { ...busy, start: text, tries: tries + 1 } });
    turn.effects.push({ do: job.kind });
    return;
  }
  const { goes } = turn.state;
  const isEnd = isEndOf(go, job.kind);
  if (go !== undefined && text !== from && !isEnd) passGo(turn, go, job.kind);
  else if (go !== undefined && job.kind === 'undo' && tries > 1)
    set(turn, { goes: cutBack(goes, go, { steps: tries - 1, text }) });
  set(turn, { busy: undefined });
  // At once: the next step may move the file, and what is put by goes along and comes back there.
  putBy(turn);
  show(turn, true);
  const isTold = isEnd && job.kind === 'undo' && text === from;
  over(turn, job.id, isTold ? 'undo-ends' : undefined);
}

/** What a save puts into the file; of two saves in one moment the other one may undo it. */
function remember(turn: Turn, { fields, removed }: Busy): void {
  const { crossing } = turn.state;
  const { written } = crossing;
  const more = fields.map(({ field, current, meant }) => {
    const before = written.fields[field]?.before ?? current;
    return [field, { before, mine: meant }] as const;
  });
  set(turn, {
    crossing: {
      ...crossing,
      written: {
        fields: { ...written.fields, ...Object.fromEntries(more) },
        removed: [...written.removed, ...removed],
      },
    },
  });
}
