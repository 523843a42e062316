// mocha's build for browsers sets itself on the worker's global object.
import 'mocha/mocha.js';
import { isOpenedWhole } from './opened.ts';
import { attach } from './report.ts';
import { failOn, forgetCaught, noteUncaught } from './uncaught.ts';

/** Runs, in the web worker extension host, the tests that `load` declares; rejects if one fails. */
export async function runTests(load: () => Promise<void>): Promise<void> {
  if (!(await isOpenedWhole())) return;
  listenForUncaught();
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: Reporter as never });
  await load();
  const failures = await new Promise<number>((resolve) => {
    // Not mocha.run(): the browser build's own looks for options in location.search.
    Mocha.prototype.run.call(mocha, resolve);
  });
  await failOn(failures);
}

/** What an `unhandledrejection`, a `rejectionhandled` or an `error` event of a worker tells. */
interface Uncaught extends Event {
  readonly reason?: unknown;
  readonly promise?: unknown;
  readonly error?: unknown;
}

/** VS Code blocks the worker's own addEventListener to extensions, not that of its kind. */
function listenForUncaught(): void {
  const listen = (type: string, note: (event: Uncaught) => void): void => {
    EventTarget.prototype.addEventListener.call(globalThis as never, type, note);
  };
  listen('unhandledrejection', ({ reason, promise }) => {
    noteUncaught(reason, promise);
  });
  listen('rejectionhandled', ({ promise }) => {
    forgetCaught(promise);
  });
  listen('error', ({ error }) => {
    noteUncaught(error);
  });
}

function Reporter(runner: Mocha.Runner): void {
  attach(runner);
}
