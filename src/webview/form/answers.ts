/** How long an answer may take on a busy machine, in milliseconds. */
export const PATIENCE = 6000;

/** Waits for the extension: one that was started anew hears nothing from the pages of the one before it. */
export interface Answers {
  readonly expect: () => void;
  readonly heard: () => void;
}

/** `ask` is done where it says nothing for long, and `miss` where it then says nothing still. */
export function newAnswers(ask: () => void, miss: () => void): Answers {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    expect: () => {
      waiting ??= setTimeout(() => {
        ask();
        waiting = setTimeout(miss, PATIENCE);
      }, PATIENCE);
    },
    heard: () => {
      clearTimeout(waiting);
      waiting = undefined;
    },
  };
}
