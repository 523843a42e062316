// `npm run package`: makes the VSIX. vsce first runs vscode:prepublish, which builds the bundles.
// The same commit gives the same bytes, whenever and wherever it is built.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { home } from './home.mjs';
import { root, vsix } from './paths.mjs';
import { userReadme } from './userReadme.mjs';

// vsce puts this time on every file, in the local time that zip files have; and sorts them then.
process.env.SOURCE_DATE_EPOCH = String(Date.UTC(2026, 0, 1) / 1000);
process.env.TZ = 'UTC';

const read = (name) => fs.readFileSync(path.join(root, name), 'utf8');
const readmePath = path.join(path.relative(root, path.dirname(vsix)), 'README.md');
const { version } = JSON.parse(read('package.json'));
fs.mkdirSync(path.dirname(vsix), { recursive: true });
fs.writeFileSync(path.join(root, readmePath), userReadme(read('README.md'), { home, version }));
await createVSIX({
  cwd: root,
  packagePath: vsix,
  readmePath,
  // Everything that is needed is in the bundles.
  dependencies: false,
  rewriteRelativeLinks: false,
  allowMissingRepository: home === null,
});

/** In KB: a locked-down PC gets the file by mail or from a shared folder. */
const LARGEST = 1800;
const size = Math.round(fs.statSync(vsix).size / 1000);
console.log(`${size} KB, ${size <= LARGEST ? 'at most' : 'MORE THAN'} ${LARGEST}`);
if (size > LARGEST) process.exitCode = 1;
