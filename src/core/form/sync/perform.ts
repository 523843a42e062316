import { applyEdits } from '../../workbook/edit.ts';
import { openLike } from '../../workbook/openWorkbook.ts';
import { follow } from './follow.ts';
import { itemsNow } from './items.ts';
import { journalOf, plan, putBy, type Plan } from './planJob.ts';
import { markOf, without, type Because } from './typed.ts';
import {
  fieldsOf,
  otherFields,
  over,
  putBySoon,
  set,
  show,
  type Job,
  type Touched,
  type Turn,
} from './doc.ts';

/** Somebody else may write in the same moment: then an edit is made anew. */
const TRIES = 5;

/** What waits, one after the other. */
export function run(turn: Turn): void {
  for (;;) {
    const { queue, busy } = turn.state;
    const at = queue.findIndex((job) => job.kind !== 'set' || job.isDue);
    const job = queue[at];
    if (busy !== undefined || job === undefined) return;
    if (job.kind === 'undo' && mayBeTheirs(turn)) {
      // It goes on once that is known: by now, or at the second look where VS Code has not read the file yet.
      if (!turn.state.timers.has('lookAgain')) turn.effects.push({ do: 'read', why: 'edit' });
      return;
    }
    const tries = turn.state.tries + 1;
    set(turn, { queue: queue.toSpliced(at, 1), tries: 0 });
    perform(turn, job, tries);
  }
}

/** Whether what came last, from elsewhere, may be what the file says: Undo would take it out. */
function mayBeTheirs({ state, now }: Turn): boolean {
  return !now.isDirty && state.others === markOf(now.text);
}

function perform(turn: Turn, job: Job, tries: number): void {
  const { state, now } = turn;
  switch (job.kind) {
    case 'show':
      show(turn);
      return;
    case 'end':
      set(turn, { session: undefined, first: state.first?.isGoneOn ? state.first : undefined });
      return;
    case 'mark':
      over(turn, job.id);
      return;
    case 'undo':
    case 'redo':
      set(turn, { session: undefined });
      if (job.kind === 'undo' && state.floor === markOf(now.text)) {
        over(turn, job.id, 'undo-ends');
        return;
      }
      set(turn, {
        busy: {
          job,
          expected: undefined,
          start: now.text,
          tries,
          touched: undefined,
          begun: undefined,
          isIn: false,
        },
      });
      turn.effects.push({ do: job.kind });
      return;
    default:
      apply(turn, job, tries, plan(job, state, now));
  }
}

function apply(turn: Turn, job: Job, tries: number, planned: Plan): void {
  const { now } = turn;
  if (planned.kind === 'stuck') {
    set(turn, { stuck: { ...turn.state.stuck, [planned.field]: planned.stuck } });
    putBySoon(turn);
    show(turn);
  } else if (planned.kind === 'no') {
    if ('id' in job) over(turn, job.id, planned.because);
  } else if (planned.edits.length === 0) {
    wrote(turn, planned.touched);
    if ('id' in job) over(turn, job.id);
  } else {
    const { edits, touched, begun } = planned;
    const expected = applyEdits(now.workbook?.text ?? now.text, edits);
    set(turn, { busy: { job, tries, expected, start: now.text, touched, begun, isIn: false } });
    turn.effects.push({ do: 'apply', edits, journal: journalOf(turn.state, now) });
  }
}

export function settle(turn: Turn, isDone: boolean): void {
  const { busy } = turn.state;
  if (busy?.expected === undefined) return;
  const { job, tries, touched } = busy;
  if (isDone && !busy.isIn) follow(turn, false);
  set(turn, { busy: undefined });
  if (isDone) {
    goOnFromFirst(turn, job);
    wrote(turn, touched);
    putBySoon(turn);
    if ('id' in job) over(turn, job.id);
  } else if (tries < TRIES) set(turn, { queue: [job, ...turn.state.queue], tries });
  else if (job.kind === 'set') {
    const { field, value: mine } = job.typed;
    const stuck = { mine, theirs: touched?.current ?? '', because: 'not-written' as Because };
    set(turn, { stuck: { ...turn.state.stuck, [field]: stuck } });
    putBySoon(turn);
    show(turn);
  } else if (job.kind === 'text') leaveUnder(turn, job.text);
  else if ('id' in job) over(turn, job.id, 'not-written');
}

/** What was found and can't be brought back waits under its fields. */
function leaveUnder(turn: Turn, text: string): void {
  const { naming, stuck } = turn.state;
  const workbook = openLike(turn.now.workbook, text);
  if (workbook === undefined) return;
  const theirs = fieldsOf(turn.now.workbook, naming);
  const hers = fieldsOf(workbook, itemsNow(naming, workbook));
  const out = otherFields(theirs, hers).flatMap((field) => {
    const mine = hers.get(field);
    const one = { mine, theirs: theirs.get(field) ?? '', because: 'not-written' as const };
    return mine === undefined ? [] : [[field, { ...one, mine }] as const];
  });
  set(turn, { stuck: { ...stuck, ...Object.fromEntries(out) } });
  putBySoon(turn);
  show(turn);
}

/** The letter that made the document changed is one go with what she writes there next, and with nothing else. */
function goOnFromFirst(turn: Turn, job: Job): void {
  const { first } = turn.state;
  if (first === undefined || first.isGoneOn) return;
  const isGoneOn = job.kind === 'set' && job.typed.field === first.field;
  if (first.mark === '') set(turn, { first: { ...first, mark: markOf(turn.now.text) } });
  else set(turn, { first: isGoneOn ? { ...first, isGoneOn } : undefined });
}

/** What the field says is hers by now. */
function wrote(turn: Turn, touched: Touched | undefined): void {
  if (touched !== undefined) {
    const { field, current, meant } = touched;
    const { ours, stuck } = turn.state;
    set(turn, {
      ours: { ...ours, [field]: { before: ours[field]?.before ?? current, mine: meant } },
      stuck: without(stuck, field),
    });
  }
  show(turn);
}

export function stepped(turn: Turn): void {
  const { busy } = turn.state;
  if (busy?.job.kind !== 'undo' && busy?.job.kind !== 'redo') return;
  const { text } = turn.now;
  const { first } = turn.state;
  if (first?.isGoneOn === true && markOf(text) === first.mark && text !== busy.start) {
    set(turn, { busy: { ...busy, start: text } });
    turn.effects.push({ do: busy.job.kind });
    return;
  }
  set(turn, { busy: undefined });
  putBy(turn);
  show(turn, true);
  over(turn, busy.job.id);
}
