// Writes l10n/bundle.l10n.json: every sentence that people read, in English: `npm run strings`. With
// --check it only tells what is missing, unused, or has other slots, also in each translation, and in each
// language that has a folder.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from './paths.mjs';
import { findSentences } from './sentences.mjs';
import { bundleFile, compareBundles, compareLanguages, translationsOf } from './translations.mjs';

const isCheck = process.argv.includes('--check');
const { sentences, untaken } = findSentences();
const faults = untaken.map(
  ({ place, text }) => `${place}: no script can read this sentence: ${text.split('\n')[0]}`,
);
const english = Object.fromEntries([...sentences.keys()].map((one) => [one, one]));
if (isCheck) {
  faults.push(...compareBundles(english, readJson(bundleFile), bundleFile, sentences));
} else {
  fs.mkdirSync(path.join(root, path.dirname(bundleFile)), { recursive: true });
  write(bundleFile, english);
}

for (const file of translationsOf('l10n', 'bundle.l10n')) {
  const said = readJson(file);
  if (!isCheck) write(file, sorted(said));
  faults.push(...compareBundles(english, said, file, sentences));
}
const names = readJson('package.nls.json');
for (const file of translationsOf('.', 'package.nls'))
  faults.push(...compareBundles(names, readJson(file), file));
faults.push(...compareLanguages((one) => sentences.has(one)));

for (const fault of faults) console.error(fault);
console.log(`${sentences.size} sentences, ${faults.length} to look at`);
if (faults.length > 0) process.exitCode = 1;

function readJson(file) {
  const whole = path.join(root, file);
  return fs.existsSync(whole) ? JSON.parse(fs.readFileSync(whole, 'utf8')) : {};
}

function write(file, bundle) {
  fs.writeFileSync(path.join(root, file), `${JSON.stringify(bundle, null, 2)}\n`);
}

function sorted(bundle) {
  return Object.fromEntries(Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1)));
}
