// Counts what a scenario promises: one line for each, failures with their first lines.
import { whyOf } from '../../harness/results.mjs';

export function makeChecks() {
  const count = { passed: 0, failed: 0, failures: [] };

  /** Runs one promise of a scenario; a failure is told and counted, and the scenario goes on. */
  async function check(promise, body) {
    const started = performance.now();
    try {
      await body();
      count.passed++;
      console.log(`  ok   ${promise} (${(performance.now() - started).toFixed(0)} ms)`);
      return true;
    } catch (error) {
      const why = whyOf(error);
      count.failed++;
      count.failures.push({ name: promise, why });
      console.log(`  FAIL ${promise}\n       ${why.join('\n       ')}`);
      return false;
    }
  }

  return { count, check };
}

/** Prints a figure for the shell, in the same form as the integration tests do. */
export function measure(text) {
  console.log(`[measure] ${text}`);
}

/** The median and the extremes of some durations in milliseconds, as words for measure(). */
export function inWords(durations) {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (index) => (sorted[index] ?? Number.NaN).toFixed(0);
  return `median ${at(sorted.length >> 1)} ms, min ${at(0)}, max ${at(sorted.length - 1)} (n=${sorted.length})`;
}

/** Waits until `probe` gives something true; fails after `ms` milliseconds. */
export async function until(what, probe, ms = 15_000) {
  for (const end = performance.now() + ms; performance.now() < end;) {
    const found = await probe();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`timed out waiting for ${what}`);
}
