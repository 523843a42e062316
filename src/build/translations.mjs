// Holds a translation against the sentences that it translates.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from './paths.mjs';

/** The sentences in English, relative to the checkout. */
export const bundleFile = 'l10n/bundle.l10n.json';

/** The files in a folder that say a bundle in other languages: `bundle.l10n.es.json`. */
export function translationsOf(folder, name) {
  const whole = path.join(root, folder);
  if (!fs.existsSync(whole)) return [];
  const form = new RegExp(`^${name.replaceAll('.', '\\.')}\\.[\\w-]+\\.json$`);
  return fs
    .readdirSync(whole)
    .filter((file) => form.test(file))
    .sort()
    .map((file) => path.posix.join(folder, file));
}

/**
 * What is wrong with a bundle, a line each: sentences that are missing or that nobody says, and those
 * with other slots. `places` tells where each is said.
 */
export function compareBundles(english, bundle, file, places = new Map()) {
  const where = (key) => (places.has(key) ? ` (${places.get(key)[0]})` : '');
  return [
    ...Object.keys(english)
      .filter((key) => !Object.hasOwn(bundle, key))
      .map((key) => `${file}: missing: ${key}${where(key)}`),
    ...Object.keys(bundle)
      .filter((key) => !Object.hasOwn(english, key))
      .map((key) => `${file}: nobody says: ${key}`),
    ...Object.entries(bundle)
      .filter(([key]) => Object.hasOwn(english, key))
      .filter(([key, said]) => slotsIn(english[key]) !== slotsIn(said))
      .map(([key, said]) => `${file}: other slots: ${key} → ${said}`),
  ];
}

/** The slots of a sentence, each once, in one order. */
function slotsIn(sentence) {
  return [...new Set(sentence.match(/\{\w+\}/g))].sort().join(' ');
}
