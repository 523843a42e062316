import * as vscode from 'vscode';
import type { Problem, RelatedPlace, Severity } from '../../core/checks/problem.ts';
import type { OpenDocument } from '../documents.ts';
import { below, isMarkdownOfOurs } from '../workspace/files.ts';
import { positioned, rangeOf, type Positioned } from '../positions.ts';
import { SECTION } from '../settings.ts';
import type { Disposable } from '../disposable.ts';
import { messageOf, noteOf } from '../../core/checks/messages.ts';
import { translate } from '../translate.ts';

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

/** What VS Code shows as the origin of our problems. */
const SOURCE = 'partnership-workbooks';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A document, or a file that is not open. */
type Checked = Positioned & Pick<vscode.TextDocument, 'uri'>;

/** A problem as VS Code shows it. `document` must be at the version that was checked. */
function diagnosticOf(document: Checked, problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(document, problem.span),
    messageOf(problem, translate),
    SEVERITIES[problem.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = problem.code;
  if (problem.related !== undefined) {
    diagnostic.relatedInformation = problem.related.map((place) => relatedOf(document, place));
  }
  return diagnostic;
}

function relatedOf(document: Checked, place: RelatedPlace): vscode.DiagnosticRelatedInformation {
  const location = new vscode.Location(document.uri, rangeOf(document, place.span));
  return new vscode.DiagnosticRelatedInformation(location, noteOf(place, translate));
}
