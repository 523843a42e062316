import type * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import type { FixContext } from '../../core/checks/mend/fix.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocuments } from '../documents.ts';
import type { Syncs } from './sync.ts';
import type { OpenProblems } from '../problems/problems.ts';
import type { Log } from '../log.ts';

/** What a form needs of the rest of the extension. */
export interface FormSources {
  readonly extension: vscode.Uri;
  readonly documents: OpenDocuments;
  readonly log: Log;
  readonly problems: OpenProblems;
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<unknown>;
  readonly fixContext: (document: vscode.TextDocument) => FixContext;
  readonly portfolio: () => Portfolio;
  readonly onDidChangePortfolio: vscode.Event<unknown>;
  /** A workbook as it stands in its editor, else on disk. */
  readonly readWorkbook: (path: string) => Promise<Workbook | undefined>;
  readonly syncs: Syncs;
  /** Shows a form again that was closed on a letter that its document did not have yet. */
  readonly showAgain: (document: vscode.TextDocument) => Promise<void>;
}
