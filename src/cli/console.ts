import type { Day } from '../core/calendar/day.ts';
import { BUILD_COMMAND, shown } from '../core/listing/terminal.ts';

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

/** Prints lines for people: each without what would steer a terminal or a build service. */
export function print({ out }: Console, text: string): void {
  out(text.split('\n').map(shown).join('\n'));
}

/**
 * Prints what programs read as it is: JSON, in which what a terminal would obey is written out, or the
 * commands that we give to a build service.
 */
export function printData({ out }: Console, data: string): void {
  out(data.replace(STEERING, escapedCode).replace(BUILD_COMMAND, '#\\u0023'));
}

/** Prints a file: one that is text as all lines are printed, behind its mark and with its own line ends. */
export function printFile({ out }: Console, content: Uint8Array): void {
  if (String.fromCharCode(...content.subarray(0, 2)) === 'PK') {
    out(content);
    return;
  }
  const [, mark = '', text = ''] = /^(\uFEFF?)([^]*)$/.exec(UTF_8.decode(content)) ?? [];
  const lines = text.split(/(\r?\n)/);
  out(mark + lines.map((one, at) => (at % 2 === 1 ? one : shown(one))).join(''));
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

const STEERING =
  // eslint-disable-next-line no-control-regex -- they are what a terminal obeys
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

function escapedCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Prints how the command line is used, to whoever asked for something else. */
export function printUsage({ err }: Console, usage: string): void {
  err(usage);
}

/** Says what is wrong in one sentence; the call goes on or ends with {@link EXIT}.trouble. */
export function complain({ err }: Console, sentence: string): typeof EXIT.trouble {
  err(`partnership-workbooks: ${shown(sentence)}\n`);
  return EXIT.trouble;
}
