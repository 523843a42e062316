// `npm test`: builds and packages what people get, then runs on it the suites that a change needs.
// `npm run test:rest` (run-all.mjs rest) runs the others on what was built then, and sums up both.
// Which suites there are says suites.mjs. The last line counts the tests.
import { spawn } from 'node:child_process';
import * as os from 'node:os';
import { createInterface } from 'node:readline';
import { root } from '../../src/build/paths.mjs';
import { clearResults, closingLines, suiteResult } from './results.mjs';
import { suites, turns } from './suites.mjs';

// Packaging builds the bundles first. What is installed for the host comes over the network meanwhile.
const preparations = [['host:install'], ['package', 'verify:bundles', 'test:bundle']];
const isRest = process.argv[2] === 'rest';

/** Runs a script of package.json, says how long it took, and gives its exit code. */
async function runScript(name, [script, ...given], env = {}) {
  const started = Date.now();
  const child = spawn('npm', ['run', '--silent', script, '--', ...given], {
    cwd: root,
    env: { ...process.env, BESIDE_OTHERS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  // Each line says whose it is.
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => console.log(`${name} | ${line}`));
  }
  const status = await new Promise((resolve) => child.once('close', resolve));
  console.log(`# ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s, exit ${status}\n`);
  return status;
}

async function runSuite(name, windows) {
  const env = { SUITE: name, ...(windows ? { WINDOWS: String(windows) } : {}) };
  const status = await runScript(name, suites[name], env);
  const counted = suiteResult(name) ?? { passed: 0, failed: 0 };
  if ((status === 0 && counted.passed > 0) || counted.failed > 0) return { name, ...counted };
  // A suite that broke off, or ran nothing, counts as one failed test.
  const why = [`it ended with ${status}; ${counted.passed} tests had passed`];
  return { name, ...counted, failed: 1, failures: [{ name: 'the whole suite', why }] };
}

async function prepare() {
  clearResults();
  const areDone = await Promise.all(preparations.map(runInOrder));
  return areDone.every(Boolean);
}

/** Whether all of them ended well; what comes behind one that did not isn't run. */
async function runInOrder(scripts) {
  for (const script of scripts) if ((await runScript(script, [script])) !== 0) return false;
  return true;
}

/** Runs the suites of a lane one after another; gives what each counted. */
async function runLane({ suites: names, windows = 0 }) {
  const counted = [];
  for (const name of names) {
    counted.push(await runSuite(name, Math.round((windows * os.availableParallelism()) / 2)));
  }
  return counted;
}

/** What `npm test` has counted; undefined if it did not run, or did not come to its end. */
function countedBefore() {
  const before = turns.filter(({ first }) => first).flatMap(({ lanes }) => lanes);
  const names = before.flatMap((lane) => lane.suites);
  const counted = names.map((name) => ({ name, ...suiteResult(name) }));
  return counted.every(({ passed }) => passed > 0) ? counted : undefined;
}

const leftToRest = turns
  .filter(({ first = false }) => !first)
  .flatMap(({ lanes }) => lanes.flatMap((lane) => lane.suites));

const started = Date.now();
const before = isRest ? countedBefore() : (await prepare()) ? [] : undefined;
if (before === undefined) {
  if (isRest) console.log('What `npm test` builds is not there: run that first.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const all = [...before];
for (const { lanes } of turns.filter(({ first = false }) => first !== isRest)) {
  all.push(...(await Promise.all(lanes.map(runLane))).flat());
}
console.log(`# all of these: ${((Date.now() - started) / 1000).toFixed(0)} s`);
if (!isRest) console.log(`# left to \`npm run test:all\`: ${leftToRest.join(', ')}`);
closingLines(all).forEach((line) => console.log(line));
process.exitCode = all.some(({ failed }) => failed > 0) ? 1 : 0;
