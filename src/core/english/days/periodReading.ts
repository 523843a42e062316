import type { WrittenDate } from './dates.ts';
import type { PeriodKind } from './periodWords.ts';

/** A phrase that names a time, without its preposition. */
export interface PeriodReading {
  readonly kind: PeriodKind;
  /** Token index after the phrase. */
  readonly to: number;
  /** Names a time by itself ("June 2027", "Q3"); others need "by", "within", … before them. */
  readonly firm: boolean;
  readonly date?: WrittenDate;
}
