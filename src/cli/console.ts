import type { Day } from '../core/calendar/day.ts';

/** What a call of the command line has to do with the world, apart from files. */
export interface Console {
  /** The folder that paths are meant from. */
  readonly cwd: string;
  /** The day it is here, unless `--today` says otherwise. */
  readonly today: () => Day;
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
}

/** How a call ended, for the shell. */
export const EXIT = {
  fine: 0,
  /** `check` found what `--fail-on` asks for. */
  found: 1,
  /** The call was not understood, or something could not be read or written. */
  trouble: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Says what is wrong in one sentence; the call goes on or ends with {@link EXIT}.trouble. */
export function complain({ err }: Console, sentence: string): typeof EXIT.trouble {
  err(`partnership-workbooks: ${sentence}\n`);
  return EXIT.trouble;
}
