import type { Day } from '../calendar/day.ts';
import type { Translate } from '../language/translate.ts';
import type { OurFacts } from '../schema/ourFacts.ts';

/** What is read depends on the day and on the reader's language, beside the text. */
export interface Reader {
  readonly today: Day;
  readonly t: Translate;
  /** What the reader's programs speak, as a BCP 47 tag; unknown without one. */
  readonly language?: string | undefined;
  /** What the library itself asks in this workbook. */
  readonly ours?: OurFacts | undefined;
}
