import * as vscode from 'vscode';
import { showMessage } from '../showMessage.ts';

/** What came of an edit: `changed` where the document isn't in the version that it was planned for. */
export type Outcome = 'made' | 'changed' | 'locked';

/** Tells why an edit was not made. */
export function tellNotMade(outcome: 'changed' | 'locked'): void {
  void showMessage('warning', outcome === 'locked' ? notWritable() : changedMeanwhile());
}

function notWritable(): string {
  return vscode.l10n.t('You can read this workbook, but you can’t change it.');
}

/** What to say where the text has changed since an edit was planned. */
export function changedMeanwhile(): string {
  return vscode.l10n.t('The workbook has changed. Please try again.');
}
