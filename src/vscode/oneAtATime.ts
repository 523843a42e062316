/**
 * A job that never runs beside itself. Calling it runs the job, or runs it once more after the run that’s
 * going on; it resolves when no run is left. `failed` hears of what goes wrong in a run, and later runs
 * happen all the same.
 */
export function oneAtATime(
  job: () => Promise<void>,
  failed: (error: unknown) => void,
): () => Promise<void> {
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
  return () => {
    asked++;
    return (running ??= runAll());
  };
}
