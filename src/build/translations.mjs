// Holds a translation against the sentences that it translates.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { languagesIn } from './generateLanguages.mjs';
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

/**
 * What a language lacks that has a folder in `src/core/guide`, a line each: files, and words that are
 * written into workbooks, which would stand there in English. Also what `written.json` lists and nobody says.
 */
export function compareLanguages(isSaid, checkout = root) {
  const json = (file) => JSON.parse(fs.readFileSync(path.join(checkout, file), 'utf8'));
  const isThere = (file) => fs.existsSync(path.join(checkout, file));
  const languages = languagesIn(checkout).map(({ id }) => ({
    id,
    own: `${GUIDE}/${id}/written.json`,
  }));
  const shared = json(`${GUIDE}/written.json`);
  const owned = languages
    .filter(({ own }) => isThere(own))
    .flatMap(({ own }) => Object.keys(json(own)))
    .filter((one) => !shared.includes(one));
  const english = Object.fromEntries(owned.map((one) => [one, one]));
  const files = (id) => [
    [`l10n/bundle.l10n.${id}.json`, 'the screens and documents'],
    [`package.nls.${id}.json`, 'VS Code’s menus'],
    [`${GUIDE}/${id}/written.json`, 'some words in its workbooks'],
  ];
  return [
    ...shared
      .filter((one) => !isSaid(one))
      .map((one) => `${GUIDE}/written.json: nobody says: ${one}`),
    ...languages.flatMap(({ id, own }) => [
      ...files(id)
        .filter(([file]) => !isThere(file))
        .map(([file, what]) => `${file}: there’s no such file, so ${what} are in English`),
      ...(isThere(own)
        ? compareBundles({ ...english, ...kept(json(own), shared) }, json(own), own)
        : []),
    ]),
  ];
}

const GUIDE = 'src/core/guide';

/** What a language says in a workbook otherwise than its bundle does. */
function kept(said, shared) {
  return Object.fromEntries(
    Object.keys(said)
      .filter((one) => shared.includes(one))
      .map((one) => [one, one]),
  );
}

/** The slots of a sentence, each once, in one order. */
function slotsIn(sentence) {
  return [...new Set(sentence.match(/\{\w+\}/g))].sort().join(' ');
}
