// Bundles and runs the unit tests, file by file, on every core: run-unit.mjs [unit | many] [PATH…] [-g TEXT]
// PATH is a part of a test file's path, as `form/change` is; without one all files are loaded.
// Tests with `#many` in their titles try a promise on very many texts, or on very large ones. They
// are a suite of their own, so that the others are done while one watches.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { filesBelow } from '../../src/build/filesBelow.mjs';
import { root } from '../../src/build/paths.mjs';
import { bundleUnitTests } from './bundleTests.mjs';
import { reportSuite, whyOf } from './results.mjs';

process.chdir(root);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' } },
});
const suite = positionals[0] === 'many' ? 'many' : 'unit';
const paths = positionals.filter((one, at) => at > 0 || (one !== 'many' && one !== 'unit'));
// What lands must not depend on luck, so a fresh seed is for whoever runs the very many texts by hand.
if (suite === 'many' && !process.env.CI) process.env.FC_SEED ??= String(Date.now() % 2 ** 31);
if (process.env.FC_SEED)
  console.log(`[${suite}] again with these texts: FC_SEED=${process.env.FC_SEED}`);
const startedBundling = performance.now();
const folder = await bundleUnitTests(paths);

const startedRunning = performance.now();
const failures = [];
const files = filesBelow(folder, '.test.mjs').map((file) => path.join(root, file));
const textOf = (file) => fs.readFileSync(file, 'utf8');
// What has none of the very many texts need not be loaded for them.
const wanted = files.filter((file) => suite === 'unit' || textOf(file).includes('#many'));
// What counts steps sees only what is compiled behind it: a process that ran other files counts too few.
const counts = (file) => textOf(file).includes('startPreciseCoverage');
const jobs = Number(process.env.JOBS ?? os.availableParallelism());
const runs = [
  run(
    wanted.filter((file) => !counts(file)),
    jobs,
  ),
  ...wanted.filter(counts).map((file) => run([file], 1)),
];
const stats = (await Promise.all(runs)).map((runner) => runner.stats);
const seconds = (from, to) => `${((to - from) / 1000).toFixed(2)} s`;
console.log(
  `[${suite}] bundled in ${seconds(startedBundling, startedRunning)}, ` +
    `run in ${seconds(startedRunning, performance.now())}`,
);
const sum = (what) => stats.reduce((all, one) => all + one[what], 0);
const [passed, failed, skipped] = [sum('passes'), sum('failures'), sum('pending')];
process.exitCode = reportSuite(suite, { passed, failed, skipped, failures });

/** Files in up to so many processes that run nothing else. */
function run(some, most) {
  const mocha = new Mocha({
    ui: 'bdd',
    // A machine that is busy with all the other suites, too.
    timeout: 60_000,
    reporter: process.env.CI ? 'dot' : 'spec',
    parallel: true,
    jobs: most,
    require: [path.join(root, 'test/harness/unitProcess.mjs')],
    // For the few that measure; what tries random texts has fixed seeds, and fails again.
    retries: process.env.RED_AGAIN ? 2 : 0,
  });
  mocha.grep(values.grep ?? '#many');
  if (values.grep === undefined && suite === 'unit') mocha.invert();
  some.forEach((file) => mocha.addFile(file));
  return new Promise((resolve) => {
    const running = mocha.run(() => resolve(running));
    running.on('retry', (test, error) => {
      console.log([`# red at first: ${test.fullTitle()}`, ...whyOf(error)].join('\n#   '));
    });
    running.on('fail', (test, error) => {
      failures.push({ name: test.fullTitle(), why: whyOf(error) });
    });
  });
}
