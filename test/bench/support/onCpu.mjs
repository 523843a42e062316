// How long the main thread has really run: on a machine that others use, too, the clock tells how
// long it waited for them as well. Linux only; elsewhere it is the clock.
import * as fs from 'node:fs';

const STATISTICS = '/proc/self/schedstat';
const isKnown = fs.existsSync(STATISTICS);

/** In milliseconds, from some point in the past. */
export function onCpu() {
  if (!isKnown) return performance.now();
  return Number(fs.readFileSync(STATISTICS, 'latin1').split(' ', 1)[0]) / 1e6;
}
