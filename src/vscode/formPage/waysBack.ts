import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';

/**
 * What Undo in a form is to take back as one, and Redo to bring again, though it was made in several steps: VS
 * Code would take back that a file has moved, and leave the rest; a letter typed in that moment would stay with
 * a file that is gone.
 */
export interface WaysBack extends Disposable {
  /** The text that a document has now, by its address, and what one step from there does. */
  readonly offer: (uri: vscode.Uri, from: Offered) => void;
  readonly from: (
    document: vscode.TextDocument,
    which: 'undo' | 'redo',
  ) => (() => Promise<void>) | undefined;
}

interface Offered {
  readonly text: string;
  readonly version: number;
  /**
   * As long as the document says that; nothing where all of it is back already. `undone` is what it said before
   * Undo had come to that: VS Code forgets what Redo would bring again, as a file moves.
   */
  readonly undo: (undone: string | undefined) => Promise<void>;
  /** As long as nothing else was done: what is written and undone, Redo brings again. */
  readonly redo?: () => Promise<void>;
}

interface Known extends Offered {
  /** What the document says by now. */
  readonly now: string;
  readonly undone: string | undefined;
}

export function newWaysBack(): WaysBack {
  const all = new Map<string, Known>();
  const following = vscode.workspace.onDidChangeTextDocument(
    ({ document, contentChanges, reason }) => {
      const key = document.uri.toString();
      const known = all.get(key);
      if (known === undefined || contentChanges.length === 0) return;
      const undone = reason === undefined ? undefined : (known.undone ?? known.now);
      all.set(key, { ...known, undone, now: document.getText() });
    },
  );
  return {
    offer: (uri, from) => {
      const key = uri.toString();
      const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key);
      all.set(key, { ...from, now: open?.getText() ?? from.text, undone: undefined });
    },
    from: (document, which) => {
      const known = all.get(document.uri.toString());
      if (known?.text !== document.getText()) return undefined;
      if (which === 'undo') return () => known.undo(known.undone);
      return known.version === document.version ? known.redo : undefined;
    },
    dispose: () => void following.dispose(),
  };
}
