/**
 * A long job, such as reading a large library, works in short turns with everything else that waits
 * for the extension host: it asks after each small step whether its turn is over, and if so waits for
 * the next.
 */
export interface Turns {
  readonly isOver: () => boolean;
  readonly next: () => Promise<void>;
}

/** How long a turn may take, in milliseconds: a key that is pressed meanwhile does not feel it. */
const LONGEST = 8;

/** Calls a function as soon as everything else that waits for the extension host has had its turn. */
export type Defer = (go: () => void) => void;

/** A timer waits a few milliseconds, so a host that knows a quicker way hands it in. */
export function newTurns(defer: Defer = (go) => setTimeout(go, 0)): Turns {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began > LONGEST,
    next: () =>
      new Promise((resolve) => {
        defer(() => {
          began = performance.now();
          resolve();
        });
      }),
  };
}
