// Drives the workbench as a person would, with the VSIX installed as a user has it:
// ui.mjs [TEXT] runs the scenarios whose file name has TEXT in it, or all of them.
//
// A scenario is a file of scenarios/ that exports `name` and `run(ctx)`, and may export
// `options` (support/session.mjs says which) and `hosts`: the extension hosts to run it in, 'node'
// alone unless it says so. ctx has check(promise, body), the page, the
// folder, and what support/ offers.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, vsix } from '../../src/build/paths.mjs';
import { filesBelow } from '../../src/build/filesBelow.mjs';
import { launchBrowser } from '../harness/browser.mjs';
import { exitOnSignals, hostVersion, installVsix } from '../harness/host.mjs';
import { reportSuite } from '../harness/results.mjs';
import { runsInWorker } from './support/actions.mjs';
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
  const scenario = await import(pathToFileURL(path.join(root, file)).href);
  for (const hostKind of scenario.hosts ?? ['node']) {
    await runInHost({ ...tools, hostKind }, { ...scenario, file });
  }
}

async function runInHost(tools, { name, run, options, file }) {
  const { hostKind } = tools;
  console.log(`# ${name}${hostKind === 'web' ? ', in the web extension host' : ''}`);
  const started = performance.now();
  const failedBefore = count.failed;
  try {
    await withWorkbench(tools, options, async (session) => {
      await runAndShootFailure(session, { run, file });
      if (hostKind === 'web') {
        await check('all of this ran in the web extension host', () => runsInWorker(session.page));
      }
    });
  } catch (error) {
    await check(`${name}: runs to its end`, () => Promise.reject(error));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`# ${seconds} s, ${count.failed - failedBefore} failed\n`);
}

/** A failing check leaves a picture of what was there to see. */
async function runAndShootFailure(session, { run, file }) {
  const name = `failed-${path.basename(file, '.mjs')}`;
  const shot = async (...promise) => {
    const held = await check(...promise);
    if (!held) await shoot(session.page, `${name}-${count.failed}`);
    return held;
  };
  await run({ ...session, check: shot });
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
