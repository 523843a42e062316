import { applyEdits } from '../../workbook/edit.ts';
import { minimal } from '../../workbook/edits/minimal.ts';
import type { Versions } from '../../workbook/edits/bringTogether.ts';
import { wordsTogether } from '../../workbook/edits/wordsTogether.ts';
import { workbooksTogether } from '../../workbook/edits/workbooksTogether.ts';
import type { Edited } from '../../workbook/edits/edited.ts';
import { openLike } from '../../workbook/openWorkbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { parseDay } from '../../calendar/day.ts';
import { timeSaid } from '../../readers/saidTime.ts';
import {
  addsTime,
  applyChange,
  isProse,
  keepsTime,
  meantBy,
  timeIn,
  valueOf,
  withDay,
  type FormChange,
} from '../change.ts';
import { bothOf } from './bothOf.ts';
import { isUnsaved, withPlainEnds } from './file.ts';
import { byPlace, itemNameIn, itemsNow, namesOf, type Naming } from './items.ts';
import { markOf, without, type Because, type Stuck } from './typed.ts';
import {
  placeIn,
  type DocState,
  type Job,
  type Journal,
  type Now,
  type Place,
  type Touched,
  type Turn,
} from './doc.ts';

/** What becomes of a job in a workbook: an edit, nothing, a question, or no. */
export type Plan =
  | {
      readonly kind: 'edits';
      readonly edits: Extract<Edited, { kind: 'edits' }>['edits'];
      readonly touched?: Touched | undefined;
      readonly begun?: string | undefined;
    }
  | { readonly kind: 'stuck'; readonly field: string; readonly stuck: Stuck }
  | { readonly kind: 'no'; readonly because: Because | undefined };

type Known = Pick<DocState, 'naming' | 'stuck' | 'foreign' | 'session'>;

export function plan(job: Job, known: Known, now: Now): Plan {
  switch (job.kind) {
    case 'set':
      return planSet(job, known, now);
    case 'keep':
      return planKeep(job, known, now);
    case 'change':
      return planChange(job, known, now);
    case 'text': {
      const { text } = now;
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      const [mine, theirs] = [job.text, text].map(withPlainEnds) as [string, string];
      // Somebody else may have written meanwhile.
      const isSame = theirs === job.from;
      const both = isSame ? mine : workbooksTogether({ base: job.from, mine, theirs }).text;
      const wanted = both.replace(/\n/g, eol);
      return { kind: 'edits', edits: minimal(text, { start: 0, end: text.length, text: wanted }) };
    }
    case 'edits':
      return job.version === now.version
        ? { kind: 'edits', edits: job.edits }
        : { kind: 'no', because: 'not-written' };
    default:
      return { kind: 'no', because: undefined };
  }
}

function planSet({ typed }: Extract<Job, { kind: 'set' }>, known: Known, now: Now): Plan {
  const { field, was, rev } = typed;
  const { naming, stuck, foreign, session } = known;
  const at = placeIn(naming, field);
  const { workbook } = now;
  const current = workbook === undefined || at.isNew ? '' : valueOf(workbook, at.field);
  const isHere = session?.field === field;
  let value = withDay(at.field, typed.value, isHere ? session.before : current);
  const stays = (because?: Because): Plan => ({
    kind: 'stuck',
    field,
    stuck: { mine: value, theirs: current, ...(because && { because }) },
  });
  if (workbook === undefined) return stays('no-workbook');
  if (now.isReadOnly) return stays('read-only');
  let meant = meantBy(at.field, value, now.today, workbook);
  const isGone = at.isNew && !at.isBegun;
  const before = isHere ? session.time : timeIn(workbook);
  const isTimed = keepsTime(at.field) && parseDay(meant) !== undefined;
  const hasTime = !isTimed || (timeSaid(value) ?? before) === timeIn(workbook);
  if ((current === meant && hasTime) || (isGone && meant === ''))
    return { kind: 'edits', edits: [], touched: { field, current, meant, typed } };
  if (isGone) return stays('not-found');
  const asked = stuck[field];
  const isAsked = asked !== undefined && asked.because === undefined;
  const isSeen = current === was || current === meantBy(at.field, was, now.today, workbook);
  const isTheirs = !isSeen && (foreign[field] ?? 0) > rev;
  if (!at.isNew && (isAsked || isTheirs)) {
    // What waits there is hers as a whole.
    const both =
      asked === undefined
        ? bothIn(at.field, workbook, {
            base: meantBy(at.field, was, now.today, workbook),
            mine: value,
            theirs: current,
          })
        : undefined;
    if (both === undefined) return stays(asked?.because);
    value = both;
    meant = meantBy(at.field, value, now.today, workbook);
  }
  const stood = isHere ? session : { before: current, time: timeIn(workbook) };
  const edited = applyChange(workbook, setting(at, value, stood), now.today);
  if (edited.kind === 'refused') return stays(edited.reason);
  const begun = at.isNew ? itemNameIn(field) : undefined;
  return { kind: 'edits', edits: edited.edits, touched: { field, current, meant, typed }, begun };
}

/** What a field says once it has what both wrote; undefined where that is for her to decide. */
export function bothIn(field: string, workbook: Workbook, versions: Versions): string | undefined {
  return isProse(field, workbook) ? wordsTogether(versions) : undefined;
}

/** What is typed in a field, with the day or the time of day that goes with it. */
export function wholeTyped(
  { session }: DocState,
  workbook: Workbook | undefined,
  { name, field, typed }: { readonly name: string; readonly field: string; readonly typed: string },
): string {
  if (workbook === undefined) return typed;
  const here = session?.field === name ? session : undefined;
  const value = withDay(field, typed, here?.before ?? valueOf(workbook, field));
  const time = here?.time ?? timeIn(workbook);
  const isWhole = !keepsTime(field) || time === '' || timeSaid(value) !== undefined;
  return isWhole ? value : `${value}, ${time}`;
}

function setting(
  { field, isNew }: Pick<Place, 'field' | 'isNew'>,
  value: string,
  { before, time }: { readonly before: string; readonly time?: string },
): FormChange {
  return isNew ? { kind: 'begin', field, value } : { kind: 'set', field, value, before, time };
}

/** Hers, of two versions of a field, or both. */
function planKeep({ field, isBoth }: Extract<Job, { kind: 'keep' }>, known: Known, now: Now): Plan {
  const hers = known.stuck[field]?.mine;
  const { workbook } = now;
  if (hers === undefined || workbook === undefined) return { kind: 'no', because: undefined };
  const at = placeIn(known.naming, field);
  const current = at.isNew ? '' : valueOf(workbook, at.field);
  const mine = isBoth === true ? bothOf(current, hers) : withDay(at.field, hers, current);
  const meant = meantBy(at.field, mine, now.today, workbook);
  const touched = { field, current, meant };
  if (current === meant && !addsTime(workbook, at.field, mine))
    return { kind: 'edits', edits: [], touched };
  const edited = applyChange(workbook, setting(at, mine, { before: current }), now.today);
  if (edited.kind === 'edits') return { kind: 'edits', edits: edited.edits, touched };
  return { kind: 'stuck', field, stuck: { mine, theirs: current, because: edited.reason } };
}

function planChange({ change }: Extract<Job, { kind: 'change' }>, known: Known, now: Now): Plan {
  const { workbook } = now;
  if (workbook === undefined) return { kind: 'no', because: 'no-workbook' };
  if (now.isReadOnly) return { kind: 'no', because: 'read-only' };
  const item = 'item' in change ? byPlace(namesOf(known.naming.items), change.item) : undefined;
  if (item?.isNew === true) return { kind: 'no', because: 'not-found' };
  const placed = item === undefined ? change : { ...change, item: item.field };
  const edited = applyChange(workbook, placed, now.today);
  return edited.kind === 'refused'
    ? { kind: 'no', because: edited.reason }
    : { kind: 'edits', edits: edited.edits };
}

/** At once. */
export function putBy(turn: Turn): void {
  turn.effects.push({ do: 'putBy', journal: journalOf(turn.state, turn.now) });
}

/** All that she means, with what waits to be written: what a death could take. */
export function journalOf(state: DocState, now: Now): Journal {
  const { file, heard, times, queue, busy } = state;
  const waits = busy?.expected !== undefined && !busy.isIn ? [busy.job, ...queue] : queue;
  let known: Known & { naming: Naming } = state;
  let after = now;
  for (const job of waits) {
    const planned = plan(job, known, after);
    if (planned.kind === 'stuck')
      known = { ...known, stuck: { ...known.stuck, [planned.field]: planned.stuck } };
    if (planned.kind !== 'edits') continue;
    if (job.kind === 'keep') known = { ...known, stuck: without(known.stuck, job.field) };
    if (planned.edits.length === 0) continue;
    const text = applyEdits(after.workbook?.text ?? after.text, planned.edits);
    const workbook: Workbook | undefined = openLike(now.workbook, text);
    after = { ...after, text, workbook, version: -1 };
    if (workbook !== undefined)
      known = { ...known, naming: itemsNow(known.naming, workbook, () => planned.begun) };
  }
  // Nobody knows what the file says of a document that came back changed.
  const base = withPlainEnds(isUnsaved(file, now) ? (file.saved ?? now.text) : now.text);
  const document = withPlainEnds(now.text);
  const text = withPlainEnds(after.text);
  const { items, nextItem } = known.naming;
  // What is being written may be in the document by the time that anybody reads this.
  const isOnItsWay = busy?.expected !== undefined && !busy.isIn;
  const soon = isOnItsWay ? [markOf(withPlainEnds(busy.expected))] : [];
  const [edits, ahead] = [between(base, document), between(document, text)];
  // Once all is saved, no copy of it is kept.
  const isSpent = edits.length === 0 && ahead.length === 0;
  const passed = [...state.passed, ...soon, ...(isSpent ? [markOf(base)] : [])];
  return {
    ...{ base: isSpent ? '' : base, edits, ahead, passed },
    ...{ names: namesOf(items), nextItem, stuck: known.stuck, times, heard, floor: state.floor },
    ...{ rev: state.rev, foreign: state.foreign },
  };
}

/** Once the document is closed, what nobody saved is gone on purpose, but for what waits for her to decide. */
export function journalOnceClosed(state: DocState, now: Now): Journal {
  const { saved: text = now.text } = state.file;
  if (isUnsaved(state.file, { isDirty: false })) return journalOf(state, now);
  const workbook = openLike(now.workbook, text);
  const naming = workbook === undefined ? state.naming : itemsNow(state.naming, workbook);
  const closed = { ...state, naming, queue: [], busy: undefined, passed: [] };
  return journalOf(closed, { ...now, text, workbook, isDirty: false });
}

function between(from: string, to: string): Journal['edits'] {
  return minimal(from, { start: 0, end: from.length, text: to });
}
