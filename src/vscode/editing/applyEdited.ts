import * as vscode from 'vscode';
import type { TextEdit } from '../../core/workbook/edit.ts';
import { refusedText, type Edited } from '../../core/workbook/edits/edited.ts';
import type { Span } from '../../core/workbook/span.ts';
import type { OpenDocument } from '../documents.ts';
import { rangeOf } from '../positions.ts';

/** An edit that was planned for one version of a document. */
export interface PlannedEdit {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** What to select afterwards; offsets into the text after the edits. */
  readonly select?: Span | undefined;
}

/**
 * Makes an edit in the editor, as one Undo. False, with a word to the person, where the edit was
 * refused or the document has changed since it was planned; nothing is changed then.
 */
export async function applyEdited(open: OpenDocument, edited: Edited): Promise<boolean> {
  if (edited.kind === 'refused') {
    void vscode.window.showWarningMessage(vscode.l10n.t(refusedText(edited.reason)));
    return false;
  }
  const { edits, cursor } = edited;
  const select = cursor === undefined ? undefined : { start: cursor, end: cursor };
  return applyPlanned({ document: open.document, version: open.version, edits, select });
}

/** The same for edits that are planned already. */
export async function applyPlanned(planned: PlannedEdit): Promise<boolean> {
  const { document, version, edits, select } = planned;
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const isMade =
    document.version === version &&
    (edits.length === 0 ||
      (await editor.edit((builder) => {
        for (const edit of edits) builder.replace(rangeOf(document, edit), edit.text);
      })));
  if (!isMade) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The workbook has changed meanwhile, so nothing was done. Please try again.'),
    );
    return false;
  }
  if (select !== undefined) {
    const range = rangeOf(document, select);
    // Backwards, so that a list of choices at the cursor is not narrowed by what is selected.
    editor.selection = new vscode.Selection(range.end, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return true;
}
