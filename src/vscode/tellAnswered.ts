import * as vscode from 'vscode';
import type { Day } from '../core/calendar/day.ts';
import { replaceEarlier } from '../core/checkUp/edits.ts';
import { applyEdited } from './editing/applyEdited.ts';
import type { Parts } from './parts.ts';
import { showMessage } from './showMessage.ts';

/** Says that a side’s answers are in. A second time on one day it says so, and offers to keep the later one alone. */
export function tellAnswered(
  { documents, log }: Pick<Parts, 'documents' | 'log'>,
  document: vscode.TextDocument,
  {
    said,
    by,
    day,
    isSecond,
  }: { readonly said: string; readonly by: string; readonly day: Day; readonly isSecond: boolean },
): void {
  if (!isSecond) {
    void showMessage('information', said);
    return;
  }
  const both = vscode.l10n.t(
    '{partner} had already answered today. The workbook now has both answers. If you keep only the new marks, their words from both stay.',
    { partner: by },
  );
  const keep = vscode.l10n.t('Keep Only the New Marks');
  log.asked('keeping one of two answers', async () => {
    if ((await showMessage('information', `${said} ${both}`, keep)) === keep)
      await applyEdited(documents, document, (now) => replaceEarlier(now, by, day));
  });
}
