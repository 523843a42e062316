// `npm test`: builds and packages what people get, then runs every suite on it, two beside each other:
// each window, server and browser is of its own. The last line counts the tests of all suites.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../../src/build/paths.mjs';
import { clearResults, closingLines, suiteResult } from './results.mjs';

// Packaging builds the bundles first.
const preparations = ['package', 'verify:bundles', 'host:install', 'test:bundle'];
/** Those of one lane follow one another; both take about as long. */
const lanes = [
  [['test:unit'], ['test:node'], ['test:ui', 'node']],
  [['test:many'], ['test:web'], ['test:ui', 'web']],
];

/** Runs a script of package.json, says how long it took, and gives its exit code. */
async function runScript([script, ...given]) {
  const name = [script, ...given].join(' ');
  const started = Date.now();
  const child = spawn('npm', ['run', '--silent', script, ...given], {
    cwd: root,
    env: { ...process.env, BESIDE_OTHERS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  // Each line says whose it is: another suite speaks at the same time.
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => console.log(`${name} | ${line}`));
  }
  const status = await new Promise((resolve) => child.once('close', resolve));
  console.log(`# ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s, exit ${status}\n`);
  return status;
}

async function runSuite(suite) {
  const status = await runScript(suite);
  const name = suite.join('-').replace('test:', '');
  const counted = suiteResult(name) ?? { passed: 0, failed: 0 };
  if ((status === 0 && counted.passed > 0) || counted.failed > 0) return { name, ...counted };
  // A suite that broke off, or ran nothing, counts as one failed test.
  const why = [`it ended with ${status}; ${counted.passed} tests had passed`];
  return { name, ...counted, failed: 1, failures: [{ name: 'the whole suite', why }] };
}

async function runLane(suites) {
  const counted = [];
  for (const suite of suites) counted.push(await runSuite(suite));
  return counted;
}

async function prepare() {
  for (const script of preparations) if ((await runScript([script])) !== 0) return false;
  return true;
}

clearResults();
if (!(await prepare())) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const all = (await Promise.all(lanes.map(runLane))).flat();
closingLines(all).forEach((line) => console.log(line));
process.exitCode = all.some(({ failed }) => failed > 0) ? 1 : 0;
