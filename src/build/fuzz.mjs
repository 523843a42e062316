// Tries made-up workbooks: `npm run fuzz -- --runs N [--seed S] [--only TEXT]`.
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const outfile = path.join(root, 'out/fuzz/fuzz.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/fuzz/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  external: ['fast-check'],
  logLevel: 'warning',
  // Packages that are CommonJS inside an ES module still ask for `require`.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
});
process.setSourceMapsEnabled(true);
await import(pathToFileURL(outfile).href);
