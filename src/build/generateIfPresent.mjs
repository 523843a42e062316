// Runs the code generation: schemas to types and validators (src/build/generate.mjs), the folders of
// languages and the files of the checks to their lists.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { filesBelow, newestChange } from './filesBelow.mjs';
import { generateChecks } from './generateChecks.mjs';
import { generateLanguages } from './generateLanguages.mjs';

const generated = 'src/core/schema/generated';
const sources = [
  ...['schemas', 'snippets', 'src/build/generate.mjs', 'package-lock.json'],
  ...filesBelow('src/core/guide', 'language.json'),
];
const generator = path.join(root, 'src/build/generate.mjs');

/** Generates the code if it is not there, or older than what it is made from. */
export async function generateIfPresent() {
  generateLanguages();
  if (!isFresh()) generateSchemas();
  await generateChecks();
}

function generateSchemas() {
  const { status } = spawnSync(process.execPath, [generator], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
  });
  if (status !== 0) {
    throw new Error('src/build/generate.mjs failed');
  }
}

function isFresh() {
  const files = filesBelow(generated).filter((file) => !file.endsWith('.tmp'));
  const times = files.map((file) => fs.statSync(path.join(root, file)).mtimeMs);
  return times.length > 0 && Math.min(...times) > newestChange(sources);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await generateIfPresent();
}
