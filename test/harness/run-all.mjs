// `npm test`: builds and packages what people get, then runs every suite on it.
// The last line counts the tests of all suites.
import { spawnSync } from 'node:child_process';
import { root } from '../../src/build/paths.mjs';
import { clearResults, suiteResult } from './results.mjs';

// Packaging builds the bundles first.
const preparations = ['package', 'verify:bundles', 'host:install'];
const suites = ['unit', 'many', 'node', 'web', 'ui'];

/** Runs a script of package.json, says how long it took, and gives its exit code. */
function runScript(script) {
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  console.log(`# ${script}: ${((Date.now() - started) / 1000).toFixed(1)} s, exit ${status}\n`);
  return status;
}

function runSuite(suite) {
  const status = runScript(`test:${suite}`);
  const counted = suiteResult(suite) ?? { passed: 0, failed: 0 };
  const sound = status === 0 && counted.passed > 0;
  // A suite that broke off, or ran nothing, counts as one failed test.
  return { ...counted, failed: Math.max(counted.failed, sound ? 0 : 1) };
}

clearResults();
if (preparations.some((script) => runScript(script) !== 0)) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const all = suites.map(runSuite);
const total = (key) => all.reduce((sum, counted) => sum + counted[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
