import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };

const text = fs.readFileSync('CONTRIBUTING.md', 'utf8');
/** What is about one room stands there. */
const pages = [
  ...['.github/RELEASING.md', 'test/README.md'],
  ...fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((one) => `src/${one.replaceAll('\\', '/')}`)
    .filter((one) => one.endsWith('/README.md')),
].map((page) => fs.readFileSync(page, 'utf8'));
const whole = [text, ...pages].join('\n\n');

/** Without test/host, which holds all of VS Code. */
const rooms = foldersOf('test').filter((name) => name !== 'host');
const sources = ['src', ...rooms.map((name) => `test/${name}`)].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((one) => /\.(?:ts|mjs)$/.test(one) && !one.includes('node_modules'))
    .map((one) => `${folder}/${one.replaceAll('\\', '/')}`),
);

function foldersOf(path: string): readonly string[] {
  return fs
    .readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The first column of the table of rooms with this heading. */
function roomsOf(path: string): readonly string[] {
  const table = text.slice(text.indexOf(`| Room (\`${path}/…\`)`)).split('\n\n')[0] ?? '';
  return Array.from(table.matchAll(/^\| `(\w+)`/gm), ([, name]) => name ?? '');
}

describe('CONTRIBUTING.md, and the pages of the rooms', () => {
  for (const path of ['src/core', 'src/vscode']) {
    it(`has every room of ${path}, and no other`, () =>
      assert.deepEqual([...roomsOf(path)].sort(), [...foldersOf(path)].sort()));
  }

  it('names no script, file, or folder that is not there', () => {
    for (const [, script] of whole.matchAll(/npm run ([\w:]+)/g)) {
      assert.ok(Object.hasOwn(manifest.scripts, script ?? ''), script);
    }
    const named = Array.from(
      whole.matchAll(/`((?:src|test|schemas|\.ci)\/[\w./-]+|[\w.]+\.(?:md|json|ts|mjs))`/g),
      ([, path]) => path ?? '',
    );
    assert.ok(named.length > 20);
    for (const path of named) {
      const isThere = fs.existsSync(path) || sources.some((one) => one.endsWith(`/${path}`));
      assert.ok(isThere || path.includes('LANG'), path);
    }
  });

  it('names no type that is not there', () => {
    const all = sources.map((one) => fs.readFileSync(one, 'utf8')).join('\n');
    const types = Array.from(
      whole.matchAll(/`([A-Z][a-z]+[A-Z]\w+|[A-Z][a-z]{3,})`/g),
      ([, name]) => name ?? '',
    );
    assert.ok(types.length > 2);
    for (const type of types) {
      assert.match(all, new RegExp(`export (?:type|interface) ${type}\\b`), type);
    }
  });
});
