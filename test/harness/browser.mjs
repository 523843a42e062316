// Finds a Chromium and starts it through playwright-core.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { hostDir } from './host.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const shipped = path.join(hostDir, 'node_modules/@sparticuz/chromium/build/index.js');
const runsShipped = process.platform === 'linux' && process.arch === 'x64';

/**
 * CHROMIUM_PATH; else the one that test/host has, so that everybody tests with the same;
 * else one that is installed on this machine.
 */
async function findBrowser() {
  if (process.env.CHROMIUM_PATH) {
    return process.env.CHROMIUM_PATH;
  }
  if (runsShipped && fs.existsSync(shipped)) {
    return unpack(shipped);
  }
  return names.map(onPath).find((file) => file !== undefined);
}

function onPath(name) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync('which', [name], options).trim();
  } catch {
    return undefined;
  }
}

/**
 * The package unpacks into the temporary folder, readable by its owner only, and takes what it
 * finds there: so it gets a folder of this checkout, which `npm ci` empties.
 */
async function unpack(module) {
  const { default: packed } = await import(pathToFileURL(module).href);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = path.join(hostDir, 'node_modules/.browser');
  fs.mkdirSync(process.env.TMPDIR, { recursive: true });
  try {
    return await packed.executablePath();
  } finally {
    if (before === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = before;
    }
  }
}

/**
 * Gives a function that starts a browser; they may run beside each other. To be awaited before anything
 * makes a temporary folder: while the browser is unpacked, that would lie in node_modules, which VS Code
 * neither searches nor watches.
 */
export async function browserLauncher() {
  const executablePath = await findBrowser();
  return () => launch(executablePath);
}

export async function launchBrowser() {
  return (await browserLauncher())();
}

function launch(executablePath) {
  if (!executablePath) {
    throw new Error('There is no Chromium here: run `npm run host:install`, or set CHROMIUM_PATH.');
  }
  return chromium.launch({
    executablePath,
    args: [
      // Chromium refuses to sandbox itself for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });
}
