// Runs the mocha tests inside the real extension host:
// run-integration.mjs node|web [WORKSPACE…|--but WORKSPACE…]
// Each folder of test/integration has the tests of one workspace. The fixture of that name is
// opened: a folder, or the .code-workspace file in it; without a fixture the window is empty.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { integrationWorkspaces } from '../../src/build/bundle.mjs';
import { root } from '../../src/build/paths.mjs';
import { bundleIntegration } from './bundleTests.mjs';
import { newEvidence } from './evidence.mjs';
import { exitOnSignals, hostVersion, startHost, stillContext } from './host.mjs';
import { troubleIn } from './logs.mjs';
import { reportSuite } from './results.mjs';
import { scratchCopy } from './scratch.mjs';
import { runInWindows } from './windows.mjs';
import { openWorkbench, testLine } from './workbench.mjs';

const kind = process.argv[2] === 'web' ? 'web' : 'node';
const [butThese, ...named] = [process.argv[3] === '--but', ...process.argv.slice(3)];
const limitMs = Number(process.env.TEST_LIMIT_MS ?? 600_000);
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const ownName = `${manifest.publisher}.${manifest.name}`;

function fixture(workspace) {
  const from = path.join(root, 'test/fixtures', workspace);
  if (!fs.existsSync(from)) {
    return {};
  }
  const folder = scratchCopy(from, workspace);
  const file = fs.readdirSync(folder).find((name) => name.endsWith('.code-workspace'));
  return file ? { workspace: path.join(folder, file) } : { folder };
}

/** Shows the tests' lines, keeps the count of the closing one, and the errors that name us. */
function lineReader(say) {
  const counted = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const ownErrors = [];
  const noteFailure = newFailureReader(counted.failures);
  const onLog = (level, text) => {
    if (testLine.test(text)) {
      const line = text.replace(/^\[mocha\] /, '');
      say(line);
      noteFailure(line);
      counted.isWithoutFolders ||= /without its folders$/.test(line);
      const summary = /^\[mocha\] (\d+) passed, (\d+) failed, (\d+) skipped/.exec(text);
      if (summary) {
        [counted.passed, counted.failed, counted.skipped] = summary.slice(1).map(Number);
      }
    } else if (level === 'error' || process.env.VERBOSE) {
      if (level === 'error' && isOurs(text)) ownErrors.push(text);
      say(`  (${level}) ${text.slice(0, 2000)}`);
    }
  };
  return { counted, ownErrors, onLog };
}

/**
 * VS Code's search tells of no file (`spawn … rg ENOENT`) where the folder has gone that it was to begin
 * in: none of ours begins in one that may go.
 */
function isOurs(text) {
  return text.includes(ownName) || /\brg ENOENT/.test(text);
}

/** Takes the lines of failed tests, each followed by those that say why, which are further in. */
function newFailureReader(failures) {
  let failure;
  let indent = 0;
  return (line) => {
    const [, before, name] = /^( *)FAIL (.*)/.exec(line) ?? [];
    if (name !== undefined) {
      indent = before.length;
      failures.push((failure = { name, why: [] }));
    } else if (line.startsWith(' '.repeat(indent + 5))) failure?.why.push(line.trim());
    else failure = undefined;
  };
}

/** A window of its own, on a server of its own: one that has had much to do reads files late. */
async function runWorkspace(workspace, { browser, say }) {
  const evidence = newEvidence(`${kind}-${workspace}`);
  const host = await startHost({ settings, forTests: true, heard: evidence.heard });
  evidence.watch(host);
  try {
    let counted;
    for (let tries = 1; counted === undefined && tries <= 3; tries++) {
      counted = await runOnHost(host, workspace, { browser, evidence, say });
    }
    return counted ?? { passed: 0, failed: 1, failures: [neverOpened(workspace)] };
  } finally {
    await host.stop();
  }
}

function neverOpened(workspace) {
  return { name: `${workspace}: the window`, why: ['never showed the folders of the workspace'] };
}

/** Undefined if the window was not one to run tests in. */
async function runOnHost(host, workspace, { browser, evidence, say }) {
  const started = Date.now();
  const asSeen = { ...stillContext, viewport: { width: 1400, height: 900 } };
  const context = await browser.newContext(asSeen);
  evidence.follow(context);
  const page = await context.newPage();
  const { counted, ownErrors, onLog } = lineReader(say);
  const { exit, shownInMs } = await openWorkbench(page, host, {
    ...fixture(workspace),
    extension: root,
    tests: path.join(root, `dist/test/${kind}/${workspace}.js`),
    onLog,
  });
  const why = `no result within ${limitMs} ms`;
  const limit = new Promise((resolve) => setTimeout(resolve, limitMs, { code: 124, why }).unref());
  const result = await Promise.race([exit, limit]);
  if (counted.isWithoutFolders) {
    say('# VS Code has opened the workspace without its folders');
    await context.close();
    return undefined;
  }
  // The Node host of this server writes no log; what goes wrong in a listener it tells the page.
  const trouble = [...troubleIn(result.logs ?? [], ownName), ...ownErrors];
  trouble.forEach((line) => say(`  in the logs: ${line.slice(0, 500)}`));
  const passed = result.code === 0 && counted.passed > 0 && counted.failed === 0;
  const sound = passed && trouble.length === 0;
  if (!sound) {
    await keepAll(evidence, browser, result, say);
    counted.failed = Math.max(1, counted.failed);
    if (counted.failures.length === 0) {
      counted.failures.push({
        name: 'the window',
        why: [result.why ?? 'told of errors', ...trouble],
      });
    }
    for (const failure of counted.failures) failure.name = `${workspace}: ${failure.name}`;
  }
  await context.close();
  say(`# workbench shown in ${shownInMs} ms, all ${Date.now() - started} ms, exit ${result.code}`);
  return counted;
}

async function keepAll(evidence, browser, { logs = [], why = 'a test failed, or none ran' }, say) {
  evidence.note('test', why);
  await evidence.look(browser);
  for (const { relativePath, contents } of logs) {
    evidence.write(relativePath.replace(/[\\/]/g, '-'), contents);
  }
  evidence.keep().forEach(say);
}

/** About how many seconds the windows take that are to begin first. */
const LONG = { library: 110, races: 100 };

exitOnSignals();
await bundleIntegration();
const settings = {
  // What these tests look at is the text; the form has scenarios of its own.
  'partnershipWorkbooks.openAs': 'text',
  // Read by the tests; see test/integration/support.ts.
  'partnershipWorkbooksTest.host': kind === 'web' ? 'webworker' : 'node',
  'partnershipWorkbooksTest.fail': process.env.FAIL_ON_PURPOSE ?? '',
  // An extension with both `main` and `browser` runs in Node when there is a remote. This
  // setting moves it, and with it the tests, to the worker.
  ...(kind === 'web' ? { 'remote.extensionKind': { [ownName]: ['web'] } } : {}),
};

console.log(`# VS Code ${hostVersion()}`);
const workspaces = integrationWorkspaces().filter(
  (workspace) => named.length === 0 || named.includes(workspace) !== butThese,
);
const counted = await runInWindows(
  workspaces.map((workspace) => ({
    name: `workspace ${workspace}, ${kind} extension host`,
    seconds: LONG[workspace],
    run: (at) => runWorkspace(workspace, at),
  })),
);
process.exit(reportSuite(kind, counted));
