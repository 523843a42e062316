import type { Translate } from '../../language/translate.ts';
import type { Day } from '../../calendar/day.ts';
import type { Span } from '../../workbook/span.ts';

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'field' | 'item' | 'word' | 'date' | 'name' | 'section';
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown, escaped. */
  readonly documentation: string;
  /** A snippet with tab stops, indented already, and with the file's own line breaks. */
  readonly insertText: string;
  /** What it takes the place of: on one line, and the cursor is in it. */
  readonly replace: Span;
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
