import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import { mayOnlyBeRead } from '../mayOnlyBeRead.ts';

/** What is true of a document's file beside its text. */
export interface FileState extends Disposable {
  /** Whether nothing can be written to it. */
  readonly isReadOnly: () => boolean;
  /** Whether it holds another text than the one that was opened or saved last. */
  readonly isOtherOnDisk: () => boolean;
  /** Whether it lacks what was written into the document, though VS Code takes that for saved. */
  readonly isKeptBack: () => boolean;
}

/** What may happen to a document and its file. */
export interface FileEvents {
  /** Something else may be true of it. */
  readonly changed: () => void;
  /** The document has come anew from the file. */
  readonly reloaded: () => void;
  /** An edit was made that will not be saved: the file is read-only for this session. */
  readonly keptBack: () => void;
}

/** VS Code tells of an edit first, and that the document is changed right after it; in milliseconds. */
const SETTLED = 50;
/** A file that is written twice is read twice; then the document is as the file is, in milliseconds. */
const CONFIRMED = 1000;

export function followFile(
  document: vscode.TextDocument,
  onDidTouchFile: vscode.Event<vscode.Uri>,
  { changed, reloaded, keptBack }: FileEvents,
): FileState {
  let isReadOnly = false;
  let isOtherOnDisk = false;
  let isKeptBack = false;
  let savedText = document.isDirty ? undefined : textOf(document);
  const lookAtRights = async (): Promise<void> => {
    isReadOnly = await mayOnlyBeRead(document);
    changed();
  };
  const lookAtText = async (): Promise<void> => {
    const text = savedText === undefined ? undefined : await textOnDisk(document);
    isOtherOnDisk = text !== undefined && text !== savedText && text !== textOf(document);
    changed();
  };
  const lookAtEdit = async (): Promise<void> => {
    const { version } = document;
    const text = document.isDirty ? undefined : await textOnDisk(document);
    if (text === undefined || document.isDirty) {
      isKeptBack = false;
    } else if (text === textOf(document)) {
      isKeptBack = false;
      savedText = text;
      reloaded();
    } else setTimeout(() => void lookAgain(version), CONFIRMED);
  };
  const lookAgain = async (version: number): Promise<void> => {
    const text = await textOnDisk(document);
    if (document.isDirty || document.version !== version) return;
    const wasKeptBack = isKeptBack;
    isKeptBack = text !== undefined && text !== textOf(document);
    if (isKeptBack && !wasKeptBack) keptBack();
  };
  const lookAtSave = async (): Promise<void> => {
    // Whoever types on has changed the document again by now.
    savedText = (await textOnDisk(document)) ?? savedText;
    isOtherOnDisk = false;
    changed();
  };
  const following = vscode.Disposable.from(
    onDidTouchFile((uri) => {
      if (uri.toString() !== document.uri.toString()) return;
      void lookAtRights();
      if (document.isDirty) void lookAtText();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document: one, contentChanges }) => {
      if (one === document && contentChanges.length > 0)
        setTimeout(() => void lookAtEdit(), SETTLED);
    }),
    vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved === document) void lookAtSave();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('files', document.uri)) void lookAtRights();
    }),
  );
  void lookAtRights();
  return {
    isReadOnly: () => isReadOnly,
    isOtherOnDisk: () => isOtherOnDisk,
    isKeptBack: () => isKeptBack,
    dispose: () => void following.dispose(),
  };
}

/** undefined where it can't be read. */
async function textOnDisk({ uri, encoding }: vscode.TextDocument): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return withPlainEnds(await vscode.workspace.decode(bytes, { encoding }));
  } catch {
    return undefined;
  }
}

function textOf(document: vscode.TextDocument): string {
  return withPlainEnds(document.getText());
}

/** VS Code makes all ends of lines alike, and leaves out the mark at the start. */
function withPlainEnds(text: string): string {
  return text.replace(/^\u{FEFF}/u, '').replace(/\r\n?/g, '\n');
}
