import { parseDay } from '../../calendar/day.ts';
import { languageOf } from '../../workbook/language.ts';
import { applyEdits } from '../../workbook/edit.ts';
import type { Edited } from '../../workbook/edits/edited.ts';
import { openWorkbook } from '../../workbook/openWorkbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import {
  addsTime,
  applyChange,
  meantBy,
  timeIn,
  valueOf,
  withDay,
  type FormChange,
} from '../change.ts';
import { bothOf } from './bothOf.ts';
import { ended, goAt, isEndOf, left, withEdit, withStep } from './goes.ts';
import { onceLeft, timesWith, withItsDay, withItsTime } from './dayAndTime.ts';
import { byPlace, itemNameIn, namesOf, type ItemNames } from './items.ts';
import { wrote, stick, passGo, waitingSince } from './outcome.ts';
import { pressesOn } from './pressed.ts';
import { find, putBy } from './putBy.ts';
import { editsBack } from './textPutBy.ts';
import {
  type HostState,
  type Unsaved,
  type Job,
  type Busy,
  type Touched,
  type Turn,
  set,
  show,
  hear,
  putBySoon,
  over,
  type Place,
  placeOf,
} from './turn.ts';
import { hasPassed, type Because } from './typed.ts';

// ── What is to be done, one after the other ──

export function run(turn: Turn): void {
  for (;;) {
    const [job, ...jobs] = turn.state.jobs;
    if (turn.state.busy !== undefined || job === undefined) return;
    const tries = turn.state.tries + 1;
    set(turn, { jobs, tries: 0 });
    doJob(turn, job, tries);
  }
}

function doJob(turn: Turn, job: Job, tries: number): void {
  // Whatever else is done begins a new go; what waits to be seen does not.
  if (!['write', 'found', 'show', 'mark', 'end'].includes(job.kind))
    set(turn, { goes: ended(turn.state.goes) });
  switch (job.kind) {
    case 'write':
    case 'keep':
      decide(turn, job, tries);
      return;
    case 'change':
      change(turn, job, tries);
      return;
    case 'edits':
      if (job.version === turn.now.version)
        apply(turn, { job, tries, edited: { kind: 'edits', edits: job.edits }, fields: [] });
      else over(turn, job.id, 'not-written');
      return;
    case 'undo':
    case 'redo': {
      const { text, version } = turn.now;
      const go = goAt(turn.state.goes, job.kind, text);
      if (go?.passed.length === 0) {
        passGo(turn, go, job.kind);
        putBy(turn);
        show(turn, true, go.waiting?.field);
        over(turn, job.id);
        return;
      }
      const busy = {
        job,
        expected: undefined,
        start: text,
        version,
        tries,
        fields: [],
        removed: [],
        go,
      };
      set(turn, { busy: { ...busy, isIn: false } });
      const isEnd = isEndOf(go, job.kind);
      turn.effects.push({ do: job.kind, ...(isEnd && { isEnd }) });
      return;
    }
    case 'found':
      bringBack(turn, job, tries);
      return;
    case 'show':
      show(turn);
      return;
    case 'end':
      set(turn, { ours: onceLeft(turn.state.ours), goes: left(turn.state.goes) });
      return;
    case 'mark':
      over(turn, job.id);
      return;
  }
}

/** What was done when the document was last here; then the words are found where they belong. */
function bringBack(turn: Turn, job: Extract<Job, { readonly kind: 'found' }>, tries: number): void {
  const { text, words, disk, ...others } = job;
  const edits = text === undefined ? [] : editsBack(text, turn.now.text, disk);
  if (edits.length === 0) {
    find(turn, words);
    return;
  }
  set(turn, { jobs: [{ ...others, words }, ...turn.state.jobs] });
  apply(turn, {
    ...{ job: { ...job, words: [] }, tries },
    ...{ edited: { kind: 'edits', edits }, fields: [] },
  });
}

/** Where that changes only what waits under a field, VS Code knows nothing of it, and Undo takes it back all the same. */
function decide(
  turn: Turn,
  job: Extract<Job, { readonly kind: 'write' | 'keep' }>,
  tries: number,
): void {
  const { stuck } = turn.state;
  const { text, time } = turn.now;
  const step = { before: text, after: text, time };
  if (job.kind === 'keep') {
    keep(turn, job, tries);
    const waiting = waitingSince(turn, job.field, stuck);
    set(turn, { goes: withStep(turn.state.goes, step, waiting) });
    return;
  }
  const { field, page, was, value } = job.typed;
  write(turn, job, tries);
  const waiting = page === '' ? undefined : waitingSince(turn, field, stuck);
  const words = { was: stuck[field]?.mine ?? was, value };
  set(turn, { goes: withEdit(turn.state.goes, { ...step, ...words, field, waiting }) });
}

function write(turn: Turn, job: Extract<Job, { readonly kind: 'write' }>, tries: number): void {
  const { state, now } = turn;
  const { typed } = job;
  const { field, was } = typed;
  const at = placeOf(state, field);
  const isGone = at.isNew && !at.isBegun;
  const current = now.workbook === undefined || at.isNew ? '' : valueOf(now.workbook, at.field);
  const value = withItsDay(state.ours[field], { field, typed: typed.value, current });
  const stuck = (because: Because): void => {
    stick(turn, typed, { mine: value, theirs: current, because });
  };
  if (now.workbook === undefined) {
    stuck('no-workbook');
    return;
  }
  if (now.isReadOnly) {
    stuck('read-only');
    return;
  }
  const meant = meantBy(at.field, value, now.today, languageOf(now.workbook));
  const times = timesWith(state.ours[field], now.workbook, { field: at.field, value, meant });
  const touched = { field, current, meant, typed, times };
  const hasTime = times === undefined || times.now === timeIn(now.workbook);
  if ((current === meant && hasTime) || (isGone && meant === '')) {
    wrote(turn, [touched]);
    return;
  }
  if (isGone) {
    stuck('not-found');
    return;
  }
  const before = state.stuck[field];
  // Somebody else may have written there again since she was asked: she types on in her own words all the same.
  const isAsked = before !== undefined && before.because === undefined;
  const isUndecided = isAsked && (before.theirs === current || typed.page !== '');
  const isTheirs = current !== was && !hasPassed(state.ours[field]?.passed ?? [], current);
  if (!at.isNew && (isUndecided || isTheirs)) {
    const hers = state.ours[field]?.stood?.time ?? times?.now;
    const mine = parseDay(meant) === undefined ? value : withItsTime(value, hers);
    stick(turn, typed, { mine, theirs: current });
    return;
  }
  const set = { ...setting(state, field, at, value, current), time: times?.before };
  const edited = applyChange(now.workbook, set, now.today);
  if (edited.kind === 'refused') {
    stuck(edited.reason);
    return;
  }
  apply(turn, { job, tries, edited, fields: [touched] });
}

/** Hers, of two versions of a field, or both. */
function keep(turn: Turn, job: Extract<Job, { readonly kind: 'keep' }>, tries: number): void {
  const { state, now } = turn;
  const { field } = job;
  const hers = state.stuck[field]?.mine;
  if (hers === undefined || now.workbook === undefined) return;
  const at = placeOf(state, field);
  const current = at.isNew ? '' : valueOf(now.workbook, at.field);
  const whole = withDay(at.field, hers, current);
  const mine = job.isBoth === true ? bothOf(current, hers) : whole;
  const meant = meantBy(at.field, mine, now.today, languageOf(now.workbook));
  const edited: Edited =
    current === meant && !addsTime(now.workbook, at.field, mine)
      ? { kind: 'edits', edits: [] }
      : applyChange(now.workbook, setting(state, field, at, mine, current), now.today);
  if (edited.kind === 'edits')
    apply(turn, { job, tries, edited, fields: [{ field, current, meant }] });
  else {
    const stuck = { mine, theirs: current, because: edited.reason };
    set(turn, { stuck: { ...state.stuck, [field]: stuck } });
    show(turn);
  }
}

function setting(
  state: HostState,
  name: string,
  { field, isNew }: Place,
  value: string,
  current: string,
): FormChange {
  if (isNew) return { kind: 'begin', field, value };
  const ours = state.ours[name];
  return { kind: 'set', field, value, before: ours?.meant === current ? ours.origin : current };
}

function change(turn: Turn, job: Extract<Job, { readonly kind: 'change' }>, tries: number): void {
  const { state, now } = turn;
  // With what is put by before it is made; what is refused is done with, too.
  if (job.pressed !== undefined) {
    hear(turn, { [pressesOn(job.pressed.page)]: job.pressed.at });
    putBySoon(turn);
  }
  if (now.workbook === undefined || now.isReadOnly) {
    over(turn, job.id, now.isReadOnly ? 'read-only' : 'no-workbook');
    return;
  }
  const names = namesOf(state.items);
  const item = 'item' in job.change ? byPlace(names, job.change.item) : undefined;
  if (item?.isNew === true) {
    over(turn, job.id, 'not-found');
    return;
  }
  const placed = item === undefined ? job.change : { ...job.change, item: item.field };
  const edited = applyChange(now.workbook, placed, now.today);
  if (edited.kind === 'refused') over(turn, job.id, edited.reason);
  else
    apply(turn, { job, tries, edited, fields: touchedBy(now.workbook, edited, job.change, names) });
}

/** What a tick changes beside the text: two fields that a save that crosses ours may undo. */
function touchedBy(
  workbook: Workbook,
  { edits }: Extract<Edited, { readonly kind: 'edits' }>,
  done: FormChange,
  names: ItemNames,
): readonly Touched[] {
  if (done.kind !== 'tick') return [];
  const after = openWorkbook(applyEdits(workbook.text, edits));
  return ['status', 'done-on'].map((key) => {
    const field = `${done.item}.${key}`;
    const place = byPlace(names, field).field;
    const meant = after === undefined ? '' : valueOf(after, place);
    return { field, current: valueOf(workbook, place), meant };
  });
}

interface Planned {
  readonly job: Job;
  readonly tries: number;
  readonly edited: Extract<Edited, { readonly kind: 'edits' }>;
  readonly fields: readonly Touched[];
}

function apply(turn: Turn, { job, tries, edited: { edits }, fields }: Planned): void {
  const { text, version, workbook } = turn.now;
  if (edits.length === 0) {
    wrote(turn, fields);
    if ('id' in job) over(turn, job.id);
    return;
  }
  const [first] = fields;
  const name = first === undefined ? undefined : itemNameIn(first.field);
  const isBegin = first !== undefined && placeOf(turn.state, first.field).isNew;
  const expected = applyEdits(workbook?.text ?? text, edits);
  const busy: Busy = {
    ...{ job, tries, fields, expected, version, start: text, isIn: false },
    removed: removedBy(turn.state, job),
    ...(isBegin && name !== undefined ? { begun: name } : {}),
  };
  set(turn, { busy });
  // Before it can be in the document: what is put by must never know less than that does.
  putBy(turn);
  turn.effects.push({ do: 'apply', edits });
}

function removedBy({ items }: HostState, job: Job): Unsaved['removed'] {
  if (job.kind !== 'change' || job.change.kind !== 'remove') return [];
  const { field } = byPlace(namesOf(items), job.change.item);
  const [, list = '', place = ''] = /^(.*)\.(\d+)$/.exec(field) ?? [];
  const item = items[list]?.[Number(place)];
  return item === undefined ? [] : [{ list, says: item.says }];
}
