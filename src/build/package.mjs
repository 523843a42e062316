// `npm run package`: makes the VSIX. vsce first runs vscode:prepublish, which builds the bundles.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root, vsix } from './paths.mjs';
import { userReadme } from './userReadme.mjs';

const readmePath = path.join(path.relative(root, path.dirname(vsix)), 'README.md');
fs.mkdirSync(path.dirname(vsix), { recursive: true });
fs.writeFileSync(
  path.join(root, readmePath),
  userReadme(fs.readFileSync(path.join(root, 'README.md'), 'utf8')),
);
await createVSIX({
  cwd: root,
  packagePath: vsix,
  readmePath,
  // Everything that is needed is in the bundles.
  dependencies: false,
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});

/** In KB: a locked-down PC gets the file by mail or from a shared folder. */
const LARGEST = 1500;
const size = Math.round(fs.statSync(vsix).size / 1000);
console.log(`${size} KB, ${size <= LARGEST ? 'at most' : 'MORE THAN'} ${LARGEST}`);
if (size > LARGEST) process.exitCode = 1;
