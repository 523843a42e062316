// Fails if modules of src import each other in a circle, or folders do: each needs the other to be
// understood. Imports of types only do not count, nor do those between a folder and its own subfolders.
// Fails, too, if two files of the core have one name: whoever looks for one of them opens the other.
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
  // Neither is a source: a bundle of ours, and text.
  external: ['../node/mcp.mjs', '*.md'],
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
const folderCircles = [...foldersBeside()].flatMap(([home, graph]) =>
  circlesOfFolders(home, graph),
);
folderCircles.forEach((circle) => console.error(`A circle of folders: ${circle}`));
const namesakes = namedAlike(filesBelow('src/core', '.ts'));
namesakes.forEach((files) => console.error(`One name for several files: ${files.join(', ')}`));
process.exitCode = circles.length + folderCircles.length + namesakes.length > 0 ? 1 : 0;

/** Each name that several files have, with these. */
function namedAlike(files) {
  return [...new Set(files.map((file) => path.basename(file)))]
    .map((name) => files.filter((file) => path.basename(file) === name))
    .filter(({ length }) => length > 1);
}

/** For each folder which of its subfolders import from which others, with one such import. */
function foldersBeside() {
  const all = new Map();
  for (const [file, { imports }] of Object.entries(metafile.inputs)) {
    for (const { path: imported, external } of imports) {
      const beside = external ? undefined : besides(file, imported);
      if (beside === undefined) continue;
      const { home, from, to } = beside;
      const graph = all.get(home) ?? new Map();
      all.set(
        home,
        graph.set(from, (graph.get(from) ?? new Map()).set(to, `${file} -> ${imported}`)),
      );
    }
  }
  return all;
}

/** The folder that holds both files in different subfolders, and these; undefined for others. */
function besides(file, imported) {
  const [own, other] = [file, imported].map((one) => one.split('/'));
  const at = own.findIndex((step, index) => step !== other[index]);
  if (at < 0 || at >= own.length - 1 || at >= other.length - 1) return undefined;
  return { home: own.slice(0, at).join('/'), from: own[at], to: other[at] };
}

/** Pairs of folders that lead to each other, by whatever way. */
function circlesOfFolders(home, graph) {
  const reach = (from, seen = new Set()) => {
    for (const to of graph.get(from)?.keys() ?? []) if (!seen.has(to)) reach(to, seen.add(to));
    return seen;
  };
  return [...graph].flatMap(([from, imports]) =>
    [...imports]
      .filter(([to]) => reach(to).has(from))
      .map(([to, example]) => `${home}: ${from} -> ${to} (${example})`),
  );
}

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
