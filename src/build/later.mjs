// Code that is read late. A file named later.ts lists functions of its folder. Whoever imports it
// gets stand-ins, and what is behind them is not evaluated before one of them is first called:
//
//  - On the desktop it lies in a file of its own, named like the folder, which is not even read until
//    then: two thirds of what loading costs is V8 going over text, needed or not. esbuild splits ES
//    modules only, so it is given those, and its chunks are made CommonJS afterwards, for that is
//    what VS Code loads. What several files need is in one of them, never twice.
//  - A web extension has to be one file. There it is in the same file, to be evaluated later.
//  - Everywhere else (the command line, the tests) a later.ts is a module like any other.
//
// So a later.ts exports functions and types only, and a call is an ordinary call: nothing is awaited.
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { filesBelow } from './filesBelow.mjs';
import { root } from './paths.mjs';

/** The files that are read late, by what their bundles are called: `checks` for core/checks/later.ts. */
export const laterModules = {};
for (const file of filesBelow('src', 'later.ts')) {
  if (path.basename(file) !== 'later.ts') continue;
  const other = laterModules[bundleName(file)];
  if (other !== undefined) throw new Error(`${file} and ${other} would be one bundle`);
  laterModules[bundleName(file)] = file;
}

function bundleName(file) {
  return path.basename(path.dirname(file));
}

/**
 * For Node: the main bundle of an entry point, and one for each later.ts. The output is ES modules
 * still: {@link asCommonJs}.
 */
export function nodeBundles(entry, options) {
  const main = path.basename(entry, '.ts');
  const others = Object.entries(laterModules).map(([name, file]) => [name, `${file}?late`]);
  return {
    ...options,
    platform: 'node',
    format: 'esm',
    splitting: true,
    entryPoints: { [main]: entry, ...Object.fromEntries(others) },
    chunkNames: 'shared-[hash]',
    sourcemap: options.sourcemap && 'inline',
    plugins: [
      ...options.plugins,
      standIns((file) => `${READ}('./${bundleName(file)}.js')`),
      loadedAfter(entry),
    ],
  };
}

/** What `require` is called until the chunks are CommonJS: esbuild would wrap it in ES modules. */
const READ = 'readBeside';

/** What {@link nodeBundles} gave, as Node's `require` loads it; what others ask for comes first. */
export function asCommonJs({ minify, sourcemap, target }, outputs) {
  const options = {
    ...{ minify, target, sourcemap, format: 'cjs', platform: 'node' },
    define: { [READ]: 'require' },
  };
  const isShared = (file) => path.basename(file.path).startsWith('shared-');
  return Promise.all(
    outputs
      .toSorted((a, b) => Number(isShared(b)) - Number(isShared(a)))
      .map(async ({ path: file, text }) => {
        const source = text.replace(WHOLE_MODULE, 'var $1=require("$2");');
        const { code } = await esbuild.transform(source, { ...options, sourcefile: file });
        return { path: file, contents: code };
      }),
  );
}

/**
 * An import of all that VS Code or Node offer. In their place esbuild would put a copy of it, made
 * anew for each file of ours that has such an import.
 */
const WHOLE_MODULE = /\bimport\s*\*\s*as ([\w$]+) from\s*"(vscode|node:[a-z/]+)";/g;

/** The main bundle is there before any other: so what it holds is in no other, nor in a third one. */
function loadedAfter(main) {
  return {
    name: 'loaded-after-main',
    setup(build) {
      build.onResolve({ filter: /\?late$/ }, ({ path: file }) => ({
        path: file.replace('?late', ''),
        namespace: 'late',
      }));
      build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path: file }) => ({
        contents: `import './${main}'; export * from './${file}';`,
        resolveDir: root,
      }));
    },
  };
}

/** For the web: whatever a later.ts lists is evaluated when it is first needed. */
export const evaluatedLater = standIns((file) => `require(${JSON.stringify(file)})`);

/** Puts stand-ins for the functions where a later.ts is imported; `readingOf` says how to get it. */
function standIns(readingOf) {
  return {
    name: 'stand-ins',
    setup(build) {
      build.onResolve({ filter: /\/later\.ts$/ }, ({ path: file, resolveDir, namespace }) =>
        namespace === 'file'
          ? { path: path.resolve(resolveDir, file), namespace: 'later', sideEffects: false }
          : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'later' }, async ({ path: file }) => ({
        contents: [
          'let module;',
          `const read = () => (module ??= ${readingOf(file)});`,
          ...(await exportsOf(file)).map(
            (name) => `export const ${name} = (...given) => read().${name}(...given);`,
          ),
        ].join('\n'),
        resolveDir: path.dirname(file),
      }));
    },
  };
}

/** The names of what a module exports, types left out. */
async function exportsOf(file) {
  const options = { entryPoints: [file], absWorkingDir: root, format: 'esm' };
  const { metafile } = await esbuild.build({ ...options, metafile: true, write: false });
  return Object.values(metafile.outputs)[0].exports;
}
