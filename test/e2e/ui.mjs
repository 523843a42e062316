// Drives the workbench as a person would, with the VSIX installed as a user has it:
// ui.mjs [node|web] [--first|--rest] [TEXT] runs, in one of the extension hosts or in those that it asks for,
// each scenario whose file name has TEXT in it, or all of them. Those that are named are played in the host
// that is named with them, be it theirs or not, and leave their pictures in out/screens.
//
// A scenario is a file of scenarios/ that exports `name` and `run(ctx)`, and may export
// - `options`: support/session.mjs says which;
// - `hosts`: the extension hosts to run it in, 'node' alone unless it says so;
// - `first = true`: a person walks it before all else, so that `npm test` runs it (in the Node host);
// - `seconds`: about how long it takes; the longest begin first.
// ctx has check(promise, body), the page, the folder, and what support/ offers.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, vsix } from '../../src/build/paths.mjs';
import { filesBelow } from '../../src/build/filesBelow.mjs';
import { newEvidence } from '../harness/evidence.mjs';
import { exitOnSignals, hostDir, hostVersion, installVsix } from '../harness/host.mjs';
import { reportSuite } from '../harness/results.mjs';
import { runInWindows } from '../harness/windows.mjs';
import { runsInWorker } from './support/actions.mjs';
import { makeChecks, measured } from './support/checks.mjs';
import { withWorkbench } from './support/session.mjs';

exitOnSignals();
if (!fs.existsSync(vsix)) {
  const isMissing = !fs.existsSync(path.join(hostDir, 'node_modules'));
  const first = isMissing ? '`npm run host:install` and `npm run package`' : '`npm run package`';
  throw new Error(`There is no VSIX: run ${first} first.`);
}
const given = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const onlyHost = ['node', 'web'].find((kind) => kind === given[0]);
const wanted = given[onlyHost ? 1 : 0] ?? '';
/** Both if neither is asked for. */
const part = ['first', 'rest'].find((one) => process.argv.includes(`--${one}`));

/** What is to be played: each scenario in each of its hosts. */
async function plays() {
  const files = filesBelow('test/e2e/scenarios', '.mjs').filter((file) => file.includes(wanted));
  const scenarios = await Promise.all(
    files.map(async (file) => ({
      file,
      ...(await import(pathToFileURL(path.join(root, file)).href)),
    })),
  );
  return scenarios.flatMap((scenario) => {
    const { hosts = ['node'] } = scenario;
    const chosen = wanted && onlyHost ? [onlyHost] : hosts;
    return chosen
      .filter((kind) => kind === (onlyHost ?? kind))
      .filter((kind) => part === undefined || isFirst(scenario, kind) === (part === 'first'))
      .map((hostKind) => ({ scenario, hostKind }));
  });
}

function isFirst({ first = false }, hostKind) {
  return first && hostKind === 'node';
}

/** Plays a scenario in a window of its own: how many promises held, how many did not, and why. */
async function play({ browser, hostKind, ...tools }, { name, run, options, file }) {
  const evidence = newEvidence(`${path.basename(file, '.mjs')}-${hostKind}`);
  const say = (line) => {
    evidence.note('test', line);
    tools.say(line);
  };
  const { count: played, check } = makeChecks(say);
  const all = { ...tools, browser, hostKind, say, evidence };
  try {
    await withWorkbench(all, options, async (session) => {
      await run({ ...session, check: looking({ check, played, browser, evidence }) });
      if (hostKind === 'web') {
        await check('all of this ran in the web extension host', () => runsInWorker(session.page));
      }
    });
  } catch (error) {
    await check('runs to its end', () => Promise.reject(error));
  }
  if (played.failed > 0) evidence.keep().forEach(tools.say);
  for (const failure of played.failures) {
    failure.name = `${name} (${hostKind}): ${failure.name}`;
    failure.why = [`pictures: ${evidence.folder}`, ...failure.why];
  }
  return played;
}

/** A check that fails leaves pictures of what was there to see; after a second one the scenario ends. */
function looking({ check, played, browser, evidence }) {
  return async (...promise) => {
    const held = await check(...promise);
    if (!held) {
      await evidence.look(browser);
      if (played.failed > 1) throw new Error('the rest of it was not tried');
    }
    return held;
  };
}

const started = performance.now();
const extensionsDir = await installVsix(vsix);
console.log(
  `# VS Code ${hostVersion()}, VSIX installed in ${(performance.now() - started).toFixed(0)} ms`,
);
console.log(measured(`VSIX: ${(fs.statSync(vsix).size / 1024).toFixed(0)} KB`));
const counted = await runInWindows(
  (await plays()).map(({ scenario, hostKind }) => ({
    name: `${scenario.name} (${path.basename(scenario.file, '.mjs')}, ${hostKind} extension host)`,
    seconds: scenario.seconds,
    run: (at) => play({ ...at, extensionsDir, hostKind, pictures: wanted !== '' }, scenario),
  })),
);
process.exit(reportSuite(['ui', onlyHost, part].filter(Boolean).join('-'), counted));
