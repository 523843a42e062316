import * as vscode from 'vscode';
import type { OpenDocument } from '../documents.ts';
import type { Disposable } from '../disposable.ts';
import type { FileAccess } from '../workspace/fileAccess.ts';
import { newLatestJobs } from './latest.ts';
import type { Log } from '../log.ts';

/** Knows of which open documents the files are saved in another encoding than UTF-8. */
export interface Encodings extends Disposable {
  readonly isUtf8: (open: OpenDocument) => boolean;
}

/** Stands where VS Code could not make a letter out of a file's bytes. */
const REPLACEMENT = '\ufffd';

/**
 * Looks at each document once, and again when its file was written. Where letters are missing, only
 * the file's bytes tell: `changed` is called for a document that turns out to be damaged.
 */
export function followEncodings(
  { files, log }: { readonly files: FileAccess; readonly log: Log },
  onDidTouchFile: vscode.Event<vscode.Uri>,
  changed: (uri: vscode.Uri) => void,
): Encodings {
  const known = new Map<string, boolean>();
  /** A look that began before the file was written again, or its document closed, doesn't count. */
  const looks = newLatestJobs();
  const look = ({ document }: OpenDocument): boolean => {
    const { uri, encoding } = document;
    if (uri.scheme === 'untitled') return true;
    const text = document.getText();
    if (!isNamedUtf8(encoding)) return !encoding.startsWith('utf16') && isAscii(text);
    if (text.includes(REPLACEMENT)) {
      log.inBackground(`reading the bytes of ${uri.path}`, () => lookAtBytes(uri));
    }
    return true;
  };
  const lookAtBytes = async (uri: vscode.Uri): Promise<void> => {
    const key = uri.toString();
    const job = looks.begin(key);
    const isUtf8 = await files.isUtf8(uri);
    const counts = job.counts();
    job.end();
    if (isUtf8 || !counts) return;
    known.set(key, false);
    changed(uri);
  };
  const forget = (uri: vscode.Uri): boolean => {
    const key = uri.toString();
    if (!known.delete(key)) return false;
    looks.forget((other) => other === key);
    return true;
  };
  const lookAgain = (uri: vscode.Uri): void => {
    if (forget(uri)) changed(uri);
  };
  const subscriptions = vscode.Disposable.from(
    onDidTouchFile(lookAgain),
    // The file system reports the save a moment later, or, in some, not at all.
    vscode.workspace.onDidSaveTextDocument(({ uri, encoding }) => {
      if (known.get(uri.toString()) === false || !isNamedUtf8(encoding)) lookAgain(uri);
    }),
    // That another program has changed the encoding is told without a change of the text.
    vscode.workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
      if (contentChanges.length === 0 && known.get(uri.toString()) === false) lookAgain(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void forget(uri)),
  );
  return {
    isUtf8: (open) => {
      const key = open.document.uri.toString();
      const before = known.get(key);
      if (before !== undefined) return before;
      known.set(key, true); // while the bytes are being read
      const isUtf8 = look(open);
      known.set(key, isUtf8);
      return isUtf8;
    },
    dispose: () => {
      subscriptions.dispose();
      known.clear();
      looks.forget(() => true);
    },
  };
}

/** `utf8`, or `utf8bom` with its mark. */
function isNamedUtf8(encoding: string): boolean {
  return encoding.startsWith('utf8');
}

/** Such a text is the same in nearly every encoding. */
function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
