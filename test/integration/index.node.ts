import * as fs from 'node:fs';
import Mocha from 'mocha';
import type { Disk } from './disk.ts';
import { isOpenedWhole } from './opened.ts';
import { attach } from './report.ts';
import { failOn, forgetCaught, noteUncaught } from './uncaught.ts';

/** Runs, in the Node extension host, the tests that `load` declares; rejects if one fails. */
export async function runTests(load: () => Promise<void>): Promise<void> {
  if (!(await isOpenedWhole())) return;
  listenForUncaught();
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Reporter as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  globalThis.workbookTestDisk = nodeDisk;
  await load();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  await failOn(failures);
}

/** VS Code has listeners of its own, so that these change nothing. */
function listenForUncaught(): void {
  process.on('unhandledRejection', noteUncaught);
  process.on('rejectionHandled', forgetCaught);
  process.on('uncaughtExceptionMonitor', (error) => {
    noteUncaught(error);
  });
}

// mocha makes reporters with `new`.
function Reporter(runner: Mocha.Runner): void {
  attach(runner);
}

/** Behind VS Code's back, as other programs change files. */
const nodeDisk: Disk = {
  link: (target, path) => {
    fs.symlinkSync(target, path);
  },
  write: (path, content) => {
    fs.writeFileSync(path, content);
  },
  makeFolder: (path) => {
    fs.mkdirSync(path, { recursive: true });
  },
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  remove: (path) => {
    fs.rmSync(path, { recursive: true, force: true });
  },
  makeOld: (path) => {
    const yesterday = Date.now() / 1000 - 86_400;
    fs.utimesSync(path, yesterday, yesterday);
  },
};
