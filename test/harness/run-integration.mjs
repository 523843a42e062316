// Runs the mocha tests inside the real extension host: run-integration.mjs node|web [WORKSPACE…]
// Each folder of test/integration has the tests of one workspace. The fixture of that name is
// opened: a folder, or the .code-workspace file in it; without a fixture the window is empty.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { integrationWorkspaces } from '../../src/build/bundle.mjs';
import { root } from '../../src/build/paths.mjs';
import { launchBrowser } from './browser.mjs';
import { bundleTests } from './bundleTests.mjs';
import { exitOnSignals, hostVersion, startHost } from './host.mjs';
import { troubleIn } from './logs.mjs';
import { reportSuite } from './results.mjs';
import { scratchCopy } from './scratch.mjs';
import { openWorkbench, testLine } from './workbench.mjs';

const kind = process.argv[2] === 'web' ? 'web' : 'node';
const asked = process.argv.slice(3);
const limitMs = Number(process.env.TEST_LIMIT_MS ?? 180_000);
const out = path.join(root, 'out');
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
function lineReader() {
  const counted = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const ownErrors = [];
  const noteFailure = newFailureReader(counted.failures);
  const onLog = (level, text) => {
    if (testLine.test(text)) {
      const line = text.replace(/^\[mocha\] /, '');
      console.log(line);
      noteFailure(line);
      const summary = /^\[mocha\] (\d+) passed, (\d+) failed, (\d+) skipped/.exec(text);
      if (summary) {
        [counted.passed, counted.failed, counted.skipped] = summary.slice(1).map(Number);
      }
    } else if (level === 'error' || process.env.VERBOSE) {
      if (level === 'error' && isOurs(text)) ownErrors.push(text);
      console.error(`  (${level}) ${text.slice(0, 2000)}`);
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

async function runWorkspace(host, browser, workspace) {
  const started = Date.now();
  console.log(`# workspace ${workspace}, ${kind} extension host`);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const { counted, ownErrors, onLog } = lineReader();
  const { exit, shownInMs } = await openWorkbench(page, host, {
    ...fixture(workspace),
    extension: root,
    tests: path.join(root, `dist/test/${kind}/${workspace}.js`),
    onLog,
  });
  const why = `no result within ${limitMs} ms`;
  const limit = new Promise((resolve) => setTimeout(resolve, limitMs, { code: 124, why }).unref());
  const result = await Promise.race([exit, limit]);
  // The Node host of this server writes no log; what goes wrong in a listener it tells the page.
  const trouble = [...troubleIn(result.logs ?? [], ownName), ...ownErrors];
  trouble.forEach((line) => console.error(`  in the logs: ${line.slice(0, 500)}`));
  const passed = result.code === 0 && counted.passed > 0 && counted.failed === 0;
  const sound = passed && trouble.length === 0;
  if (!sound) {
    await keepEvidence(page, workspace, result);
    counted.failed = Math.max(1, counted.failed);
    if (counted.failures.length === 0) {
      counted.failures.push({
        name: 'the window',
        why: [result.why ?? 'told of errors', ...trouble],
      });
    }
    for (const failure of counted.failures) failure.name = `${workspace}: ${failure.name}`;
  }
  await page.close();
  console.log(
    `# workbench shown in ${shownInMs} ms, all ${Date.now() - started} ms, exit ${result.code}`,
  );
  return counted;
}

/**
 * Runs a workspace's tests, and once more on a fresh server if one of them failed, as the browser
 * suite does: on a busy machine a file event comes late now and then. Only the second run counts
 * then, so what never holds fails; which ones needed it is told at the end. Also, now and then this
 * server's page has a .code-workspace file read before the connection stands, and then shows a
 * workspace of no folders for good.
 */
async function runOrRunAgain(browser, workspace) {
  const first = await onOwnServer(browser, workspace);
  if (first.failed === 0) return first;
  console.log('# once more, on a fresh server');
  const second = await onOwnServer(browser, workspace);
  if (second.failed === 0) again.push(workspace);
  return second;
}

async function keepEvidence(page, workspace, { logs = [], why = 'a test failed, or none ran' }) {
  const name = `${kind}-${workspace}`;
  fs.mkdirSync(out, { recursive: true });
  await page.screenshot({ path: path.join(out, `${name}.png`) }).catch(() => undefined);
  for (const log of logs) {
    fs.writeFileSync(
      path.join(out, `${name}-${log.relativePath.replace(/[\\/]/g, '-')}`),
      log.contents,
    );
  }
  console.error(`${why}; a screenshot and the logs are in out/${name}*`);
}

exitOnSignals();
await bundleTests('integration');
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

/**
 * A server of its own for each window: one that has had much to do no longer has workspace files read
 * in time.
 */
async function onOwnServer(browser, workspace) {
  const host = await startHost({ settings });
  try {
    return await runWorkspace(host, browser, workspace);
  } finally {
    await host.stop();
  }
}

console.log(`# VS Code ${hostVersion()}`);
const browser = await launchBrowser();
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
/** The workspaces whose tests held the second time only. */
const again = [];
try {
  for (const workspace of asked.length > 0 ? asked : integrationWorkspaces()) {
    const counted = await runOrRunAgain(browser, workspace);
    Object.keys(total).forEach((key) => (total[key] += counted[key]));
    failures.push(...counted.failures);
  }
} finally {
  await browser.close();
}
again.forEach((workspace) => console.log(`# held the second time only: ${workspace}`));
process.exit(reportSuite(kind, { ...total, failures, again }));
