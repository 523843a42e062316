import * as vscode from 'vscode';
import type { Problem } from '../../core/checks/problem.ts';
import type { OpenDocument } from '../documents.ts';
import { below, isMarkdownOfOurs } from '../workspace/files.ts';
import { positioned } from '../positions.ts';
import { SECTION } from '../settings.ts';
import type { Disposable } from '../disposable.ts';
import { diagnosticOf } from './diagnostic.ts';

/** What VS Code shows of our problems, each file's own. */
export interface ShownDiagnostics extends Disposable {
  /** Of a document at the version that was checked. */
  readonly showOpen: (open: OpenDocument, problems: readonly Problem[]) => void;
  /** Of a file that is not open. */
  readonly showFile: (uri: vscode.Uri, text: string, problems: readonly Problem[]) => void;
  readonly forget: (uri: vscode.Uri) => void;
  /** Takes back what was shown of a file, or of all files below a folder, except of those that are open. */
  readonly forgetTouched: (touched: vscode.Uri, isOpen: (uri: vscode.Uri) => boolean) => void;
  /** How many are shown in all. */
  readonly count: () => number;
}

/** Begins with nothing shown. */
export function newShownDiagnostics(): ShownDiagnostics {
  const collection = vscode.languages.createDiagnosticCollection(SECTION);

  const show = (uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void => {
    if (diagnostics.length > 0 || collection.has(uri)) collection.set(uri, diagnostics);
  };
  return {
    showOpen: ({ document }, problems) => {
      const diagnostics = problems.map((problem) => diagnosticOf(document, problem));
      show(document.uri, diagnostics);
    },
    showFile: (uri, text, problems) => {
      const file = { uri, ...positioned(text) };
      const diagnostics = problems.map((problem) => diagnosticOf(file, problem));
      show(uri, diagnostics);
    },
    forget: (uri) => {
      collection.delete(uri);
    },
    forgetTouched: (touched, isOpen) => {
      if (!isOpen(touched)) collection.delete(touched);
      if (isMarkdownOfOurs(touched)) return; // thousands of files may change at once
      // A folder that is gone tells of itself only.
      const inside = below(touched);
      collection.forEach((uri) => {
        if (uri.toString().startsWith(inside) && !isOpen(uri)) collection.delete(uri);
      });
    },
    count: () => {
      let count = 0;
      collection.forEach((_uri, diagnostics) => (count += diagnostics.length));
      return count;
    },
    dispose: () => {
      collection.dispose();
    },
  };
}
