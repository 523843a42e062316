import type { Milestone } from '../schema/generated/types.ts';
import type { WorkbookRequest } from '../workbook/scaffold/planWorkbook.ts';
import type { RefusalReason } from './file/refusal.ts';

/** Where a text of a file will stand. */
export interface Placed {
  /** A path in the front matter, list items counted from 0 (`milestones.2.due`), or a heading. */
  readonly to: string;
  readonly text: string;
}

/** Something to tell of a file that its text alone does not show. */
export type Notice =
  | { readonly kind: 'changes-accepted'; readonly count: number }
  | { readonly kind: 'pictures-left'; readonly count: number }
  | { readonly kind: 'comments-kept'; readonly count: number }
  /** What Word doesn’t show, stretch by stretch. */
  | { readonly kind: 'hidden'; readonly words: readonly string[] }
  /** The file is a list that was made here; not all of it is read. */
  | { readonly kind: 'own-list' }
  | { readonly kind: 'no-pick'; readonly organization: string }
  | { readonly kind: 'like'; readonly organization: string; readonly other: string };

/** A workbook that an import would write; only its number and its place are still open. */
export interface ImportedWorkbook {
  /** undefined where the file does not name the partner. */
  readonly organization: string | undefined;
  readonly request: Omit<WorkbookRequest, 'cycle' | 'eol'>;
  readonly placed: readonly Placed[];
  /** What goes under a heading of its own, because nothing in the guide asks for it. */
  readonly unplaced: readonly string[];
}

/** A row of a list that doesn’t become a workbook. */
export interface SkippedRow {
  /** From 1, as the spreadsheet counts. */
  readonly row: number;
  /** The sheet's name; empty in a CSV file. */
  readonly sheet: string;
  readonly why: SkipReason;
}

export type SkipReason = 'title' | 'header' | 'total' | 'remark' | 'duplicate' | 'already-there';

/** What a list says otherwise of an organization that has a workbook already, or besides. */
export interface KnownMore {
  readonly organization: string;
  readonly news: readonly ListedNews[];
}

/** One thing that a list says; `ours` is what the workbook says there, undefined for nothing. */
export type ListedNews =
  | { readonly kind: 'fact'; readonly to: string; readonly text: string; readonly ours?: string }
  /** A new one, or another day for one of this title. */
  | { readonly kind: 'milestone'; readonly milestone: Milestone; readonly ours?: string }
  | { readonly kind: 'line'; readonly text: string };

/** What a file would become, before anything is written. */
export type ImportPlan =
  | {
      readonly kind: 'plan';
      readonly workbooks: readonly ImportedWorkbook[];
      readonly skipped: readonly SkippedRow[];
      /** Organizations that get no second workbook. */
      readonly known: readonly KnownMore[];
      readonly notices: readonly Notice[];
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };
