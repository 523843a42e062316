import type * as vscode from 'vscode';
import type { Day } from '../core/calendar/day.ts';
import type { OpenDocuments } from './documents.ts';
import type { FormEditor } from './form/formEditor.ts';
import type { OpenDraft } from './commands/letterDraft.ts';
import type { Log } from './log.ts';
import type { OpenAfterReload } from './wizard/openAfterReload.ts';
import type { FileAccess } from './workspace/fileAccess.ts';
import type { LivePortfolio } from './workspace/livePortfolio.ts';
import type { Turns } from './workspace/turns.ts';

/** What the extension is put together from, see `compose.ts`; whatever needs some of it picks that. */
export interface Parts {
  readonly documents: OpenDocuments;
  readonly live: LivePortfolio;
  readonly files: FileAccess;
  readonly turns: Turns;
  readonly forms: FormEditor;
  readonly afterReload: OpenAfterReload;
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<unknown>;
  /** Where the extension's own files lie. */
  readonly extension: vscode.Uri;
  readonly log: Log;
  /** What is kept of this workspace from one time to the next: no more than a convenience. */
  readonly memory: vscode.Memento;
  /** The letters to contacts that are open. */
  readonly drafts: Set<OpenDraft>;
}
