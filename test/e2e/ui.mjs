// Drives the workbench as a person would, with the VSIX installed as a user has it:
// ui.mjs [node|web] [TEXT] runs, in one of the extension hosts or in both, the scenarios whose file name
// has TEXT in it, or all of them. Those that are named leave their pictures in out/screens.
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
const given = process.argv.slice(2);
const onlyHost = ['node', 'web'].find((kind) => kind === given[0]);
const wanted = given[onlyHost ? 1 : 0] ?? '';
const files = filesBelow('test/e2e/scenarios', '.mjs').filter((file) => file.includes(wanted));
const count = { passed: 0, failed: 0, failures: [] };
/** The scenarios that held in a second window only. */
const again = [];

async function runScenario(tools, file) {
  const scenario = await import(pathToFileURL(path.join(root, file)).href);
  const hosts = scenario.hosts ?? ['node'];
  for (const hostKind of hosts.filter((kind) => kind === (onlyHost ?? kind))) {
    await runInHost({ ...tools, hostKind }, { ...scenario, file });
  }
}

/**
 * Plays a scenario in a window of its own, and once more in a fresh one if a promise did not hold:
 * on a busy machine the workbench now and then loses a key. Only the second window counts then, so
 * what never holds fails; which ones needed it is told at the end.
 */
async function runInHost(tools, scenario) {
  let played = await play(tools, scenario);
  if (played.failed > 0) {
    console.log('# once more, in a fresh window');
    played = await play(tools, scenario);
    if (played.failed === 0) again.push(scenario.name);
  }
  count.passed += played.passed;
  count.failed += played.failed;
  const named = ({ name, why }) => ({ name: `${scenario.name}: ${name}`, why });
  count.failures.push(...played.failures.map(named));
}

/** Gives how many promises held and how many did not. */
async function play(tools, { name, run, options, file }) {
  const { hostKind } = tools;
  const { count: played, check } = makeChecks();
  console.log(`# ${name}${hostKind === 'web' ? ', in the web extension host' : ''}`);
  const started = performance.now();
  try {
    await withWorkbench(tools, options, async (session) => {
      await run({ ...session, check: shooting({ check, played, session, file }) });
      if (hostKind === 'web') {
        await check('all of this ran in the web extension host', () => runsInWorker(session.page));
      }
    });
  } catch (error) {
    await check(`${name}: runs to its end`, () => Promise.reject(error));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`# ${seconds} s, ${played.failed} failed\n`);
  return played;
}

/** A failing check leaves a picture of what was there to see. */
function shooting({ check, played, session, file }) {
  const name = `failed-${path.basename(file, '.mjs')}-${session.hostKind}`;
  return async (...promise) => {
    const held = await check(...promise);
    if (!held) await shoot(session.page, `${name}-${played.failed}`);
    return held;
  };
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
    await runScenario({ browser, extensionsDir, pictures: wanted !== '' }, file);
  }
} finally {
  await browser.close();
}
again.forEach((name) => console.log(`# held in the second window only: ${name}`));
process.exit(reportSuite(onlyHost ? `ui-${onlyHost}` : 'ui', { ...count, again }));
