import * as vscode from 'vscode';
import type { Problem } from '../../core/checks/problem.ts';
import { showAgain } from '../../core/checks/later.ts';
import type { ShownProblem } from '../../core/checks/showAgain.ts';
import type { OpenDocument } from '../documents.ts';
import { below, isMarkdownOfOurs } from '../index/files.ts';
import { positioned } from '../positions.ts';
import { SECTION } from '../settings.ts';
import type { Disposable } from '../disposable.ts';
import { diagnosticOf } from './diagnostic.ts';

/** What VS Code shows of our problems, each file's own. */
export interface ShownDiagnostics extends Disposable {
  /** Of a document at the version that was checked; what an edit left in its place is shown again. */
  readonly showOpen: (open: OpenDocument, problems: readonly Problem[]) => void;
  /** Of a file that is not open. */
  readonly showFile: (uri: vscode.Uri, text: string, problems: readonly Problem[]) => void;
  readonly forget: (uri: vscode.Uri) => void;
  /** What was shown of a file, or of the files below a folder, is so no more, unless `isOpen` says so. */
  readonly forgetTouched: (touched: vscode.Uri, isOpen: (uri: vscode.Uri) => boolean) => void;
  /** How many are shown in all. */
  readonly count: () => number;
}

interface ShownVersion {
  readonly version: number;
  readonly problems: readonly ShownProblem<vscode.Diagnostic>[];
}

/** Begins with nothing shown. */
export function newShownDiagnostics(): ShownDiagnostics {
  const collection = vscode.languages.createDiagnosticCollection(SECTION);
  /** What is shown of each document, as of which version. */
  const versions = new WeakMap<vscode.TextDocument, ShownVersion>();

  const show = (uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void => {
    if (diagnostics.length > 0 || collection.has(uri)) collection.set(uri, diagnostics);
  };
  return {
    showOpen: ({ document, version, edit }, problems) => {
      // Other Markdown has none, and must not have the checks loaded.
      if (problems.length === 0) {
        versions.delete(document);
        show(document.uri, []);
        return;
      }
      const last = versions.get(document);
      const before = last !== undefined && last.version === edit?.from ? last.problems : [];
      const now = showAgain(problems, before, edit, (problem) => diagnosticOf(document, problem));
      versions.set(document, { version, problems: now });
      const diagnostics = now.map(({ made }) => made);
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
