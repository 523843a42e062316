// `npm run package`: makes the VSIX. vsce first runs vscode:prepublish, which builds the bundles.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root, vsix } from './paths.mjs';

fs.mkdirSync(path.dirname(vsix), { recursive: true });
await createVSIX({
  cwd: root,
  packagePath: vsix,
  // Everything that is needed is in the bundles.
  dependencies: false,
  // No public address of the repository is known: the README's pictures stay relative.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
