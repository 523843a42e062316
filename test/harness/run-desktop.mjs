// The tests of the Node extension host in desktop VS Code, for a machine that can download it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundle, integrationWorkspaces } from '../../src/build/bundle.mjs';
import { root } from '../../src/build/paths.mjs';
import { removeScratch, scratchCopy } from './scratch.mjs';

/** What VS Code is to open: the fixture's .code-workspace file, its folder, or nothing. */
function placeToOpen(folder) {
  if (!folder) {
    return [];
  }
  const file = fs.readdirSync(folder).find((name) => name.endsWith('.code-workspace'));
  return [file ? path.join(folder, file) : folder];
}

async function runWorkspace(workspace) {
  const from = path.join(root, 'test/fixtures', workspace);
  const folder = fs.existsSync(from) ? scratchCopy(from, workspace) : undefined;
  try {
    await runTests({
      version: process.env.VSCODE_VERSION ?? 'stable',
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, `dist/test/node/${workspace}.js`),
      launchArgs: [
        ...placeToOpen(folder),
        ...['--disable-extensions', '--disable-workspace-trust', '--disable-gpu'],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
  } finally {
    if (folder) {
      removeScratch(folder);
    }
  }
}

await bundle(['extension', 'integration'], { production: true });
for (const workspace of integrationWorkspaces()) {
  try {
    await runWorkspace(workspace);
  } catch (error) {
    console.error(`${workspace}: ${String(error)}`);
    process.exitCode = 1;
  }
}
