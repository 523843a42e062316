import * as vscode from 'vscode';
import type { CycleSummary } from '../../core/portfolio/summary.ts';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';
import { oneAtATime } from '../oneAtATime.ts';
import type { ReadFile } from './knownFiles.ts';
import type { Turns } from './turns.ts';

type Files = Iterable<readonly [key: string, file: ReadFile]>;

/** What the last window knew of the files, so that this one shows it at once. */
export interface Remembered extends Disposable {
  readonly load: () => Promise<Files>;
  /** Writes, a little later, what `files` gives by then. */
  readonly saveSoon: (files: () => Files) => void;
}

export interface RememberedPlace {
  /** undefined in a window without a folder: nothing is kept then. */
  readonly folder: vscode.Uri | undefined;
  /** Changes whenever what is kept may mean something else. */
  readonly version: string;
  readonly turns: Turns;
  readonly log: Log;
  /** How long after the first change it is written, in milliseconds. */
  readonly rest?: number;
}

const REST = 1500;
/** Raised whenever the lines below change their meaning. */
const FORMAT = 4;

type Line = [key: string, stamp: string, summary: CycleSummary | null, questions: string | null];

/**
 * A file in the extension's own folder for this workspace: a line of JSON that says what follows, and
 * one for each file. It holds nothing that the files do not say: what is damaged, or was written by
 * another version, is thrown away.
 */
export function remembered(given: RememberedPlace): Remembered {
  const { folder, version, turns, log, rest = REST } = given;
  const place = folder && vscode.Uri.joinPath(folder, 'workbooks.jsonl');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;

  let filesNow: () => Files = () => [];
  const save = async (): Promise<void> => {
    const lines: string[] = [];
    for (const [key, { stamp, summary, questions }] of filesNow()) {
      lines.push(JSON.stringify([key, stamp, summary, questions]));
      if (turns.isOver()) await turns.next();
    }
    if (hasEnded) return; // the next window may be writing already
    await write(place, [headOf(version, lines.length), ...lines].join('\n'));
  };
  // Two at a time would write the older of two states last.
  const saveOnce = oneAtATime(save, (error) => {
    log.failed('remembering the workbooks', error);
  });
  return {
    load: async () => {
      const [head, ...lines] = (await read(place)).split('\n');
      if (head !== headOf(version, lines.length)) return [];
      const files: (readonly [string, ReadFile])[] = [];
      try {
        for (const line of lines) {
          const [key, stamp, summary, questions] = JSON.parse(line) as Line;
          files.push([key, { stamp, summary, questions: questions ?? undefined }]);
          if (turns.isOver()) await turns.next();
        }
        return files;
      } catch {
        return [];
      }
    },
    saveSoon: (files) => {
      // A file that was being read at the end is still taken in, and goes no further than memory.
      if (hasEnded) return;
      filesNow = files;
      timer ??= setTimeout(() => {
        timer = undefined;
        log.inBackground('remembering the workbooks', saveOnce);
      }, rest);
    },
    dispose: () => {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}

function headOf(version: string, count: number): string {
  return JSON.stringify({ format: FORMAT, version, count });
}

async function read(place: vscode.Uri | undefined): Promise<string> {
  try {
    return place ? new TextDecoder().decode(await vscode.workspace.fs.readFile(place)) : '';
  } catch {
    return ''; // not there yet
  }
}

async function write(place: vscode.Uri | undefined, text: string): Promise<void> {
  try {
    if (place) await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
  } catch {
    // No room, or no right to write: the next start reads the files themselves.
  }
}
