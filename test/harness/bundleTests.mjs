// Bundles the tests, unless `npm test` has had it done already: suites that run beside each other must
// not write the bundles that the others read.
import { pathToFileURL } from 'node:url';
import { bundle } from '../../src/build/bundle.mjs';

/** The command line, too: the processes of the unit tests must not bundle it at once. */
const names = { unit: ['cli', 'unit'], integration: ['extension', 'integration'] };

/** `kind`: unit or integration. Of the unit tests only files with one of `paths` in theirs, if there are any. */
export async function bundleTests(kind, paths) {
  if (process.env.BESIDE_OTHERS) return;
  await bundle(names[kind], { production: kind === 'integration', paths });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle(['unit']);
  await bundle(['integration'], { production: true });
}
