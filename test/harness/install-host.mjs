// Installs test/host (VS Code, its Node and a Chromium, all out of npm packages) unless the same is there.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostDir } from './host.mjs';

const lock = path.join(hostDir, 'package-lock.json');
const stamp = path.join(hostDir, 'node_modules/.installed-from');

export function installHost() {
  const wanted = fs.readFileSync(lock, 'utf8');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  const started = Date.now();
  // --ignore-scripts: code-server's own postinstall checks for another Node, and compiles.
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'],
    { cwd: hostDir, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    throw new Error(`npm ci in test/host ended with ${status}`);
  }
  fs.writeFileSync(stamp, wanted);
  console.log(`test/host installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  installHost();
  // The browser unpacks when it is first looked for, which two suites must not do at once.
  const { browserLauncher } = await import('./browser.mjs');
  await browserLauncher();
}
