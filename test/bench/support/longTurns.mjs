// How long the extension host does nothing else: an extension beside ours has a timer there, and what
// runs between two of its ticks is one turn. It counts the processor's time of that thread, so that a
// busy machine makes no turn longer.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { installBeside } from '../../e2e/support/witness.mjs';

const FILE = 'turns.txt';
/** Shorter turns are not written down, in milliseconds. */
const SHORT = 10;

/** Runs in the extension host, as the text of a file. */
const main = `
const fs = require('node:fs');
exports.activate = () => {
  let before = process.threadCpuUsage();
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    const spent = (user + system) / 1000;
    if (spent > ${SHORT}) fs.appendFileSync(__dirname + '/${FILE}', Date.now() + ' ' + spent + '\\n');
  }, 1);
};
`;

/** Installs it into an extensions folder. `between` gives the turns that ended between two moments. */
export function watchTurns(extensionsDir) {
  const file = path.join(installBeside(extensionsDir, main), FILE);
  const all = () => {
    const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines.map((line) => line.split(' ').map(Number));
  };
  return {
    between: (from, to) => all().flatMap(([at, spent]) => (at >= from && at <= to ? [spent] : [])),
  };
}
