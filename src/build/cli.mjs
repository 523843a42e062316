// The command line from the sources: `npm run --silent cli -- check PATH`.
// Bundles first if something changed since the last time; prints nothing of its own, and the
// exit code is the command's.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { newestChange } from './filesBelow.mjs';
import { root, shippedBundles } from './paths.mjs';

const cli = path.join(root, shippedBundles.cli);
// What answers language models is bundled with the extension.
const needed = process.argv[2] === 'mcp' ? ['cli', 'mcp'] : ['cli'];
const bundledAt = needed.map((name) => {
  const file = path.join(root, shippedBundles[name]);
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
});
if (newestChange(['src', 'schemas', 'skills', 'package-lock.json']) > Math.min(...bundledAt)) {
  const { bundle } = await import('./bundle.mjs');
  await bundle(needed.map((name) => (name === 'mcp' ? 'extension' : name)));
}
// npm runs scripts in the package's folder; paths are meant from where the person is.
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.argv = [process.argv[0], cli, ...process.argv.slice(2)];
createRequire(import.meta.url)(cli);
