// One workbench with the VSIX installed, opened for one scenario.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { startHost, stillContext } from '../../harness/host.mjs';
import { removeScratch, scratchCopy, scratchFolder } from '../../harness/scratch.mjs';
import { openWorkbench, runCommand } from '../../harness/workbench.mjs';
import * as actions from './actions.mjs';
import { PATIENCE, inWords, measured, until } from './checks.mjs';
import { newFaults } from './faults.mjs';
import { installPseudo, PSEUDO } from './pseudoLanguage.mjs';
import { installWitness } from './witness.mjs';
import { shoot, shootBoth, themeSettings, useTheme } from './screens.mjs';

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const extensionId = `${manifest.publisher}.${manifest.name}`;

/** What a scenario may ask for beside its name and run(). */
const defaults = {
  /** A folder of test/fixtures to work on; undefined opens an empty folder. */
  fixture: 'library',
  /** False opens a window without a folder. */
  openFolder: true,
  /** A file to open, relative to the folder. */
  open: undefined,
  /** Leaves workspace trust on. */
  trust: false,
  settings: {},
  viewport: { width: 1400, height: 900 },
  /** True has another extension in the Node host see what nobody catches: `ctx.witness`. */
  witness: false,
  /** True has the files of the folder fail when the scenario wants it: `ctx.faults`. */
  faults: false,
  /** The language that VS Code tells extensions of; its own words stay English. */
  language: undefined, // PSEUDO is one that nobody speaks
};

/** Opens the workbench and calls `body` with all that a scenario needs; closes it in any case. */
export async function withWorkbench(tools, scenario, body) {
  const { browser, extensionsDir, hostKind, pictures = true, say = console.log, evidence } = tools;
  const wanted = { ...defaults, ...scenario };
  const folder = wanted.folder ?? (await makeFolder(wanted));
  const witness = wanted.witness ? installWitness(extensionsDir, extensionId) : undefined;
  const faults = wanted.faults ? newFaults() : undefined;
  const pseudo = wanted.language === PSEUDO ? installPseudo(extensionsDir, extensionId) : undefined;
  const host = await startHost({
    ...faults?.forHost,
    forTests: true,
    heard: evidence?.heard,
    extensionsDir: pseudo ?? witness?.extensionsDir ?? extensionsDir,
    trust: wanted.trust,
    settings: openedAs({
      ...asText,
      ...themeSettings,
      ...extensionHost(hostKind),
      ...wanted.settings,
    }),
  });
  evidence?.watch(host);
  const asSeen = { ...stillContext, viewport: wanted.viewport, colorScheme: 'light' };
  const browserContext = await browser.newContext(asSeen);
  evidence?.follow(browserContext);
  if (wanted.language) await browserContext.addInitScript(speak, wanted.language);
  const page = await browserContext.newPage();
  page.setDefaultTimeout(PATIENCE);
  const onLog = (level, text) => process.env.VERBOSE && say(`${level} ${text.slice(0, 300)}`);
  try {
    const { shownInMs } = await openWorkbench(page, host, {
      ...(wanted.openFolder ? { folder } : {}),
      ...(wanted.open ? { open: path.join(folder, wanted.open) } : {}),
      onLog,
    });
    const same = { host, folder, hostKind, pictures, say };
    /** The same in a window that nobody has opened before, on a server that knows nothing yet. */
    const inNewWindow = (again) => withWorkbench(tools, { ...scenario, folder }, again);
    /** The folder in one more window on this server, as `openAgain` opens it where it was closed. */
    const openWindow = async (from) => {
      const other = await from.newPage();
      other.setDefaultTimeout(PATIENCE);
      await openWorkbench(other, host, { folder, onLog });
      const openAgain = () => openWindow(from);
      return { ...sessionContext({ ...same, page: other }), openAgain };
    };
    /** Calls `meanwhile` with the window of somebody else, who has a browser of their own. */
    const withColleague = async (meanwhile) => {
      const theirs = await browser.newContext(asSeen);
      evidence?.follow(theirs);
      try {
        await meanwhile(await openWindow(theirs));
      } finally {
        await theirs.close();
      }
    };
    const context = sessionContext({ ...same, page, shownInMs });
    const openAgain = () => openWindow(browserContext);
    await body({ ...context, witness, faults, inNewWindow, withColleague, openAgain });
  } catch (error) {
    await evidence?.look(browser);
    throw error;
  } finally {
    await browserContext.close();
    await host.stop();
    if (wanted.folder === undefined) removeScratch(folder);
    if (witness) removeScratch(witness.extensionsDir);
    if (pseudo) removeScratch(pseudo);
    faults?.end();
  }
}

/** What most scenarios look at is the text; those about the form leave the default. */
const asText = { 'partnershipWorkbooks.openAs': 'text' };

/** Whoever likes the text has VS Code open it at once; `always-the-form` sees what comes without. */
export const textAtOnce = {
  ...asText,
  'workbench.editorAssociations': { '**/*-cycle-*.md': 'default' },
};

function openedAs(settings) {
  if (settings['partnershipWorkbooks.openAs'] !== 'text') return settings;
  return { ...textAtOnce, ...settings };
}

/** Where our extension is to run; an extension that can run in both runs in Node by itself. */
function extensionHost(kind) {
  return kind === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {};
}

async function makeFolder({ fixture, prepare }) {
  const from = fixture && path.join(root, 'test/fixtures', fixture);
  const folder =
    from && fs.existsSync(from) ? scratchCopy(from, fixture) : scratchFolder('workspace');
  await prepare?.(folder);
  return folder;
}

/** The functions of actions and screens, bound to this page. */
function sessionContext({ page, host, folder, shownInMs, hostKind, pictures, say }) {
  const bound = Object.entries(actions).map(([name, act]) => [
    name,
    (...rest) => act(page, ...rest),
  ]);
  return {
    ...Object.fromEntries(bound),
    ...{ page, host, folder, shownInMs, hostKind, inWords, until },
    measure: (text) => say(measured(text)),
    runCommand: (title) => runCommand(page, title),
    shoot: async (name) => pictures && shoot(page, name),
    shootBoth: async (name) => pictures && shootBoth(page, name),
    useTheme: (theme) => useTheme(page, theme),
    /** The text of a file of the folder as it is on disk now. */
    onDisk: (file) => fs.readFileSync(path.join(folder, file), 'utf8'),
  };
}

/** What the workbench of a language pack would say of itself. */
function speak(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set() {} });
}
