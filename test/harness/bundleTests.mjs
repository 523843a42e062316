// Bundles the tests, unless `npm test` has had it done already: suites that run beside each other must
// not write the bundles that the others read.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, unitTests } from '../../src/build/bundle.mjs';
import { root } from '../../src/build/paths.mjs';

/** The command line, too: the processes of the unit tests must not bundle it at once. */
const names = { unit: ['cli', 'unit'], integration: ['extension', 'integration'] };

/** The extension and its tests for VS Code. */
export async function bundleIntegration() {
  if (!process.env.BESIDE_OTHERS) await bundle(names.integration, { production: true });
}

/**
 * The unit tests, only the files with one of `paths` in theirs if there are any. Gives the folder that they are
 * in: one of this run's own, so that two runs at once in one tree don't take each other's away.
 */
export async function bundleUnitTests(paths) {
  if (process.env.BESIDE_OTHERS) return unitTests;
  const unitFolder = `${unitTests}-${process.pid}`;
  process.on('exit', () =>
    fs.rmSync(path.join(root, unitFolder), { recursive: true, force: true }),
  );
  await bundle(names.unit, { paths, unitFolder });
  return unitFolder;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle(['unit']);
  await bundle(['integration'], { production: true });
}
