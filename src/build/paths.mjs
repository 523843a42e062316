import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The bundles that people get, relative to the checkout. Beside the one for Node lies what it imports
 * late.
 */
export const shippedBundles = {
  node: 'dist/node/extension.mjs',
  web: 'dist/web/extension.js',
  cli: 'dist/cli/cli.js',
  mcp: 'dist/node/mcp.mjs',
};

/** Where the scripts and styles of the pages are put, each named like its folder in src/webview. */
export const shippedPages = 'dist/webview';

/** What esbuild tells of all bundles of the extension: a metafile, to verify and to list packages by. */
export const shippedMetafile = 'dist/metafile.json';

/** What `npm run package` makes. */
export const vsix = path.join(root, 'out/partnership-workbooks.vsix');

/** What `npm run release:files` puts together for a release. */
export const releaseFolder = path.join(root, 'out/release');
