// Installs the peers that we compare with, unless the same are there.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const lock = path.join(folder, 'package-lock.json');
const stamp = path.join(folder, 'node_modules/.installed-from');

export function installPeers() {
  const wanted = fs.readFileSync(lock, 'utf8');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'],
    { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm ci in test/bench ended with ${status}`);
  fs.writeFileSync(stamp, wanted);
}

/** The pinned version of a peer. */
export function versionOf(name) {
  const manifest = path.join(folder, 'node_modules', name, 'package.json');
  return JSON.parse(fs.readFileSync(manifest, 'utf8')).version;
}
