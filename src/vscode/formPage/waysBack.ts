import type * as vscode from 'vscode';

/**
 * What Undo in a form is to take back as one, though it was made in several steps: VS Code would take back that
 * a file has moved, and leave the rest; a letter typed in that moment would stay with a file that is gone.
 */
export interface WaysBack {
  /** As long as a document says `text`, Undo in its form does `take`; nothing where all of it is back already. */
  readonly offer: (uri: vscode.Uri, text: string, take: WayBack) => void;
  readonly from: (document: vscode.TextDocument) => WayBack | undefined;
}

export type WayBack = () => Promise<void>;

export function newWaysBack(): WaysBack {
  const all = new Map<string, { readonly text: string; readonly take: WayBack }>();
  return {
    offer: (uri, text, take) => void all.set(uri.toString(), { text, take }),
    from: (document) => {
      const known = all.get(document.uri.toString());
      return known?.text === document.getText() ? known.take : undefined;
    },
  };
}
