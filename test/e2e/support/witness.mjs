// An extension beside ours in the Node extension host, which writes down what nobody there caught
// and how far ours had come when the host ended. The window is gone by then, and its console with it.
// It calls ours as a language model would, too.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { scratchCopy } from '../../harness/scratch.mjs';

const FILE = 'seen.txt';
const ASKED = 'asked.json';
const NAME = 'tests.witness-1.0.0';

/** Runs in the extension host, as the text of a file. */
const main = (extensionId) => `
const fs = require('node:fs');
const vscode = require('vscode');
const write = (line) => fs.appendFileSync(__dirname + '/${FILE}', JSON.stringify(line) + '\\n');
const note = (error) => write({ uncaught: String(error?.stack ?? error) });
exports.activate = () => {
  process.on('unhandledRejection', note);
  process.on('uncaughtExceptionMonitor', note);
  fs.watchFile(__dirname + '/${ASKED}', { interval: 100 }, async () => {
    const { name, input } = JSON.parse(fs.readFileSync(__dirname + '/${ASKED}', 'utf8'));
    const call = { input, toolInvocationToken: undefined };
    const told = vscode.lm.invokeTool(name, call).then(({ content }) => content[0].value, String);
    write({ told: await told });
  });
};
exports.deactivate = () => {
  const ours = vscode.extensions.getExtension('${extensionId}');
  const known = ours?.isActive ? [...ours.exports.live.portfolio().states.values()] : [];
  write({ ends: known.map(({ organization }) => organization) });
};
`;

/**
 * Installs it beside what is in an extensions folder, in a copy of that. `ends` gives, for each host
 * that has ended, the names of the organizations that ours knew then.
 */
export function installWitness(extensionsDir, extensionId) {
  const dir = scratchCopy(extensionsDir, 'witnessed');
  const folder = installBeside(dir, main(extensionId));
  fs.writeFileSync(path.join(folder, FILE), '');
  fs.writeFileSync(path.join(folder, ASKED), 'nothing yet');
  const seen = (what) =>
    fs
      .readFileSync(path.join(folder, FILE), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)[what])
      .filter((found) => found !== undefined);
  /** Has a tool called; `told` has all that came of such calls. */
  const ask = (name, input) => {
    const aside = path.join(folder, `${ASKED}.new`);
    fs.writeFileSync(aside, JSON.stringify({ name, input }));
    fs.renameSync(aside, path.join(folder, ASKED));
  };
  const all = {
    uncaught: () => seen('uncaught'),
    ends: () => seen('ends'),
    told: () => seen('told'),
  };
  return { extensionsDir: dir, ask, ...all };
}

/** Writes an extension of one module (CommonJS) into an extensions folder, and gives its own folder. */
export function installBeside(extensionsDir, text) {
  const folder = path.join(extensionsDir, NAME);
  const manifest = {
    ...{ name: 'witness', publisher: 'tests', version: '1.0.0', engines: { vscode: '^1.100.0' } },
    ...{ main: './main.js', activationEvents: ['*'] },
  };
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(folder, 'main.js'), text);
  list(extensionsDir, folder);
  return folder;
}

/** The server reads only what is listed. */
function list(dir, folder) {
  const file = path.join(dir, 'extensions.json');
  const listed = JSON.parse(fs.readFileSync(file, 'utf8'));
  const place = { location: { $mid: 1, path: folder, scheme: 'file' }, relativeLocation: NAME };
  listed.push({ identifier: { id: 'tests.witness' }, version: '1.0.0', ...place });
  fs.writeFileSync(file, JSON.stringify(listed));
}
