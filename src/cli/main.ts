import process from 'node:process';
import { localDay } from '../core/calendar/day.ts';
import { run } from './run.ts';

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: () => localDay(new Date()),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
