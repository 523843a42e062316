import * as vscode from 'vscode';
import { alike } from '../../core/form/sync/file.ts';

/**
 * VS Code asks before it writes over a file that is newer than what it read (fact F2). It does not ask about one
 * that is older (F3), as from a backup or from a machine whose clock is behind, though it says something else.
 */
export interface MadeNewer {
  /** VS Code knows the file as it is now. */
  readonly known: () => Promise<void>;
  /**
   * Right before a save: such a file is written once more as it is, so that VS Code asks. `saved` is what
   * the file held when it was read or saved last. Never throws.
   */
  readonly look: (saved: string) => Promise<void>;
}

export function makeNewer({ uri, encoding }: vscode.TextDocument): MadeNewer {
  /** Milliseconds since 1970. */
  let mtime = -Infinity;
  return {
    known: async () => {
      try {
        mtime = (await vscode.workspace.fs.stat(uri)).mtime;
      } catch {
        // A file that is gone is written anew, and nothing is lost.
      }
    },
    look: async (saved) => {
      try {
        if ((await vscode.workspace.fs.stat(uri)).mtime > mtime) return;
        const bytes = await vscode.workspace.fs.readFile(uri);
        if (alike(await vscode.workspace.decode(bytes, { encoding }), saved)) return;
        await vscode.workspace.fs.writeFile(uri, bytes);
      } catch {
        // VS Code itself reports files that can't be read or written.
      }
    },
  };
}
