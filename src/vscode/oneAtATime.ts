/** A job that never runs beside itself. */
export interface OneAtATime {
  /** Runs it, or once more when the run that goes on has ended; resolves when no run is left. */
  readonly run: () => Promise<void>;
  readonly isRunning: () => boolean;
}

/** What goes wrong in a run is told to `failed`, and keeps no later run from happening. */
export function oneAtATime(job: () => Promise<void>, failed: (error: unknown) => void): OneAtATime {
  let running: Promise<void> | undefined;
  let asked = 0;
  const runAll = async (): Promise<void> => {
    try {
      for (let begun = 0; begun < asked;) {
        begun = asked;
        await job().catch(failed);
      }
    } finally {
      running = undefined;
      asked = 0;
    }
  };
  return {
    run: () => {
      asked++;
      return (running ??= runAll());
    },
    isRunning: () => running !== undefined,
  };
}
