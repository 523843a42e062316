import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { joined, type Joined } from '../../core/form/sync/recover.ts';
import { alike, withPlainEnds } from '../../core/form/sync/file.ts';
import type { Record_ } from '../../core/form/sync/doc.ts';
import type { Stuck } from '../../core/form/sync/typed.ts';
import { applyEdits, type TextEdit } from '../../core/workbook/edit.ts';
import { minimal } from '../../core/workbook/edits/minimal.ts';
import { openWorkbook } from '../../core/workbook/openWorkbook.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { runInFront } from '../inFront.ts';
import type { MadeNewer } from './madeNewer.ts';
import type { Sync } from './sync.ts';

/**
 * Somebody else has saved a workbook while its document was changed: the document takes up their file, and
 * what was changed is made anew on that. VS Code then takes the document for newer than the file, and saves
 * it without a question (fact F7).
 */
export interface TakingUp {
  /** Those edits are to be made on the file. */
  readonly plan: (plan: Plan) => void;
  /** Of what was typed since, the edits are not. */
  readonly isPlanned: (edits: readonly TextEdit[]) => boolean;
  /** For a moment, the document shows the file without the changes. */
  readonly isUnderWay: () => boolean;
  /** Until hers is back, no page is shown what it says. */
  readonly isBetween: () => boolean;
  /** Makes what is planned, on the document as it is, on the file. */
  readonly apply: () => Promise<boolean>;
}

interface Plan {
  readonly edits: readonly TextEdit[];
  /** What the file held when the document last was as the file. */
  readonly base: string;
  /** The document and the file as one text. */
  readonly join: (mine: string, theirs: string) => string;
}

interface TakingUpSources {
  readonly live: () => vscode.TextDocument;
  readonly tell: Sync['tell'];
  readonly replace: (edits: readonly TextEdit[]) => Promise<boolean>;
  readonly newer: MadeNewer;
}

/** How often hers is brought back to a document that changes in the same moment. */
const TRIES = 5;

/** Only for the active editor's document, because VS Code has no other way to reload a file (fact F5). */
export function newTakingUp({ live, tell, replace, newer }: TakingUpSources): TakingUp {
  let planned: Plan | undefined;
  let isBetween = false;
  let isUnderWay = false;
  /** The document holds what somebody else has saved, in this very moment as well: hers is to come back to it. */
  const joinTo = async (mine: string, { base, join }: Plan): Promise<string | undefined> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const theirs = live().getText();
      const text = mine === base ? theirs : join(mine, theirs);
      const more = minimal(theirs, whole(theirs, text));
      // Of an edit that changes nothing VS Code says that it is not made (fact D2).
      if (more.length === 0 || (await replace(more))) return text;
    }
    return undefined;
  };
  const take = async (plan: Plan): Promise<boolean> => {
    const mine = live().getText();
    isUnderWay = true;
    try {
      await runInFront(live(), 'workbench.action.files.revert');
    } finally {
      isUnderWay = false;
    }
    if (live().isDirty) return false;
    const theirs = live().getText();
    await newer.known();
    tell({ type: 'seen', why: 'together', disk: theirs });
    const text = await joinTo(mine, plan);
    if (text !== undefined && alike(text, applyEdits(mine, plan.edits))) return true;
    tell({ type: 'changed', isUndo: false });
    return false;
  };
  return {
    plan: (plan) => {
      planned = plan;
    },
    isPlanned: (edits) => planned?.edits === edits,
    isUnderWay: () => isUnderWay,
    isBetween: () => isBetween,
    apply: async () => {
      const plan = planned;
      planned = undefined;
      if (plan === undefined || !isInFront(live())) return false;
      isBetween = true;
      try {
        return await take(plan);
      } finally {
        isBetween = false;
      }
    },
  };
}

export interface BroughtIn {
  /** Why it was not done. */
  readonly refused: string | undefined;
  readonly isUndecided: boolean;
}

interface BringingIn {
  /** What the file says; undefined where it can’t be read. */
  readonly theirs: string | undefined;
  readonly today: Day;
  readonly workbook: Workbook | undefined;
}

/** Brings in what somebody else has saved in the meantime. */
export async function bringInTheirs(
  { edit, state, tell, takingUp }: Sync,
  { theirs, ...now }: BringingIn,
): Promise<BroughtIn> {
  const { saved } = state().file;
  let isUndecided = false;
  let words: Record_<Stuck> = {};
  // Nothing is brought in from a file that is just being written, or was emptied.
  if (saved === undefined || theirs === undefined || openWorkbook(theirs) === undefined)
    return { refused: vscode.l10n.t('What they saved can’t be read right now.'), isUndecided };
  const refused = await edit(({ text: mine }) => {
    const join = (hers: string, file: string): Joined =>
      joined(state().naming, { base: saved, mine: hers, theirs: file }, now);
    const together = join(mine, theirs);
    isUndecided ||= together.isUndecided;
    // Where it is planned anew hers may be out of the document already.
    words = { ...words, ...together.words };
    tell({ type: 'broughtIn', words, isIn: false });
    const edits = [whole(mine, together.text)];
    takingUp.plan({ edits, base: saved, join: (hers, file) => join(hers, file).text });
    return { kind: 'edits', edits };
  }, true);
  tell({ type: 'broughtIn', words, isIn: true });
  return { refused, isUndecided };
}

/**
 * What somebody else has saved becomes the document, as it does wherever nothing is unsaved: VS Code looks at a
 * file only as that changes, and there were words beside it then (fact F1).
 */
export async function takeUpTheirs(
  { edit, state, tell, takingUp }: Sync,
  theirs: string | undefined,
): Promise<void> {
  const { saved } = state().file;
  if (saved === undefined || theirs === undefined || openWorkbook(theirs) === undefined) return;
  const refused = await edit(({ text: mine }) => {
    // She may have typed on in the meantime; then she is asked.
    if (!alike(mine, saved)) return { kind: 'refused', reason: 'changed-since' };
    const edits = [whole(mine, withPlainEnds(theirs))];
    takingUp.plan({ edits, base: mine, join: (_, file) => file });
    return { kind: 'edits', edits };
  }, true);
  // Undo would take it out again.
  if (refused === undefined) tell({ type: 'broughtIn', words: {}, isIn: true });
}

/**
 * Whether a form of the document is in front, be it another one beside this. Otherwise the editor in front would be
 * reloaded instead, and lose what isn't saved.
 */
export function isInFront({ uri }: vscode.TextDocument): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString();
}

function whole(before: string, after: string): TextEdit {
  return { start: 0, end: before.length, text: after };
}
