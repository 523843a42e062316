import * as vscode from 'vscode';
import type { UnseenChange } from './changeUnseen.ts';
import { showMessage, tellUndone } from '../showMessage.ts';

/** What was done, such as *Done.*, and that it isn’t saved, where it isn’t. */
export function saidOf(words: string, { isSaved }: Pick<UnseenChange, 'isSaved'>): string {
  if (isSaved) return words;
  const more = vscode.l10n.t('The workbook isn’t saved yet, because it’s being edited.');
  return `${/[.!?”]$/.test(words) ? words : `${words}.`} ${more}`;
}

/** What a message is about: something in a workbook, and whose workbook that is, where it has a name. */
export function whatIn(what: string, partner: string | undefined): string {
  return partner === undefined ? what : `${what} · ${partner}`;
}

/** What people often do next, by a button of the message. */
export interface WayOn {
  readonly title: string;
  readonly go: () => Promise<void>;
}

/** Says what was done where there is no row to say it in, with the way back. */
export async function tellChange(
  what: string,
  words: string,
  { undo }: Pick<UnseenChange, 'undo'>,
  also?: WayOn,
): Promise<void> {
  const back = vscode.l10n.t('Undo');
  const text = vscode.l10n.t('“{what}”: {done}', { what, done: words });
  const picked = await showMessage('information', text, ...(also ? [also.title] : []), back);
  if (picked === also?.title) await also?.go();
  if (picked !== back) return;
  const undone = await undo();
  if (undone !== undefined) tellUndone((words) => saidOf(words, undone));
}
