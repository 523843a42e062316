// Bundles and runs the unit tests: run-unit.mjs [-g TEXT]
import * as path from 'node:path';
import Mocha from 'mocha';
import { bundle } from '../../src/build/bundle.mjs';
import { filesBelow } from '../../src/build/filesBelow.mjs';
import { root } from '../../src/build/paths.mjs';
import { reportSuite } from './results.mjs';

process.chdir(root);
process.setSourceMapsEnabled(true);
const only = process.argv.indexOf('-g');
const startedBundling = performance.now();
await bundle(['unit']);

const mocha = new Mocha({
  ui: 'bdd',
  timeout: 10_000,
  reporter: process.env.CI ? 'dot' : 'spec',
  forbidOnly: Boolean(process.env.CI),
  ...(only > 0 ? { grep: process.argv[only + 1] } : {}),
});
filesBelow('dist/test/unit', '.test.mjs').forEach((file) => mocha.addFile(path.join(root, file)));
const startedLoading = performance.now();
await mocha.loadFilesAsync();
const startedRunning = performance.now();
const runner = await new Promise((resolve) => {
  const running = mocha.run(() => resolve(running));
});
const seconds = (from, to) => `${((to - from) / 1000).toFixed(2)} s`;
console.log(
  `[unit] bundled in ${seconds(startedBundling, startedLoading)}, ` +
    `loaded in ${seconds(startedLoading, startedRunning)}, ` +
    `run in ${seconds(startedRunning, performance.now())}`,
);
const { passes, failures, pending } = runner.stats;
process.exitCode = reportSuite('unit', { passed: passes, failed: failures, skipped: pending });
