/**
 * Long jobs take turns with each other and with everything else that waits for the extension host.
 * A job asks after each small step whether its turn is over, and if so waits for the next.
 */
export interface Turns {
  readonly isOver: () => boolean;
  /** Resolves when it is the job's turn again: the first that waits is the first to go on. */
  readonly next: () => Promise<void>;
}

/**
 * How long the jobs together may hold the extension host at a time, in milliseconds. It is 10 with
 * what comes on top: the last step, and the collecting of garbage.
 */
const LONGEST = 2;

/** Calls a function as soon as everything else that waits for the extension host has had its turn. */
export type Defer = (go: () => void) => void;

/**
 * One for all jobs: each of them with its own would hold the host as long as all of them do. A timer
 * waits a millisecond or more, so a host that knows a quicker way hands it in.
 */
export function newTurns(defer: Defer = (go) => setTimeout(go, 0)): Turns {
  let waiting: (() => void)[] = [];
  let isPlanned = false;
  let began = performance.now();

  const isOver = (): boolean => performance.now() - began > LONGEST;
  const plan = (): void => {
    isPlanned = true;
    defer(() => void goOn());
  };
  const goOn = async (): Promise<void> => {
    began = performance.now();
    let at = 0;
    for (let job = waiting[at]; job !== undefined && !isOver(); job = waiting[++at]) {
      job();
      await Promise.resolve(); // the job works until its next question, or its end
    }
    waiting = waiting.slice(at);
    isPlanned = false;
    if (waiting.length > 0) plan();
  };
  return {
    isOver,
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!isPlanned) plan();
      }),
  };
}
