import type { Day } from '../../calendar/day.ts';
import { applyEdits } from '../../workbook/edit.ts';
import {
  bringTogether,
  type Together,
  type Undecided,
  type Versions,
} from '../../workbook/edits/bringTogether.ts';
import { openWorkbook } from '../../workbook/openWorkbook.ts';
import { applyChange } from '../change.ts';
import { alike } from './file.ts';
import { byPlace, itemsNow, namesOf, type Naming } from './items.ts';
import { putBy } from './putBy.ts';
import { sayingNow, set, show, type HostState, type Record_, type Turn } from './turn.ts';

/** A text to go on from. */
export interface Joined extends Together {
  /** What stands in it where both wrote. */
  readonly stands: Undecided;
  /** By field, what she wrote and has not saved, if theirs may stand in its place. */
  readonly words: Record_<string>;
}

/**
 * What she has and what somebody else has saved, together. Where both wrote in a field theirs stands there,
 * and hers can wait under the field; where it is more than words, the text has both versions.
 */
export function joined(state: HostState, versions: Versions, today: Day): Joined {
  const both = bringTogether(versions);
  const theirs = bringTogether(versions, 'theirs');
  const hers = bringTogether(versions, 'mine').text;
  const words = unsavedWords(state);
  if (!both.isUndecided || !lacksOnlyWords(theirs.text, { hers, words, naming: state, today }))
    return { ...both, stands: 'both', words: {} };
  return { text: theirs.text, isUndecided: true, stands: 'theirs', words };
}

function unsavedWords({ ours }: HostState): Record_<string> {
  const unsaved = Object.entries(ours).filter(([, { meant, saved, isGone = false }]) => {
    return saved !== undefined && saved !== meant && !isGone;
  });
  return Object.fromEntries(unsaved.map(([field, { meant }]) => [field, meant]));
}

/** Whether a text that has their version wherever both wrote lacks nothing of hers but words in fields. */
function lacksOnlyWords(
  theirs: string,
  {
    hers,
    words,
    naming,
    today,
  }: {
    readonly hers: string;
    readonly words: Record_<string>;
    readonly naming: Naming;
    readonly today: Day;
  },
): boolean {
  let workbook = openWorkbook(theirs);
  if (workbook === undefined) return false;
  const names = namesOf(itemsNow(naming, workbook.cycle).items);
  for (const [name, value] of Object.entries(words)) {
    const { field, isNew } = byPlace(names, name);
    if (isNew) return false;
    const edited = applyChange(workbook, { kind: 'set', field, value }, today);
    if (edited.kind === 'refused') return false;
    const next = openWorkbook(applyEdits(workbook.text, edited.edits));
    if (next === undefined) return false;
    workbook = next;
  }
  return alike(workbook.text, hers);
}

/** Their version stands in the document wherever both wrote: her words wait under their fields. */
export function broughtIn(turn: Turn, words: Record_<string>): void {
  const { stuck, pending } = turn.state;
  const waiting = Object.entries(words).flatMap(([field, mine]) => {
    const theirs = sayingNow(turn, field);
    const isOpen = pending[field] === undefined && stuck[field] === undefined;
    return isOpen && theirs !== mine ? [[field, { mine, theirs }] as const] : [];
  });
  set(turn, { stuck: { ...stuck, ...Object.fromEntries(waiting) } });
  putBy(turn);
  show(turn);
}
