/**
 * A job that never runs beside itself. To call it runs the job, or once more when the run that goes on has
 * ended; it resolves when no run is left. What goes wrong in a run is told to `failed`, and keeps no later run
 * from happening.
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
