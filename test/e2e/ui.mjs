// Drives the workbench as a person would, with the VSIX installed as a user has it:
// ui.mjs [TEXT] runs the scenarios whose file name has TEXT in it, or all of them.
//
// A scenario is a file of scenarios/ that exports `name` and `run(ctx)`, and may export
// `options` (support/session.mjs says which). ctx has check(promise, body), the page, the
// folder, and what support/ offers.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, vsix } from '../../src/build/paths.mjs';
import { filesBelow } from '../../src/build/filesBelow.mjs';
import { launchBrowser } from '../harness/browser.mjs';
import { exitOnSignals, hostVersion, installVsix } from '../harness/host.mjs';
import { reportSuite } from '../harness/results.mjs';
import { makeChecks, measure } from './support/checks.mjs';
import { shoot } from './support/screens.mjs';
import { withWorkbench } from './support/session.mjs';

exitOnSignals();
if (!fs.existsSync(vsix)) {
  throw new Error('There is no VSIX: run `npm run package` first.');
}
const wanted = process.argv[2] ?? '';
const files = filesBelow('test/e2e/scenarios', '.mjs').filter((file) => file.includes(wanted));
const { count, check } = makeChecks();

async function runScenario(tools, file) {
  const { name, run, options } = await import(pathToFileURL(path.join(root, file)).href);
  console.log(`# ${name}`);
  const started = performance.now();
  const failedBefore = count.failed;
  try {
    await withWorkbench(tools, options, async (session) => {
      await runAndShootFailure(session, { name, run, file });
    });
  } catch (error) {
    await check(`${name}: runs to its end`, () => Promise.reject(error));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`# ${seconds} s, ${count.failed - failedBefore} failed\n`);
}

async function runAndShootFailure(session, { run, file }) {
  const before = count.failed;
  try {
    await run({ ...session, check });
  } finally {
    if (count.failed > before) {
      await shoot(session.page, `failed-${path.basename(file, '.mjs')}`);
    }
  }
}

const started = performance.now();
const extensionsDir = await installVsix(vsix);
console.log(
  `# VS Code ${hostVersion()}, VSIX installed in ${(performance.now() - started).toFixed(0)} ms`,
);
measure(`VSIX: ${(fs.statSync(vsix).size / 1024).toFixed(0)} KB`);
const browser = await launchBrowser();
try {
  for (const file of files) {
    await runScenario({ browser, extensionsDir }, file);
  }
} finally {
  await browser.close();
}
process.exit(reportSuite('ui', count));
