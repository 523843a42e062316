import type * as vscode from 'vscode';
import type { KnownNames } from '../../core/assist/completion.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { FixContext } from '../../core/checks/mend/fix.ts';
import type { OpenDocuments } from '../documents.ts';
import type { OpenProblems } from '../problems/problems.ts';

/** What a form needs of the rest of the extension. */
export interface FormSources {
  readonly extension: vscode.Uri;
  readonly documents: OpenDocuments;
  readonly problems: OpenProblems;
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<unknown>;
  readonly fixContext: (document: vscode.TextDocument) => FixContext;
  readonly known: () => KnownNames;
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
  /** Shows a form again that was closed on a letter that its document did not have yet. */
  readonly showAgain: (document: vscode.TextDocument) => Promise<void>;
}
