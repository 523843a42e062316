// Makes what names the languages that workbooks are written in, from the folders of src/core/guide that
// hold a language each: a language is what has a `language.json`. What a folder holds is in CONTRIBUTING.
import * as fs from 'node:fs';
import * as path from 'node:path';
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
  const ids = languagesIn(checkout).map(({ id }) => id);
  const write = (file, content) => {
    const whole = path.join(checkout, file);
    const text = HEADER + content;
    if (fs.existsSync(whole) && fs.readFileSync(whole, 'utf8') === text) return;
    fs.mkdirSync(path.dirname(whole), { recursive: true });
    fs.writeFileSync(whole, text);
  };
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
  write(
    `${GUIDE}/generated/written.ts`,
    table(
      'WRITTEN_BY_LANGUAGE',
      'What each language writes into workbooks, by its English.',
      (id) => `../${id}/written.json`,
    ),
  );
  write(
    `${GUIDE}/generated/typedOver.ts`,
    `/** What our own lists of keys write where somebody is to type, in any language and in small letters. */
export const TYPED_OVER: readonly string[] = ${JSON.stringify(typedOver(checkout, ids), undefined, 2)};\n`,
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

/** Told apart from answers at every start, where neither snippets nor languages are read. */
function typedOver(checkout, ids) {
  const json = (file) => JSON.parse(fs.readFileSync(path.join(checkout, file), 'utf8'));
  const bodies = Object.values(json('snippets/partnership-workbooks.json')).map(({ body }) =>
    body.join('\n'),
  );
  const words = bodies
    .filter((body) => body.startsWith('- '))
    .flatMap((body) => Array.from(body.matchAll(/\$\{\d+:([^}$]+)\}/g), ([, said]) => said));
  const written = ids.map((id) => json(`${GUIDE}/${id}/written.json`));
  const all = words.flatMap((said) => [said, ...written.map((other) => other[said] ?? said)]);
  return [...new Set(all.map((said) => said.toLowerCase()))];
}
