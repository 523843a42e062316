import * as vscode from 'vscode';
import type { Problem, RelatedPlace, Severity } from '../../core/checks/problem.ts';
import { messageOf, noteOf } from '../../core/checks/messages.ts';
import { rangeOf, type Positioned } from '../positions.ts';
import { translate } from '../translate.ts';

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
export function diagnosticOf(document: Checked, problem: Problem): vscode.Diagnostic {
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
