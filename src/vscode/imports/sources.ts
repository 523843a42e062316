import type * as vscode from 'vscode';
import type { Language } from '../../core/guide/guide.ts';
import type { ImportPlan } from '../../core/imports/importPlan.ts';
import type { PartnerList } from '../../core/imports/list/columns.ts';
import type { ImportedFile } from '../../core/imports/planImport.ts';
import type { OurFacts } from '../../core/schema/ourFacts.ts';
import type { Parts } from '../parts.ts';
import type { ReadWorkbook } from '../workspace/readWorkbooks.ts';

export type ImportSources = Pick<
  Parts,
  'live' | 'documents' | 'log' | 'today' | 'afterReload' | 'forms' | 'extension'
>;

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
  /** The names on lists, with whom nobody has started. */
  readonly ideas: readonly string[];
  /** What workbooks are written in where the file doesn’t tell. */
  readonly language: Language;
  /** What the library itself asks there. */
  readonly ours: OurFacts | undefined;
  /** The newest workbook with each of the known, by every name that it had; see `nameKey`. */
  readonly newest: ReadonlyMap<string, ReadWorkbook>;
}
