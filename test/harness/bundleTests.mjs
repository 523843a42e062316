// Bundles the tests, unless `npm test` has had it done already: suites that run beside each other must
// not write the bundles that the others read.
import { pathToFileURL } from 'node:url';
import { bundle } from '../../src/build/bundle.mjs';

const names = { unit: ['unit'], integration: ['extension', 'integration'] };

/** `kind`: unit or integration. */
export async function bundleTests(kind) {
  if (process.env.BESIDE_OTHERS) return;
  await bundle(names[kind], { production: kind === 'integration' });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle(names.unit);
  await bundle(['integration'], { production: true });
}
