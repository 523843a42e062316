import type * as vscode from 'vscode';
import type { KnownNames } from '../../core/assist/completion.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { FixContext } from '../../core/checks/mend/fix.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocuments } from '../documents.ts';
import type { HeardPages } from './heardPages.ts';
import type { PutBy } from './putBy.ts';
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
  readonly known: () => KnownNames;
  readonly portfolio: () => Portfolio;
  readonly onDidChangePortfolio: vscode.Event<unknown>;
  /** A workbook as it stands in its editor, else on disk. */
  readonly readWorkbook: (path: string) => Promise<Workbook | undefined>;
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
  readonly putBy: PutBy;
  readonly heardPages: HeardPages;
  /** A name for a form, in no other life of the extension the same. */
  readonly newName: () => string;
  /** Shows a form again that was closed on a letter that its document did not have yet. */
  readonly showAgain: (document: vscode.TextDocument) => Promise<void>;
}
