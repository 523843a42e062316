// How right the goal reader is on a file of labelled goals: `npm run accuracy -- FILE`.
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const outfile = path.join(root, 'out/accuracy/accuracy.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/accuracy/accuracy.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
// npm runs scripts in the package's folder; paths are meant from where the person is.
process.chdir(process.env.INIT_CWD ?? process.cwd());
await import(pathToFileURL(outfile).href);
