/** What is asked of mocha's context. */
interface Retrying {
  readonly retries: (most: number) => unknown;
}

/**
 * A test's body that counts days from today. It goes wrong where midnight comes between counting and
 * the answer: then, and only then, mocha cleans up after it and runs it once more.
 */
export function onOneDay(
  body: () => Promise<void>,
  today = localToday,
): (this: Retrying) => Promise<void> {
  return async function () {
    const began = today();
    try {
      await body();
    } catch (error) {
      if (today() !== began) this.retries(1);
      throw error;
    }
  };
}

function localToday(): string {
  return new Date().toDateString();
}
