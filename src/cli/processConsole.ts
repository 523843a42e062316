import process from 'node:process';
import { localDay } from '../core/calendar/day.ts';
import type { Console } from './console.ts';

/** The world as the process that was started for a call has it. */
export function processConsole(): Console {
  return {
    cwd: process.cwd(),
    today: () => localDay(new Date()),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}
