// Bundles a command that is written in TypeScript into out/, and runs it: runBundled.mjs ENTRY [ARGUMENT]…
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './paths.mjs';

/** For ES modules for Node: packages in them that are CommonJS still ask for `require`. */
export const withRequire = {
  js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
};

/** Bundles what is written in TypeScript into one ES module for Node. */
export function bundleForNode(entry, outfile) {
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    sourcemap: 'inline',
    external: ['fast-check'],
    banner: withRequire,
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.setSourceMapsEnabled(true);
  const [entry] = process.argv.splice(2, 1);
  const outfile = path.join(root, 'out', entry.replace(/\.ts$/, '.mjs'));
  await bundleForNode(entry, outfile);
  // npm runs scripts in the package's folder; paths are meant from where the person is.
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  await import(pathToFileURL(outfile).href);
}
