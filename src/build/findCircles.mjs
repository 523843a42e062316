// Fails if modules of src import each other in a circle (imports of types only do not count).
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { filesBelow } from './filesBelow.mjs';
import { root } from './paths.mjs';

const { metafile } = await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['.ts', '.tsx']
    .flatMap((ending) => filesBelow('src', ending))
    .filter((file) => !file.endsWith('.d.ts')),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  metafile: true,
  write: false,
  outdir: path.join(root, 'dist/circles'),
  logLevel: 'error',
});

const done = new Set();
const circles = Object.keys(metafile.inputs).flatMap((file) => circlesFrom(file, []));
circles.forEach((circle) => console.error(`A circle: ${circle.join(' -> ')}`));
process.exitCode = circles.length > 0 ? 1 : 0;

/** Walks down the imports; a file that stands on the way down already closes a circle. */
function circlesFrom(file, above) {
  if (above.includes(file)) {
    return [[...above.slice(above.indexOf(file)), file]];
  }
  if (done.has(file)) {
    return [];
  }
  const imports = metafile.inputs[file]?.imports ?? [];
  const below = imports.filter((one) => !one.external);
  const found = below.flatMap((one) => circlesFrom(one.path, [...above, file]));
  done.add(file);
  return found;
}
