import type { Left, StepFrame, StepResult } from './multiStep.ts';

/** A question of a wizard: takes what is known so far and gives it back with one thing more. */
export interface Step<S> {
  /** Whether the question need not be asked; `unknown` as long as a question before it decides that. */
  readonly skip?: (state: S) => boolean | 'unknown';
  /** Nobody has to answer it: where it's the last one, Escape goes on with what was answered before. */
  readonly mayBeLeft?: true;
  readonly ask: (frame: StepFrame, state: S) => Promise<StepResult<S>>;
}

/** A question, and what is known with its answer; `cancelled` where that ends it all. */
export function taking<S extends object, T>(
  ask: (frame: StepFrame, state: S) => Promise<StepResult<T>> | 'back',
  take: (answer: T, state: S) => S | 'cancelled',
): Step<S>['ask'] {
  return async (frame, state) => {
    const result = await ask(frame, state);
    if (typeof result === 'string') return result;
    const taken = take(result.answer, state);
    return taken === 'cancelled' ? taken : { answer: taken };
  };
}

/** A question whose answer is kept under `key`. */
export function into<S extends object, K extends keyof S>(
  key: K,
  ask: (frame: StepFrame, state: S) => Promise<StepResult<S[K]>> | 'back',
): Step<S>['ask'] {
  return taking(ask, (answer, state) => ({ ...state, [key]: answer }));
}

/**
 * Asks one question after another. Back goes to the one before and keeps what was answered, and what
 * was only typed; Escape ends it all, and nothing has happened, but at a last question that may be left.
 */
export async function askAll<S>(
  title: string,
  steps: readonly Step<S>[],
  start: S,
  stays?: StepFrame['stays'],
): Promise<S | undefined> {
  const asked: number[] = [];
  let left: readonly Left[] = steps.map(() => ({}));
  let state = start;
  let at = 0;
  for (let step = steps[at]; step !== undefined; step = steps[at]) {
    if (step.skip?.(state) === true) {
      at++;
      continue;
    }
    const skipped = steps.slice(at + 1).map((later) => later.skip?.(state) ?? false);
    const ahead = skipped.filter((one) => !one).length;
    const totalSteps = skipped.includes('unknown') ? undefined : asked.length + 1 + ahead;
    const here = left[at] ?? {};
    const before = { ...here };
    const frame = { title, step: asked.length + 1, totalSteps, left: here, stays };
    const result = await step.ask(frame, state);
    if (result === 'cancelled')
      return step.mayBeLeft && totalSteps === frame.step && asked.length > 0 ? state : undefined;
    if (result === 'back') {
      at = asked.pop() ?? 0;
    } else {
      // Another answer than the first time: what was said behind it may not fit any longer.
      const isOther = before.typed !== here.typed || before.picked !== here.picked;
      if (isOther) left = left.map((one, place) => (place > at ? {} : one));
      asked.push(at);
      state = result.answer;
      at++;
    }
  }
  return state;
}
