import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import type { Called } from './calls.ts';

const CLI = path.resolve('dist/cli/cli.js');

/** Has the command line bundled, if something changed since the last time. */
export function useCli(): void {
  const { status, stderr } = spawnSync(process.execPath, ['src/build/cli.mjs', '--version'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
}

/** What answers language models, bundled if something changed since the last time. */
export function useMcp(): string {
  const { status, stderr } = spawnSync(process.execPath, ['src/build/cli.mjs', 'mcp', '--skill'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return path.resolve('dist/node/mcp.mjs');
}

/** Runs the command line in a process of its own; it is 24 November 2026. */
export function callCli(cwd: string, command: string, ...args: readonly string[]): Called {
  const { status, output, signal } = spawnSync(
    process.execPath,
    [CLI, command, '--today', '2026-11-24', ...args],
    {
      cwd,
      encoding: 'utf8',
      timeout: 100_000, // a folder of them all, on a machine that has much else to do
      maxBuffer: 200_000_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  assert.equal(signal, null, 'it had to be stopped');
  const [, out, err] = output;
  return { code: status ?? -1, out: out ?? '', err: err ?? '' };
}

/** What `check --format json` prints. */
export interface PrintedReport {
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
    }[];
  }[];
  readonly checked: number;
  readonly skipped: number;
}

export function reportIn({ out }: Called): PrintedReport {
  return JSON.parse(out) as PrintedReport;
}
