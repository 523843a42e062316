// Bundles what people get and what the tests run:
//   node src/build/bundle.mjs [--production] [extension] [cli] [unit] [integration]
//   node src/build/bundle.mjs --watch, the extension alone, again with each file that is saved
// Without a name everything is bundled.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { filesBelow } from './filesBelow.mjs';
import { generateIfPresent } from './generateIfPresent.mjs';
import { writeNotices } from './notices.mjs';
import { root, shippedBundles, shippedMetafile, shippedPages } from './paths.mjs';
import { withRequire } from './runBundled.mjs';

const own = (file) => path.join(root, 'src/build', file);

/**
 * gray-matter's engines bring eval and a second YAML library, and it reads files: none of our bundles
 * has that.
 */
const grayMatterWithoutEngines = {
  name: 'gray-matter-without-engines',
  setup(build) {
    build.onResolve({ filter: /^(?:fs|\.{1,2}\/(?:lib\/)?engines)$/ }, ({ importer }) =>
      /[\\/]gray-matter[\\/]/.test(importer) ? { path: own('grayMatterEngines.cjs') } : undefined,
    );
  },
};

/**
 * YAML's tags for bytes, sets, and ordered maps are read at every start, and nobody writes them: what has such a
 * tag is read as it looks.
 */
const yamlWithoutRareTags = {
  name: 'yaml-without-rare-tags',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]schema[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|set)\.js$/ },
      ({ path: file }) => {
        const tag = path.basename(file, '.js');
        return {
          contents: `export const ${tag} = { tag: 'tag:yaml.org,2002:${tag}', identify: () => false, resolve: (said) => said };`,
        };
      },
    );
  },
};

/** zod makes functions of text where it may: here it finds that it may not. */
const zodWithoutFunction = {
  name: 'zod-without-function',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]zod[\\/]v4[\\/]core[\\/](?:util|doc)\.js$/ },
      ({ path: file }) => ({
        contents: `const Function = undefined;\n${fs.readFileSync(file, 'utf8')}`,
      }),
    );
  },
};

/**
 * mocha's build for browsers is a script that looks for `module`, in a package of ES modules:
 * esbuild leaves that name alone, and mocha would replace the exports of our bundle.
 */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `(function (module, exports, define) {${fs.readFileSync(file, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  target: 'es2022',
  logLevel: 'warning',
  // Chunks are named by where their parts lie: that must not depend on where node_modules really is.
  preserveSymlinks: true,
  plugins: [grayMatterWithoutEngines, yamlWithoutRareTags],
  // Their builds for Node ask for worker threads, and for what is in the environment: we need neither.
  alias: {
    fflate: path.join(root, 'node_modules/fflate/esm/browser.js'),
    yaml: path.join(root, 'node_modules/yaml/browser/dist/index.js'),
  },
};

const shipped = (production) => ({
  ...common,
  format: 'cjs',
  external: ['vscode'],
  minify: production,
  sourcemap: production ? false : 'inline',
  legalComments: 'none',
});

/**
 * For Node ES modules: what is imported late lies in files of its own, as does what several of them
 * need. A web extension has to be one file, in which it is evaluated late.
 */
function extensionBundles(production) {
  const options = shipped(production);
  return [
    {
      ...options,
      platform: 'node',
      format: 'esm',
      splitting: true,
      // What answers language models is a program of its own, and has the core in common with the extension.
      entryPoints: ['src/extension.ts', 'src/cli/mcp.ts'],
      entryNames: '[name]',
      loader: { '.md': 'text' },
      alias: { ...common.alias, '@modelcontextprotocol/server/_shims': own('mcpShims.mjs') },
      plugins: [...common.plugins, zodWithoutFunction],
      outdir: path.dirname(shippedBundles.node),
      outExtension: { '.js': '.mjs' },
      chunkNames: '[name]-[hash]',
    },
    {
      ...options,
      platform: 'browser',
      entryPoints: ['src/extension.browser.ts'],
      conditions: ['worker'],
      inject: [own('webBuffer.mjs')],
      outfile: shippedBundles.web,
    },
    ...pageBundles(options),
  ];
}

/** One script and one style sheet for each page: each folder of src/webview with a main.tsx. */
function pageBundles(options) {
  const entries = filesBelow('src/webview', 'main.tsx').map((file) => [
    path.basename(path.dirname(file)),
    file,
  ]);
  const format = { platform: 'browser', format: 'iife', outdir: shippedPages };
  return entries.length > 0
    ? [{ ...options, ...format, entryPoints: Object.fromEntries(entries) }]
    : [];
}

function cliBundles(production) {
  return [
    {
      ...shipped(production),
      sourcemap: false,
      platform: 'node',
      entryPoints: ['src/cli/main.ts'],
      banner: { js: '#!/usr/bin/env node' },
      outfile: shippedBundles.cli,
      external: ['../node/mcp.mjs'],
    },
  ];
}

/** Where the bundles of unit tests lie that `npm test` makes for all of its suites. */
export const unitTests = 'dist/test/unit';

/** One file for each test file, with shared chunks: the core is loaded once. */
function unitBundles(_, { paths = [], unitFolder = unitTests }) {
  const wanted = filesBelow('test/unit', '.test.ts').filter(
    (file) => paths.length === 0 || paths.some((part) => file.includes(part)),
  );
  return [
    {
      ...common,
      format: 'esm',
      platform: 'node',
      splitting: true,
      sourcemap: true,
      external: [
        'mocha',
        'fast-check',
        'ajv',
        'ajv-formats',
        'markdown-it',
        'markdownlint',
        'esbuild',
        '@modelcontextprotocol/*',
      ],
      entryPoints: wanted.map((file) => path.join(root, file)),
      outbase: 'test/unit',
      outdir: unitFolder,
      outExtension: { '.js': '.mjs' },
      banner: withRequire,
    },
  ];
}

/** One bundle for each workspace (a folder of test/integration) and kind of extension host. */
function integrationBundles() {
  return integrationWorkspaces().flatMap((workspace) => [
    {
      ...integrationEntry(workspace, 'node'),
      platform: 'node',
      // mocha is found in node_modules on Node, and is bundled for the worker.
      external: ['vscode', 'mocha'],
    },
    {
      ...integrationEntry(workspace, 'web'),
      platform: 'browser',
      conditions: ['worker'],
      external: ['vscode'],
      inject: [own('webBuffer.mjs')],
      plugins: [...common.plugins, mochaAsScript],
      alias: { ...common.alias, 'node:assert/strict': './test/integration/webAssert.ts' },
      define: { global: 'globalThis' },
    },
  ]);
}

/** The folders of test/integration: each is named like the workspace that its tests run in. */
export function integrationWorkspaces() {
  return fs
    .readdirSync(path.join(root, 'test/integration'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function integrationEntry(workspace, kind) {
  const tests = filesBelow(`test/integration/${workspace}`, '.test.ts');
  const imports = tests.map((file) => `  await import(${JSON.stringify(`./${file}`)});`);
  return {
    ...common,
    format: 'cjs',
    sourcemap: true,
    stdin: {
      resolveDir: root,
      sourcefile: `${workspace}.${kind}.ts`,
      loader: 'ts',
      contents: [
        `import { runTests } from './test/integration/index.${kind}.ts';`,
        `const load = async () => {`,
        ...imports,
        `};`,
        `export const run = () => runTests(load);`,
      ].join('\n'),
    },
    outfile: `dist/test/${kind}/${workspace}.js`,
  };
}

const makers = {
  extension: extensionBundles,
  cli: cliBundles,
  unit: unitBundles,
  integration: integrationBundles,
};

/**
 * Bundles what is named, from freshly generated code; of the unit tests those with one of `paths` in theirs, into
 * `unitFolder`.
 */
export async function bundle(names, { production = false, ...unit } = {}) {
  await generateIfPresent();
  if (names.includes('unit')) {
    // Tests that were renamed or removed must not run on.
    fs.rmSync(path.join(root, unit.unitFolder ?? unitTests), { recursive: true, force: true });
  }
  const options = names.flatMap((name) => makers[name](production, unit));
  const isTest = ({ outdir, outfile }) => (outdir ?? outfile).startsWith('dist/test/');
  const built = await Promise.all(
    options.map((one) => (one.outdir && isTest(one) ? esbuild.build(one) : buildAside(one))),
  );
  if (names.includes('extension')) {
    const shipped = built.filter((_, index) => !isTest(options[index]));
    writeNotices(shipped.map(({ metafile }) => metafile));
    const all = (key) => Object.assign({}, ...shipped.map(({ metafile }) => metafile[key]));
    const metafile = { inputs: all('inputs'), outputs: all('outputs') };
    fs.writeFileSync(path.join(root, shippedMetafile), JSON.stringify(metafile));
  }
}

/** Written aside and moved into place: a bundle that somebody just reads is never half-written. */
async function buildAside(options) {
  const result = await esbuild.build({ ...options, write: false });
  const mode = options.outfile === shippedBundles.cli ? 0o755 : 0o644;
  for (const file of result.outputFiles) {
    fs.mkdirSync(path.dirname(file.path), { recursive: true });
    const aside = `${file.path}.${process.pid}.tmp`;
    fs.writeFileSync(aside, file.contents, { mode });
    fs.renameSync(aside, file.path);
  }
  if (options.splitting) removeOthers(options.outdir, result.outputFiles);
  return result;
}

/** Chunks are named by what is in them: those of an earlier build must not be shipped along. */
function removeOthers(folder, files) {
  const kept = files.map((file) => path.basename(file.path));
  for (const name of fs.readdirSync(path.join(root, folder))) {
    if (!kept.includes(name) && !name.endsWith('.tmp')) fs.rmSync(path.join(root, folder, name));
  }
}

/** Bundles the extension again whenever a file of it is saved. */
async function watch() {
  await generateIfPresent();
  console.log('[bundle] building');
  for (const options of extensionBundles(false)) {
    const context = await esbuild.context(options);
    await context.rebuild().catch(() => undefined); // It has said what is wrong, and looks again.
    await context.watch();
  }
  console.log('[bundle] watching');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith('--'));
  if (args.includes('--watch')) await watch();
  else
    await bundle(names.length > 0 ? names : Object.keys(makers), {
      production: args.includes('--production'),
    });
}
