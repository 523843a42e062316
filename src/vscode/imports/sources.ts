import type * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import type { ImportPlan } from '../../core/imports/importPlan.ts';
import type { PartnerList } from '../../core/imports/list/columns.ts';
import type { ImportedFile } from '../../core/imports/planImport.ts';
import type { OpenDocuments } from '../documents.ts';
import type { FormEditor } from '../form/formEditor.ts';
import type { LivePortfolio } from '../workspace/livePortfolio.ts';
import type { OpenAfterReload } from '../wizard/openAfterReload.ts';
import type { Log } from '../log.ts';

export interface ImportSources {
  readonly live: LivePortfolio;
  readonly documents: OpenDocuments;
  readonly log: Log;
  readonly today: () => Day;
  readonly afterReload: OpenAfterReload;
  readonly forms: FormEditor;
  /** Where the extension's own files lie. */
  readonly extension: vscode.Uri;
}

/** Where workbooks are written. */
export interface ImportPlace {
  readonly root: vscode.Uri;
  /** Whether that folder is open already. */
  readonly isOpen: boolean;
}

/** A file that was read, with what would become of it before anybody chose anything. */
export interface ReadFile {
  readonly file: ImportedFile;
  readonly plan: ImportPlan;
  /** Empty for a Word guide. */
  readonly lists: readonly PartnerList[];
  /** The organizations that have a workbook already. */
  readonly known: readonly string[];
}
