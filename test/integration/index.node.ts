import Mocha from 'mocha';
import { attach } from './report.ts';

/** Runs, in the Node extension host, the tests that `load` declares; rejects if one fails. */
export async function runTests(load: () => Promise<void>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Reporter as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) {
        reject(new Error(`${failures} test(s) failed`));
      } else {
        resolve();
      }
    });
  });
}

// mocha makes reporters with `new`.
function Reporter(runner: Mocha.Runner): void {
  attach(runner);
}
