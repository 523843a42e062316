import * as vscode from 'vscode';
import type { Span } from '../core/workbook/span.ts';

/** The one place where the core's offsets become VS Code's positions. */
export function rangeOf(
  document: Pick<vscode.TextDocument, 'positionAt'>,
  span: Span,
): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}
