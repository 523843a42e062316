import * as vscode from 'vscode';
import { isActiveForm } from '../form/activeForm.ts';
import type { OpenDocument } from '../documents.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { applyEdited } from './applyEdited.ts';
import { changeUnseen, type UnseenPlan } from './changeUnseen.ts';
import { saidOf, tellChange, type WayOn } from './tellChange.ts';
import type { Parts } from '../parts.ts';

/** A change that a command makes, and what is said of it where nobody sees it. */
export interface PlaceChange extends UnseenPlan {
  /** What it is about, such as a partner’s name. */
  readonly what: string;
  /** What was done, such as *Ended.* */
  readonly words: string;
  readonly also?: WayOn;
}

export type ChangeSources = Pick<Parts, 'documents' | 'log'>;

/**
 * Changes a workbook without leaving the page that somebody is on: in front of them it is an edit of theirs, with
 * Undo; elsewhere it is written and saved, and a message says what was done, with the way back. undefined
 * where nothing was changed.
 */
export async function changeInPlace(
  { documents, log }: ChangeSources,
  open: OpenDocument & { readonly workbook: Workbook },
  { what, words, also, ...plan }: PlaceChange,
): Promise<'edited' | 'told' | undefined> {
  const { document } = open;
  if (isActiveForm(document) || vscode.window.activeTextEditor?.document === document) {
    return (await applyEdited(documents, document, plan.make)) ? 'edited' : undefined;
  }
  const change = await changeUnseen(documents, document.uri, plan);
  if (change === undefined) return undefined;
  // Not waited for: a message may stay as long as somebody likes.
  log.asked('undoing a change', () => tellChange(what, saidOf(words, change), change, also));
  return 'told';
}
