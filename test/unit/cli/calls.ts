import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { run } from '../../../src/cli/run.ts';
import { parseDay } from '../../../src/core/calendar/day.ts';

/** How a call ended, and what it printed. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of a test's own. */
export interface Folder {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  /** Runs the command line here; it is 24 November 2026. */
  readonly call: (...args: readonly string[]) => Called;
  readonly remove: () => void;
}

export function newFolder(): Folder {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'workbooks-')));
  return {
    path: folder,
    write: (name, content) => {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
      return file;
    },
    call: (...args) => {
      const printed = { out: '', err: '' };
      const code = run(args, {
        cwd: folder,
        today: () => parseDay('2026-11-24')!,
        out: (text) =>
          (printed.out += typeof text === 'string' ? text : Buffer.from(text).toString('latin1')),
        err: (text) => (printed.err += text),
      });
      return { code, ...printed };
    },
    remove: () => {
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
