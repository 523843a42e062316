import * as vscode from 'vscode';
import { positionsIn } from '../core/workbook/syntax/layout/lineIndex.ts';
import type { Span } from '../core/workbook/span.ts';

/** A text whose offsets can be told as positions. */
export type Positioned = Pick<vscode.TextDocument, 'positionAt'>;

/** The one place where the core's offsets become VS Code's positions. */
export function rangeOf(text: Positioned, span: Span): vscode.Range {
  return new vscode.Range(text.positionAt(span.start), text.positionAt(span.end));
}

/** A text that need not be open, for {@link rangeOf}. It is read through once. */
export function positioned(text: string): Positioned {
  const positionAt = positionsIn(text);
  return {
    positionAt: (offset) => {
      const { line, column } = positionAt(offset);
      return new vscode.Position(line, column);
    },
  };
}
