// How long the main thread has really run: on a machine that others use, too, the clock tells how
// long it waited for them as well. Linux only; elsewhere it is the clock.
import * as fs from 'node:fs';

const STATISTICS = '/proc/self/schedstat';
const file = fs.existsSync(STATISTICS) ? fs.openSync(STATISTICS, 'r') : undefined;
/**
 * One for all readings: it is read at every turn of what is measured, and `readFileSync` takes 64 KB
 * of memory each time, which would have garbage collected that nobody else made.
 */
const bytes = new Uint8Array(128);

/** In milliseconds, from some point in the past. */
export function onCpu() {
  if (file === undefined) return performance.now();
  fs.readSync(file, bytes, 0, bytes.length, 0);
  let nanoseconds = 0;
  for (let at = 0; isDigit(bytes[at]); at++) nanoseconds = nanoseconds * 10 + bytes[at] - ZERO;
  return nanoseconds / 1e6;
}

const ZERO = 48;

function isDigit(byte) {
  return byte >= ZERO && byte < ZERO + 10;
}
