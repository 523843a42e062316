import process from 'node:process';
import { dayOf, type Day } from '../core/calendar/day.ts';
import { run } from './run.ts';

/** The day that the machine's clock and time zone say it is. */
function today(): Day {
  const now = new Date();
  return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = run(process.argv.slice(2), {
  cwd: process.cwd(),
  today,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
