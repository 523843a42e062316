import type { Due } from './due.ts';
import type { ShownMilestone } from './milestoneNow.ts';
import type { Target } from './target.ts';
import type { FileId } from '../workbook/naming.ts';

export interface Row {
  /** Stays the same as long as the row means the same, so that the row stays unfolded. */
  readonly id: string;
  readonly label: string;
  /** Shown dimmed beside the label; empty if there is none. */
  readonly description: string;
  readonly icon: RowIcon | undefined;
  readonly collapsible: 'none' | 'collapsed' | 'expanded';
  /** Where a click leads; undefined if it only unfolds the row. */
  readonly open: RowTarget | undefined;
  /** What the row is about, for its commands. */
  readonly subject: RowSubject;
  /** Everything that the row says, for people who listen to it. */
  readonly accessibilityLabel: string;
  /** Markdown without links or commands, made on demand. */
  readonly tooltip: () => string;
  readonly children: () => readonly Row[];
}

/** A codicon, and the id of a theme color for it. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string;
}

/** For everything that is late. */
export const LATE_ICON: RowIcon = { id: 'warning', color: 'list.warningForeground' };

/** A place in a workbook; `offsetOf` finds it in the text. */
export interface RowTarget {
  readonly path: FileId;
  readonly target: Target;
}

export type RowSubject =
  | { readonly kind: 'comingUp' | 'group' | 'ideas' | 'earlierCycles' | 'more' }
  | { readonly kind: 'due'; readonly due: Due }
  /**
   * `path` is the row's workbook, `stopped` whether it is paused or ended, and `going` are those of
   * the cycles that are going on.
   */
  | {
      readonly kind: 'organization';
      readonly name: string | undefined;
      readonly path: FileId;
      readonly stopped: boolean;
      readonly going: readonly FileId[];
    }
  | { readonly kind: 'cycle'; readonly path: FileId; readonly stopped: boolean }
  | {
      readonly kind: 'milestone';
      readonly path: FileId;
      readonly shown: ShownMilestone;
      readonly open: boolean;
    }
  | { readonly kind: 'question'; readonly path: FileId; readonly target: Target }
  | { readonly kind: 'idea'; readonly name: string };

type Required = 'id' | 'label' | 'subject';

/** A row, from what is special about it. By default, what is read aloud is what is shown. */
export function row(given: Pick<Row, Required> & Partial<Row>): Row {
  const shown = [given.label, given.description ?? ''].filter((part) => part !== '');
  return {
    description: '',
    icon: undefined,
    collapsible: 'none',
    open: undefined,
    accessibilityLabel: shown.join(', '),
    tooltip: () => '',
    children: () => [],
    ...given,
  };
}
