// Makes what names the languages that workbooks are written in, from the folders of src/core/guide that
// hold a language each: a language is what has a `language.json`. What a folder holds is in src/core/guide/README.md.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeChanged } from './filesBelow.mjs';
import { root } from './paths.mjs';

const GUIDE = 'src/core/guide';
const HEADER = '// Made by src/build/generateLanguages.mjs.\n';

/** Each language but English by its folder, with what its `language.json` says. */
export function languagesIn(checkout = root) {
  const from = path.join(checkout, GUIDE);
  return fs
    .readdirSync(from)
    .sort()
    .map((id) => ({ id, file: path.join(from, id, 'language.json') }))
    .filter(({ file }) => fs.existsSync(file))
    .map(({ id, file }) => ({ id, ...JSON.parse(fs.readFileSync(file, 'utf8')) }));
}

/** Writes what has changed. */
export function generateLanguages(checkout = root) {
  const languages = languagesIn(checkout);
  const ids = languages.map(({ id }) => id);
  const write = (file, content) => writeChanged(path.join(checkout, file), HEADER + content);
  const table = (name, tells, fileOf) =>
    [
      ...ids.map((id, at) => `import language${at} from '${fileOf(id)}';\n`),
      `\n/** ${tells} */\nexport const ${name} = {\n`,
      ...ids.map((id, at) => `  ${JSON.stringify(id)}: language${at},\n`),
      '};\n',
    ].join('');
  write(
    `${GUIDE}/generated/guides.ts`,
    table(
      'GUIDES_BY_LANGUAGE',
      'What each language says of the parts of the guide.',
      (id) => `../${id}/guide.json`,
    ),
  );
  const written = Object.fromEntries(ids.map((id) => [id, writtenIn(checkout, id)]));
  write(
    `${GUIDE}/generated/written.ts`,
    `\n/** What each language writes into workbooks, by its English. */
export const WRITTEN_BY_LANGUAGE = ${JSON.stringify(written, undefined, 2)};\n`,
  );
  const sounds = Object.fromEntries(languages.map(({ id, sounds = [] }) => [id, sounds]));
  write(
    `${GUIDE}/generated/sounds.ts`,
    `/** What each language says otherwise before some sounds. */
export const SOUNDS_BY_LANGUAGE = ${JSON.stringify(sounds, undefined, 2)};\n`,
  );
  write(
    `${GUIDE}/generated/typedOver.ts`,
    `/** What our own lists of keys write where somebody is to type, in any language and in small letters. */
export const TYPED_OVER: readonly string[] = ${JSON.stringify(typedOver(checkout, Object.values(written)), undefined, 2)};\n`,
  );
  write(
    'src/cli/generated/bundles.ts',
    table(
      'BUNDLES_BY_LANGUAGE',
      'What documents say in each language, by its English.',
      (id) => `../../../l10n/bundle.l10n.${id}.json`,
    ),
  );
}

/**
 * What a language writes into workbooks: for the sentences in `written.json` what its bundle says, and what
 * its own `written.json` says. What neither has is written in English, which `npm run strings` tells.
 */
function writtenIn(checkout, id) {
  const said = readJson(checkout, `l10n/bundle.l10n.${id}.json`) ?? {};
  const shared = readJson(checkout, `${GUIDE}/written.json`).filter((one) => one in said);
  return {
    ...Object.fromEntries(shared.map((one) => [one, said[one]])),
    ...readJson(checkout, `${GUIDE}/${id}/written.json`),
  };
}

function readJson(checkout, file) {
  const whole = path.join(checkout, file);
  return fs.existsSync(whole) ? JSON.parse(fs.readFileSync(whole, 'utf8')) : undefined;
}

/** Told apart from answers at every start, where neither snippets nor languages are read. */
function typedOver(checkout, written) {
  const snippets = readJson(checkout, 'snippets/partnership-workbooks.json');
  const bodies = Object.values(snippets).map(({ body }) => body.join('\n'));
  const words = bodies
    .filter((body) => body.startsWith('- '))
    .flatMap((body) => Array.from(body.matchAll(/\$\{\d+:([^}$]+)\}/g), ([, said]) => said));
  const all = words.flatMap((said) => [said, ...written.map((other) => other[said] ?? said)]);
  return [...new Set(all.map((said) => said.toLowerCase()))];
}
