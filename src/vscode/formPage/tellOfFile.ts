import * as vscode from 'vscode';
import { showMessage } from '../showMessage.ts';

/** A file that was made read-only for this session takes edits, but isn't saved, and nothing says so. */
export function tellOfLock(): void {
  void showMessage(
    'warning',
    vscode.l10n.t(
      'This workbook can’t be saved, because it’s read-only in this session. Press F1, choose File: Reset Active Editor Read-only in Session, and keep writing. Your text is still here.',
    ),
  );
}

/** A full disk cuts a file short, and VS Code takes that for saved. */
export function tellOfCut(): void {
  void showMessage(
    'warning',
    vscode.l10n.t(
      'This workbook was only partly saved. The disk may be full: make room, type a letter, and save again. Your text is still here.',
    ),
  );
}
