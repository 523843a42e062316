import type { GoalReading } from '../language/goal.ts';
import type { MilestoneFacts } from './milestoneFacts.ts';
import type { Span } from '../workbook/span.ts';

/**
 * What was found in a piece of text, kept with the reading of that piece: an edit elsewhere leaves
 * the reading as it was, and with it what was found. Whoever checks again and again keeps one of
 * these for each open workbook; without one everything is looked at anew.
 */
export interface CheckMemory {
  readonly personal: WeakMap<object, readonly PersonalFind[]>;
  readonly placeholders: WeakMap<object, readonly PlaceholderFind[]>;
  readonly goals: WeakMap<object, GoalReading>;
  readonly milestones: WeakMap<object, MilestoneFacts>;
}

/** A phone number or an e-mail address. The span counts from the start of the piece. */
export interface PersonalFind {
  readonly kind: 'phone' | 'email';
  readonly span: Span;
  /** What follows the `@`, in lower case; empty for a phone number. */
  readonly domain: string;
}

/** A placeholder in the body. The span counts from the start of the piece. */
export interface PlaceholderFind {
  readonly variant: 'answer' | 'repeats-question' | 'debris';
  readonly span: Span;
}

export function createMemory(): CheckMemory {
  return {
    personal: new WeakMap(),
    placeholders: new WeakMap(),
    goals: new WeakMap(),
    milestones: new WeakMap(),
  };
}

/** What is kept for `key`, else what `find` finds, which is then kept. */
export function remembered<T>(memory: WeakMap<object, T>, key: object, find: () => T): T {
  const kept = memory.get(key);
  if (kept !== undefined) return kept;
  const found = find();
  memory.set(key, found);
  return found;
}
