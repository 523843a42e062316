import type { Relationship } from '../schema/generated/types.ts';
import type { Due } from './due.ts';
import type { ShownMilestone } from './milestoneNow.ts';
import type { Target } from './target.ts';

/** A row of the sidebar, as data. */
export interface Row {
  /** Stays the same as long as the row means the same, so that it stays unfolded. */
  readonly id: string;
  readonly label: string;
  /** Shown dimmed beside the label; empty for none. */
  readonly description: string;
  readonly icon: RowIcon | undefined;
  readonly collapsible: 'none' | 'collapsed' | 'expanded';
  /** Where a click leads; undefined where it only unfolds. */
  readonly open: RowTarget | undefined;
  /** What the row is about, for the commands on it. */
  readonly subject: RowSubject;
  /** All that the row says, for people who hear it. */
  readonly accessibilityLabel: string;
  /** Markdown without links or commands; made when it is asked for. */
  readonly tooltip: () => string;
  /** Made when they are asked for. */
  readonly children: () => readonly Row[];
}

/** A codicon, and the id of a theme colour for it. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string;
}

/** Of whatever is late. */
export const LATE_ICON: RowIcon = { id: 'warning', color: 'list.warningForeground' };

/** A place in a workbook; `spotOf` finds it in the text. */
export interface RowTarget {
  readonly path: string;
  readonly target: Target;
}

export type RowSubject =
  | { readonly kind: 'comingUp' | 'group' | 'ideas' | 'earlierCycles' | 'more' }
  | { readonly kind: 'due'; readonly due: Due }
  /**
   * `path` is the workbook that the row speaks of, `atRest` whether that is paused or ended; `going`
   * are those of the cycles that go on.
   */
  | {
      readonly kind: 'organization';
      readonly name: string | undefined;
      readonly path: string;
      readonly atRest: boolean;
      readonly going: readonly string[];
    }
  | { readonly kind: 'cycle'; readonly path: string; readonly atRest: boolean }
  | {
      readonly kind: 'milestone';
      readonly path: string;
      readonly shown: ShownMilestone;
      readonly open: boolean;
    }
  | { readonly kind: 'question'; readonly path: string; readonly target: Target }
  | {
      readonly kind: 'idea';
      readonly name: string;
      readonly audience: string | undefined;
      readonly relationship: Relationship | undefined;
    };

type Required = 'id' | 'label' | 'subject';

/** A row from what is special about it. Unless said otherwise, what is read out is what is shown. */
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
