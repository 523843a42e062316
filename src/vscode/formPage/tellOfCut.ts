import * as vscode from 'vscode';
import { showMessage } from '../showMessage.ts';

/** A full disk cuts a file short, and VS Code takes that for saved. */
export function tellOfCut(): void {
  void showMessage(
    'warning',
    vscode.l10n.t(
      'This workbook wasn’t saved whole. The disk may be full: make room, type a letter, and save again. Your text is still here.',
    ),
  );
}
