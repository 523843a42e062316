// What `npm run bench` runs: the core by itself, and the extension as people get it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';
import { generateIfPresent } from './generateIfPresent.mjs';
import { root, shippedBundles } from './paths.mjs';
import { withRequire } from './runBundled.mjs';

/** The core's functions that the bench calls, minified as people get them. */
export const coreBundle = path.join(root, 'out/bench/core.mjs');

/** The extension's main bundle for Node: a copy that asks a global for what `vscode` is here. */
export const extensionBundle = path.join(root, 'out/bench/node/extension.mjs');

/** A bundle with nothing in it, made like the others: what loading any file costs. */
export const emptyBundle = path.join(root, 'out/bench/empty.mjs');

const core = [
  `export { openWorkbook } from './workbook/openWorkbook.ts';`,
  `export { newMemory } from './workbook/syntax/memory.ts';`,
  `export { findFrontMatter } from './workbook/syntax/frontMatter.ts';`,
  `export { checkWorkbook } from './checks/checkWorkbook.ts';`,
  `export { messageOf } from './checks/messages.ts';`,
  `export { indexNeighbors } from './checks/neighborIndex.ts';`,
  `export { summarize, summarizeText } from './portfolio/summary.ts';`,
  `export { ourFactsIn } from './ourQuestions/ourFactsIn.ts';`,
  `export { cycleState } from './portfolio/cycleState.ts';`,
  `export { buildPortfolio, portfolioOf } from './portfolio/portfolio.ts';`,
  `export { neighborOf } from './portfolio/neighbor.ts';`,
  `export { rowsOf } from './portfolio/rows.ts';`,
];

/** Bundles what is measured. */
export async function buildForBench() {
  await generateIfPresent();
  const common = { absWorkingDir: root, bundle: true, platform: 'node', logLevel: 'warning' };
  const options = {
    ...common,
    target: 'es2022',
    minify: true,
  };
  await build({
    ...options,
    stdin: { contents: core.join('\n'), resolveDir: path.join(root, 'src/core'), loader: 'ts' },
    format: 'esm',
    outfile: coreBundle,
    banner: withRequire,
  });
  await build({
    ...options,
    stdin: { contents: 'export const activate = () => undefined;' },
    format: 'esm',
    outfile: emptyBundle,
  });
  await bundle(['extension'], { production: true });
  const [built, copy] = [path.join(root, shippedBundles.node), extensionBundle].map(path.dirname);
  fs.rmSync(copy, { recursive: true, force: true });
  fs.mkdirSync(copy, { recursive: true });
  for (const name of fs.readdirSync(built)) {
    const text = fs.readFileSync(path.join(built, name), 'utf8');
    fs.writeFileSync(
      path.join(copy, name),
      text.replaceAll(WHOLE_VSCODE, 'const $1=globalThis.vscode;'),
    );
  }
}

const WHOLE_VSCODE = /\bimport\s*\*\s*as ([\w$]+) from\s*"vscode";/g;
