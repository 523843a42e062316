// `npm start`: opens the sample library in a real VS Code with the extension installed.
// On Linux (x64) that is the VS Code server, used from a browser, on this machine only; elsewhere
// the desktop VS Code that @vscode/test-electron fetches. Ctrl+C ends it and leaves nothing behind.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, vsix } from '../../src/build/paths.mjs';
import { hostRunsHere, hostVersion, installVsix, startHost } from './host.mjs';
import { installHost } from './install-host.mjs';
import { scratchFolder } from './scratch.mjs';
import { workbenchAddress } from './workbench.mjs';

/** What a person who looks around would not want changed: only what keeps VS Code offline. */
const visitorSettings = { 'workbench.startupEditor': 'none', 'editor.minimap.enabled': true };

function packageExtension() {
  console.log('Building and packaging the extension …');
  const { status } = spawnSync('npm', ['run', '--silent', 'package'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error('The extension could not be packaged; see above.');
  }
}

/** A copy of the sample library whose dates lie around today, or of the tests' small one. */
async function makeLibrary() {
  const folder = path.join(scratchFolder('start'), 'sample-library');
  const sample = path.join(root, 'test/sample/copy.mjs');
  if (fs.existsSync(sample)) {
    const { copySampleLibrary } = await import(pathToFileURL(sample).href);
    await copySampleLibrary(folder, today());
  } else {
    fs.cpSync(path.join(root, 'test/fixtures/library'), folder, { recursive: true });
  }
  return folder;
}

/** Today's date on this machine, as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function serveInBrowser() {
  let host;
  onceAskedToStop(async () => {
    console.log('Stopping …');
    await host?.stop();
    process.exit(0);
  });
  const folder = await makeLibrary();
  host = await startHost({ extensionsDir: await installVsix(vsix), settings: visitorSettings });
  console.log(`VS Code ${hostVersion()} with Partnership Workbooks is ready. Open this address:\n`);
  console.log(`  ${workbenchAddress(host, { folder })}\n`);
  console.log('The library is a copy: change what you like. Ctrl+C stops it and removes the copy.');
}

/**
 * In a terminal Ctrl+C is read as a key: as a signal it would also reach the shell between npm and
 * us, which then reports a failure although all went well.
 */
function onceAskedToStop(stop) {
  let stopping;
  const ask = () => (stopping ??= stop());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, ask);
  }
  if (process.stdin.isTTY) {
    process.stdin.setRawMode(true);
    process.stdin.on('data', (keys) => keys.includes(0x03) && ask());
  }
}

async function openDesktop() {
  const folder = await makeLibrary();
  const { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } =
    await import('@vscode/test-electron');
  const executable = await downloadAndUnzipVSCode(process.env.VSCODE_VERSION ?? 'stable');
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const run = (...more) =>
    spawnSync(cli, [...args, ...more], { stdio: 'inherit', shell: process.platform === 'win32' });
  process.once('SIGINT', () => process.exit(0));
  run('--install-extension', vsix, '--force');
  console.log('VS Code opens with the sample library; closing its window ends this.');
  run('--new-window', '--wait', folder);
}

packageExtension();
if (process.platform === 'linux' && process.arch === 'x64') {
  installHost();
}
await (hostRunsHere() ? serveInBrowser() : openDesktop());
