import type { Day } from '../calendar/day.ts';
import type { Translate } from '../language/translate.ts';

/** What is read depends on the day and on the reader's language, beside the text. */
export interface Reader {
  readonly today: Day;
  readonly t: Translate;
}
