// mocha's build for browsers sets itself on the worker's global object.
import 'mocha/mocha.js';
import { attach } from './report.ts';

/** Runs, in the web worker extension host, the tests that `load` declares; rejects if one fails. */
export async function runTests(load: () => Promise<void>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: Reporter as never });
  await load();
  await new Promise<void>((resolve, reject) => {
    // Not mocha.run(): the browser build's own looks for options in location.search.
    Mocha.prototype.run.call(mocha, (failures) => {
      if (failures > 0) {
        reject(new Error(`${failures} test(s) failed`));
      } else {
        resolve();
      }
    });
  });
}

function Reporter(runner: Mocha.Runner): void {
  attach(runner);
}
