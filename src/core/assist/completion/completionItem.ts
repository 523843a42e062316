import type { Translate } from '../../language/translate.ts';
import type { Day } from '../../calendar/day.ts';
import type { Span } from '../../workbook/span.ts';

/** One thing that can come next. */
export interface CompletionItem {
  /** What stands in the list. */
  readonly label: string;
  readonly kind: 'field' | 'item' | 'word' | 'date' | 'name' | 'section';
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown, escaped. */
  readonly documentation: string;
  /**
   * A snippet with tab stops. Its lines stand in as far as they have to: an editor must not indent
   * them again. Line breaks are the file's own.
   */
  readonly insertText: string;
  /** What it takes the place of: on one line, and the cursor is in it. */
  readonly replace: Span;
  /** Items are listed in this order. */
  readonly sortText: string;
  /** Whether the list of what can stand behind the key should open once it is there. */
  readonly opensChoices?: boolean;
  /** What typed letters are compared with, where that is not the label. */
  readonly filterText?: string | undefined;
}

/** What the other workbooks have taught: names to choose from. */
export interface KnownNames {
  /** Who sees to milestones anywhere. */
  readonly owners?: readonly string[];
  readonly organizations?: readonly string[];
  readonly libraries?: readonly string[];
}

export interface CompletionContext {
  readonly today: Day;
  readonly known?: KnownNames | undefined;
  readonly translate?: Translate | undefined;
}
