import * as vscode from 'vscode';
import { snippetWithStops } from '../../core/assist/snippetText.ts';
import type { TextEdit } from '../../core/workbook/edit.ts';
import type { Span } from '../../core/workbook/span.ts';
import type { OpenDocuments } from '../documents.ts';
import { FORM, isActiveForm, opensAsForm } from '../form/activeForm.ts';
import { mayOnlyBeRead } from '../mayOnlyBeRead.ts';
import { openDocument } from '../openWorkbook.ts';
import { rangeOf } from '../positions.ts';
import { tellNotMade, type Outcome } from './notMade.ts';
import { planAnew, type Make } from './planAnew.ts';

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
 * or like it better. What somebody types meanwhile stays: the edit is planned anew behind it. False, with
 * a word to the person, if nothing was changed.
 */
export async function applyEdited(
  documents: OpenDocuments,
  { uri }: vscode.TextDocument,
  make: Make,
): Promise<boolean> {
  const document = await openDocument(uri);
  if (document === undefined) return false;
  let isInFront = false;
  const made = await planAnew(documents, document, make, async ({ edits, cursor }, version) => {
    if (!isInFront) await bringToFront(document);
    isInFront = true;
    const toWrite = cursor === undefined ? [] : [{ start: cursor, end: cursor }];
    return applySeen({ document, version, edits, toWrite });
  });
  return made !== undefined;
}

/** The form, where that is open or liked better, with the keyboard. */
async function bringToFront(document: vscode.TextDocument): Promise<void> {
  const { uri } = document;
  if (!isActiveForm(document) && opensAsForm(uri)) {
    await vscode.commands.executeCommand('vscode.openWith', uri, FORM, { preview: false });
  }
  // The sidebar may still have the keyboard, if it was asked for there: it goes to where the change shows.
  if (isActiveForm(document))
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** The same for edits that are planned already: they are not made once the document has changed. */
export async function applyPlanned(planned: PlannedEdit): Promise<boolean> {
  const outcome = await applySeen(planned);
  if (outcome !== 'made') tellNotMade(outcome);
  return outcome === 'made';
}

/** A form follows its document by itself, and shows what changed. */
function applySeen(planned: PlannedEdit): Promise<Outcome> {
  return isActiveForm(planned.document) ? applyUnseen(planned) : applyInText(planned);
}

async function applyInText(planned: PlannedEdit): Promise<Outcome> {
  const { document, version, edits, toWrite = [] } = planned;
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
  if (!isMade) return 'changed';
  // A read-only editor accepts the edit without a word, and its text stays as it is.
  if (edits.length > 0 && document.version === version) return 'locked';
  await leadThrough(editor, toWrite);
  return 'made';
}

/** Makes an edit in no editor. */
export async function applyUnseen({ document, version, edits }: PlannedEdit): Promise<Outcome> {
  if (await mayOnlyBeRead(document)) return 'locked';
  if (document.version !== version) return 'changed';
  // VS Code reports an empty edit as one that wasn't made.
  if (edits.length === 0) return 'made';
  const edit = new vscode.WorkspaceEdit();
  for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
  return (await vscode.workspace.applyEdit(edit)) ? 'made' : 'changed';
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
