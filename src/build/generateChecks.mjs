// Makes src/core/checks/generated/ from the files that hold a check each: the list of checks, and of
// each code what has to be known before its check is read. A check is whatever exports a `…Check`.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { filesBelow, writeChanged } from './filesBelow.mjs';
import { root } from './paths.mjs';
import { withRequire } from './runBundled.mjs';

const folder = path.join(root, 'src/core/checks/generated');
const HEADER = '// Made by src/build/generateChecks.mjs.\n';
const GROUPS = ['reading', 'next-thing', 'goal', 'milestones', 'partnership', 'guide'];
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

/** Writes what has changed. */
export async function generateChecks() {
  write('checks.ts', listOfChecks());
  write('codes.ts', codesOf(await evaluated()));
}

function listOfChecks() {
  const found = filesBelow('src/core/checks/rules', '.ts').flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const names = [...text.matchAll(/^export const (\w+Check): Check\b/gm)].map(([, name]) => name);
    return names.map((name) => ({ name, file: `../rules/${path.basename(file)}` }));
  });
  const imports = found.map(({ name, file }) => `import { ${name} } from '${file}';\n`);
  const names = found.map(({ name }) => `  ${name},\n`);
  return `import type { Check } from '../engine/check.ts';\n${imports.join('')}
/** Every check there is. */
export const CHECKS: readonly Check[] = [\n${names.join('')}];\n`;
}

/** The checks themselves; what is made of them is none of theirs. */
async function evaluated() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(folder, 'checks.ts')],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: withRequire,
    plugins: [
      {
        name: 'without-codes',
        setup({ onResolve, onLoad }) {
          // In a fresh clone the file isn't there yet.
          const namespace = 'without-codes';
          onResolve({ filter: /[\\/]generated[\\/]codes\.ts$/ }, () => ({
            path: 'codes',
            namespace,
          }));
          onLoad({ filter: /./, namespace }, () => ({ contents: 'export const CODES = {};' }));
        },
      },
    ],
  });
  // A file of its own: what another process writes meanwhile would be read half.
  const outfile = path.join(root, `dist/build/checks-${process.pid}.mjs`);
  writeChanged(outfile, outputFiles[0].text);
  const { CHECKS } = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  fs.rmSync(outfile);
  return CHECKS;
}

/** By group, the gravest first: the order in which settings and explanations are listed. */
function codesOf(checks) {
  const rank = ([, { group, severity }]) =>
    GROUPS.indexOf(group) * SEVERITIES.length + SEVERITIES.indexOf(severity);
  const codes = checks
    .flatMap((check) => Object.entries(check.codes))
    .toSorted((a, b) => rank(a) - rank(b));
  const twice = codes.find(([code], at) => codes.findIndex(([other]) => other === code) < at);
  if (twice !== undefined) throw new Error(`two checks have the code ${twice[0]}`);
  const lines = codes.map(([code, { group, severity, silences = false, speaksAtRest = false }]) => {
    const more = `${silences ? ' silences' : ''}${speaksAtRest ? ' speaks-at-rest' : ''}`;
    return `  '${code}': '${group} ${severity}${more}',\n`;
  });
  return `/** What is known of each code: its group, its severity, and more. It is read at every start. */\nexport const CODES = {\n${lines.join('')}} as const;\n`;
}

function write(name, content) {
  writeChanged(path.join(folder, name), HEADER + content);
}
