import * as vscode from 'vscode';
import { summarize } from '../../core/portfolio/summary.ts';
import type { Disposable } from '../disposable.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { KnownFiles } from './knownFiles.ts';

/** What the editors say, taken into the known files. */
export interface Editors extends Disposable {
  /** Takes what is in an editor now; nothing where there is none. */
  readonly take: (uri: vscode.Uri) => void;
  /** Takes at once what was typed a moment ago. */
  readonly takeTyped: () => void;
  /** Forgets what was typed in files that are gone, which would otherwise bring them back. */
  readonly forget: (isGone: (key: string) => boolean) => void;
}

export interface EditorsSources {
  readonly documents: OpenDocuments;
  readonly known: KnownFiles;
  /** Called when a file is in no editor any more, so that what is on disk counts. */
  readonly closed: (key: string) => void;
}

/** How long nobody may have typed in a workbook before it is summarized, in ms: problems come first. */
const TYPING_REST = 60;

/** Takes what is open, and follows what is typed. */
export function followEditors({ documents, known, closed }: EditorsSources): Editors {
  /** In which somebody has typed since they were summarized. */
  const typedIn = new Set<string>();
  let typing: ReturnType<typeof setTimeout> | undefined;

  const takeOpen = ({ document: { uri }, workbook }: OpenDocument): void => {
    if (uri.scheme === 'untitled') return;
    known.putInEditor(uri.toString(), workbook ? summarize(workbook) : null);
  };
  const take = (uri: vscode.Uri): void => {
    const open = documents.at(uri);
    if (open !== undefined) takeOpen(open);
  };
  const takeTyped = (): void => {
    clearTimeout(typing);
    for (const key of typedIn) take(vscode.Uri.parse(key, true));
    typedIn.clear();
  };
  for (const open of documents.all()) takeOpen(open);
  const subscriptions = vscode.Disposable.from(
    documents.onDidChange(({ document: { uri } }) => {
      typedIn.add(uri.toString());
      clearTimeout(typing);
      typing = setTimeout(takeTyped, TYPING_REST);
    }),
    documents.onDidClose((uri) => {
      const key = uri.toString();
      typedIn.delete(key);
      known.putInEditor(key, undefined);
      closed(key);
    }),
  );
  return {
    take,
    takeTyped,
    forget: (isGone) => {
      for (const key of typedIn) if (isGone(key)) typedIn.delete(key);
    },
    dispose: () => {
      clearTimeout(typing);
      subscriptions.dispose();
    },
  };
}
