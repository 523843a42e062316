// Counts what a scenario promises: one line for each, failures with their first lines.
import { whyOf } from '../../harness/results.mjs';

/**
 * So long a scenario waits for what comes at all, in milliseconds: that takes a second or two, and many
 * times as long on a busy machine. Who waits a shorter time tries again, or looks at something else.
 */
export const PATIENCE = 60_000;

/** What a promise is about can't be seen, and that is not ours: it counts as skipped. */
export class Prevented extends Error {}

/** `say` takes the lines, one by one. */
export function makeChecks(say) {
  const count = { passed: 0, failed: 0, skipped: 0, failures: [] };

  /** Runs one promise of a scenario; a failure is told and counted, and the scenario goes on. */
  async function check(promise, body) {
    const started = performance.now();
    try {
      await body();
      count.passed++;
      say(`  ok   ${promise} (${(performance.now() - started).toFixed(0)} ms)`);
      return true;
    } catch (error) {
      if (error instanceof Prevented) {
        count.skipped++;
        say(`  skip ${promise}: ${error.message}`);
        return true;
      }
      const why = whyOf(error);
      count.failed++;
      count.failures.push({ name: promise, why });
      say(`  FAIL ${promise}\n       ${why.join('\n       ')}`);
      return false;
    }
  }

  return { count, check };
}

/** A figure for the shell, in the same form as the integration tests have it. */
export function measured(text) {
  return `[measure] ${text}`;
}

/** The median and the extremes of some durations in milliseconds, as words for measure(). */
export function inWords(durations) {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (index) => (sorted[index] ?? Number.NaN).toFixed(0);
  return `median ${at(sorted.length >> 1)} ms, min ${at(0)}, max ${at(sorted.length - 1)} (n=${sorted.length})`;
}

/** Waits until `probe` gives something true; fails after `ms` milliseconds. */
export async function until(what, probe, ms = PATIENCE) {
  for (const end = performance.now() + ms; performance.now() < end;) {
    const found = await probe();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`timed out waiting for ${what}`);
}
