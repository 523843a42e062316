import * as vscode from 'vscode';
import { applyChange, meantBy, valueOf, type FormChange } from '../../core/form/change.ts';
import type { FromForm, Stuck } from '../../core/form/formMessages.ts';
import { newWritten } from '../../core/form/written.ts';
import type { Day } from '../../core/calendar/day.ts';
import { refusedText, type Edited } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocuments } from '../documents.ts';
import { rangeOf } from '../positions.ts';
import { newCrossing } from './crossing.ts';

export type Typed = Extract<FromForm, { type: 'typed' }>;

export interface WritingSources {
  readonly document: vscode.TextDocument;
  readonly documents: OpenDocuments;
  readonly today: () => Day;
}

/** How what is typed on one page comes into its document. Nothing that was typed is only here for long. */
export interface Writing {
  /** Keeps the last word of each field, and writes it once it rests, is left, or has to be there. */
  readonly type: (typed: Typed) => void;
  /** Settles when all that was typed is written, or stuck. */
  readonly flush: () => Promise<void>;
  /** Whether something was typed that is not in the document yet. */
  readonly isAhead: () => boolean;
  /** Makes a change after all that was typed before it; `moves`: items may change places by it. */
  readonly change: (
    change: (workbook: Workbook) => Edited,
    how?: { readonly moves?: boolean },
  ) => Promise<string | undefined>;
  readonly keep: (field: string) => Promise<void>;
  readonly take: (field: string) => void;
  readonly saved: () => void;
  /** The document has come anew from its file: what a save that crossed ours undid is stuck. */
  readonly lookBack: () => void;
  readonly handled: ReadonlyMap<string, number>;
  readonly stuck: ReadonlyMap<string, Stuck>;
  /** The items that were made of drafts. */
  readonly made: ReadonlyMap<string, string>;
}

/** How long a field rests before it is written, in milliseconds. */
const REST = 300;
/**
 * How long whoever types without a rest may be ahead of the document, in milliseconds: less than the second
 * after which VS Code has put a document by, so that a window never closes unasked on what it has not got.
 */
const LONGEST = 700;
/** Somebody else may write in the same moment: then the edit is made anew. */
const TRIES = 5;

export function newWriting({ document, documents, today }: WritingSources): Writing {
  const pending = new Map<string, Typed>();
  const handled = new Map<string, number>();
  const stuck = new Map<string, Stuck>();
  const made = new Map<string, string>();
  const written = newWritten();
  const crossing = newCrossing(document);
  let queue: Promise<unknown> = Promise.resolve();
  let resting: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;
  let atOnce = false;

  const workbookNow = (): Workbook | undefined => documents.get(document)?.workbook;

  const write = async (typed: Typed): Promise<void> => {
    const { field, value, was, draft } = typed;
    try {
      const workbook = workbookNow();
      if (workbook === undefined) return void stuck.set(field, lost(value));
      const isBegun = draft === undefined || made.has(draft);
      const current = isBegun ? valueOf(workbook, field) : '';
      const meant = meantBy(field, value, today());
      const before = stuck.get(field);
      if (before !== undefined && before.because === undefined && current === before.theirs)
        return void stuck.set(field, { ...before, mine: value });
      const isTheirs = current !== was && !written.isOurs(field, current) && current !== meant;
      if (isBegun && isTheirs) return void stuck.set(field, { mine: value, theirs: current });
      const origin = written.before(field, current);
      const change: FormChange = isBegun
        ? { kind: 'set', field, value, before: origin }
        : { kind: 'begin', field, value };
      if (!isBegun && meant === '') return;
      const refused = await apply((now) => applyChange(now, change, today()));
      if (refused !== undefined)
        return void stuck.set(field, { mine: value, theirs: current, because: refused });
      stuck.delete(field);
      written.wrote(field, meant, origin);
      crossing.wrote(field, current, meant);
      if (draft !== undefined) made.set(draft, itemOf(field));
    } finally {
      handled.set(field, Math.max(typed.at, handled.get(field) ?? 0));
      if (pending.get(field) === typed) pending.delete(field);
    }
  };

  /** Why it was not made; undefined once it is. */
  const apply = async (plan: (workbook: Workbook) => Edited): Promise<string | undefined> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const workbook = workbookNow();
      if (workbook === undefined) return lost('').because;
      const edited = plan(workbook);
      if (edited.kind === 'refused') return vscode.l10n.t(refusedText(edited.reason));
      if (edited.edits.length === 0) return undefined;
      const edit = new vscode.WorkspaceEdit();
      for (const one of edited.edits) edit.replace(document.uri, rangeOf(document, one), one.text);
      if (await vscode.workspace.applyEdit(edit)) return undefined;
    }
    return vscode.l10n.t('We couldn’t add this. Please try again.');
  };

  const stopWaiting = (): void => {
    clearTimeout(resting);
    clearTimeout(limit);
    limit = undefined;
  };
  const flush = async (): Promise<void> => {
    stopWaiting();
    for (const typed of pending.values()) queue = queue.then(() => write(typed));
    await queue;
  };

  const type = (typed: Typed): void => {
    pending.set(typed.field, typed);
    // An item that says nothing is gone: until somebody leaves it, it may just be written anew.
    if (typed.value.trim() === '' && itemOf(typed.field) !== typed.field) {
      stopWaiting();
      return;
    }
    if (!document.isDirty && !atOnce) {
      // A tab that is closed right now asks first only if its document is changed.
      atOnce = true;
      void flush().finally(() => (atOnce = false));
      return;
    }
    clearTimeout(resting);
    resting = setTimeout(() => void flush(), REST);
    limit ??= setTimeout(() => void flush(), LONGEST);
  };

  const change: Writing['change'] = async (plan, { moves = false } = {}) => {
    await flush();
    if (moves) {
      written.moved();
      crossing.moved();
    }
    const done = queue.then(() => apply(plan));
    queue = done;
    return done;
  };

  const keep = async (field: string): Promise<void> => {
    const mine = stuck.get(field)?.mine;
    if (mine === undefined) return;
    const refused = await change((now) =>
      applyChange(now, { kind: 'set', field, value: mine }, today()),
    );
    const workbook = workbookNow();
    if (refused === undefined && workbook !== undefined) {
      stuck.delete(field);
      const value = valueOf(workbook, field);
      written.wrote(field, value, value);
    }
  };
  const take = (field: string): void => {
    stuck.delete(field);
    written.forget(field);
  };
  const lookBack = (): void => {
    const workbook = workbookNow();
    if (workbook === undefined) return;
    for (const [field, one] of crossing.undone(workbook)) stuck.set(field, one);
  };
  const isAhead = (): boolean => pending.size > 0;
  const { saved } = crossing;
  return { type, flush, isAhead, change, keep, take, saved, lookBack, handled, stuck, made };
}

function lost(mine: string): Stuck & { readonly because: string } {
  const because = vscode.l10n.t(
    'This file isn’t a workbook anymore, because its first lines have changed. Open it as text to see.',
  );
  return { mine, theirs: '', because };
}

/** `milestones.2` of `milestones.2.due`. */
function itemOf(field: string): string {
  return /^(.*\.\d+)\.[^.]+$/.exec(field)?.[1] ?? field;
}
