import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './paths.mjs';

/** Bundles a command that is written in TypeScript into out/, and runs it. */
export async function runBundled(entry, options = {}) {
  const outfile = path.join(root, 'out', entry.replace(/\.ts$/, '.mjs'));
  await bundleForNode(entry, outfile, options);
  // npm runs scripts in the package's folder; paths are meant from where the person is.
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  await import(pathToFileURL(outfile).href);
}

/** Bundles what is written in TypeScript into one ES module for Node. */
export function bundleForNode(entry, outfile, options = {}) {
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    // Packages that are CommonJS inside an ES module still ask for `require`.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    ...options,
  });
}
