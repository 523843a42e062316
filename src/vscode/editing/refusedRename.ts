import * as vscode from 'vscode';
import type { RenamePlan } from '../../core/assist/planRename.ts';
import { refusedText } from '../../core/workbook/edits/edited.ts';

/** Why a rename is refused, in a sentence, and in which workbook where it is one. */
export function refusalOf(
  { reason, path }: Extract<RenamePlan, { kind: 'refused' }>,
  workbooks: readonly { readonly path: string; readonly uri: vscode.Uri }[],
): string {
  const text =
    reason === 'name-taken'
      ? vscode.l10n.t('Another organization already has this name, so nothing was changed.')
      : reason === 'named-too-often'
        ? vscode.l10n.t(
            'The name is at the top of this workbook more than 100 times, so nothing was changed. Please change it in the text.',
          )
        : vscode.l10n.t(refusedText(reason));
  const refusing = workbooks.find((one) => one.path === path);
  return refusing === undefined
    ? text
    : `${vscode.workspace.asRelativePath(refusing.uri)}: ${text}`;
}
