import * as vscode from 'vscode';
import { snippetWithStops } from '../../core/assist/snippetText.ts';
import type { TextEdit } from '../../core/workbook/edit.ts';
import { refusedText, type Edited } from '../../core/workbook/edits/edited.ts';
import type { Span } from '../../core/workbook/span.ts';
import type { OpenDocument } from '../documents.ts';
import { FORM, isActiveForm, opensAsForm } from '../form/activeForm.ts';
import { mayOnlyBeRead } from '../mayOnlyBeRead.ts';
import { rangeOf } from '../positions.ts';

/** An edit that was planned for one version of a document. */
export interface PlannedEdit {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /**
   * What is to be typed over afterwards, one after the other with the Tab key; an empty span is where
   * the cursor goes. Offsets into the text after the edits.
   */
  readonly toWrite?: readonly Span[] | undefined;
}

/**
 * Makes an edit as one Undo, where the person sees it: in the form, or in the text if they have that open
 * or like it better. False, with a word to the person, if the edit was refused or the document has changed
 * since it was planned; nothing is changed then.
 */
export async function applyEdited(open: OpenDocument, edited: Edited): Promise<boolean> {
  if (edited.kind === 'refused') {
    void vscode.window.showWarningMessage(vscode.l10n.t(refusedText(edited.reason)));
    return false;
  }
  const { uri } = open.document;
  if (!isActiveForm(open.document) && opensAsForm(uri)) {
    await vscode.commands.executeCommand('vscode.openWith', uri, FORM, { preview: false });
  }
  const { edits, cursor } = edited;
  const toWrite = cursor === undefined ? [] : [{ start: cursor, end: cursor }];
  // The sidebar may still have the keyboard, if it was asked for there: it goes to where the change shows.
  if (isActiveForm(open.document))
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return applyPlanned({ document: open.document, version: open.version, edits, toWrite });
}

/** The same for edits that are planned already. */
export async function applyPlanned(planned: PlannedEdit): Promise<boolean> {
  const { document, version, edits, toWrite = [] } = planned;
  if (isActiveForm(document)) return appliedUnseen(planned);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const isMade =
    document.version === version &&
    (edits.length === 0 ||
      (await editor.edit(
        (builder) => {
          for (const edit of edits) builder.replace(rangeOf(document, edit), edit.text);
        },
        { undoStopBefore: true, undoStopAfter: toWrite.length < 2 },
      )));
  // A read-only editor accepts the edit without a word, and its text stays as it is.
  const isLocked = isMade && edits.length > 0 && document.version === version;
  if (!isMade || isLocked) {
    tellNotMade(isLocked ? 'locked' : 'changed');
    return false;
  }
  await leadThrough(editor, toWrite);
  return true;
}

/** In no editor: a form follows its document by itself, and shows what changed. */
async function appliedUnseen(planned: PlannedEdit): Promise<boolean> {
  const outcome = await applyUnseen(planned);
  if (outcome !== 'made') tellNotMade(outcome);
  return outcome === 'made';
}

/** What came of an edit: `changed` where the document isn't in the version that it was planned for. */
export type Outcome = 'made' | 'changed' | 'locked';

/** The same without a message, for callers that can plan it again. */
export async function applyUnseen({ document, version, edits }: PlannedEdit): Promise<Outcome> {
  if (await mayOnlyBeRead(document)) return 'locked';
  if (document.version !== version) return 'changed';
  // VS Code reports an empty edit as one that wasn't made.
  if (edits.length === 0) return 'made';
  const edit = new vscode.WorkspaceEdit();
  for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
  return (await vscode.workspace.applyEdit(edit)) ? 'made' : 'changed';
}

/** Tells why an edit was not made. */
export function tellNotMade(outcome: 'changed' | 'locked'): void {
  void vscode.window.showWarningMessage(outcome === 'locked' ? notWritable() : changedMeanwhile());
}

function notWritable(): string {
  return vscode.l10n.t('You can read this workbook but not change it, so nothing was changed.');
}

/** What to say where the text has changed since an edit was planned. */
export function changedMeanwhile(): string {
  return vscode.l10n.t(
    'The workbook has changed in the meantime, so nothing was done. Please try again.',
  );
}

/** Selects what is to be typed over; of several the first, and Tab leads to the next. */
async function leadThrough(editor: vscode.TextEditor, toWrite: readonly Span[]): Promise<void> {
  const { document } = editor;
  const [first] = toWrite;
  const last = toWrite.at(-1);
  if (first === undefined || last === undefined) return;
  const range = rangeOf(document, first);
  if (first !== last) {
    const stretch = rangeOf(document, { start: first.start, end: last.end });
    const stops = toWrite.map(({ start, end }) => ({
      start: start - first.start,
      end: end - first.start,
    }));
    const snippet = snippetWithStops(document.getText(stretch), stops);
    // The same text once more, as part of the same Undo: only the stops are new.
    await editor.insertSnippet(new vscode.SnippetString(snippet), stretch, {
      ...{ undoStopBefore: false, undoStopAfter: true, keepWhitespace: true },
    });
  } else {
    // Backwards, so that a list of choices at the cursor is not narrowed by what is selected.
    editor.selection = new vscode.Selection(range.end, range.start);
  }
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
