import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { checksSetting } from '../../../src/core/checks/severitySettings.ts';

interface Manifest {
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly key: string; readonly mac?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly properties?: object }>>;
    };
  };
}

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;
const words = wordsIn('package.nls.json');
const languages = fs.readdirSync('.').filter((name) => /^package\.nls\.[\w-]+\.json$/.test(name));

function wordsIn(file: string): Readonly<Record<string, string>> {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
}

/** What a translation has to leave as it is: the commands behind links, code, and the lines. */
function fixedIn(text: string): readonly string[] {
  return [...text.matchAll(/\(command:[^)]*\)|`[^`]*`|\n/g)].map(([found]) => found);
}

describe('What VS Code is told in package.json', () => {
  it('knows a setting for every check there is (else: npm run manifest)', () => {
    const { properties } = manifest.contributes.configuration;
    const settings = properties['partnershipWorkbooks.checks']?.properties;
    assert.deepEqual(settings, checksSetting());
    // In the same order, or the next run rewrites them.
    assert.deepEqual(Object.keys(settings), Object.keys(checksSetting()));
  });

  it('starts a partnership with anybody above the sidebar, and with the row’s own in its menu', () => {
    const { menus } = manifest.contributes;
    const starting = (menu: string): readonly string[] => [
      ...new Set(
        (menus[menu] ?? [])
          .map(({ command }) => command.replace('partnershipWorkbooks.', ''))
          .filter((command) => command.startsWith('newCycle')),
      ),
    ];
    // VS Code hands a command of the title the row that has the focus, as if it had been called from there.
    assert.deepEqual(starting('view/title'), ['newCycleFromTitle']);
    assert.deepEqual(starting('view/item/context'), ['newCycle']);
  });

  it('offers all of itself in Restricted Mode and in folders that are on no disk', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  it('has no shortcut of a letter alone, which a word that is spoken would press', () => {
    const { keybindings } = manifest.contributes;
    assert.ok(keybindings.length > 0);
    for (const { key, mac = key } of keybindings)
      for (const one of [key, mac]) assert.match(one, /^(?:(?:ctrl|cmd|alt)\+.+|f\d+)$/);
  });

  it('has words for everything it names', () => {
    const text = fs.readFileSync('package.json', 'utf8');
    const named = [...text.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '');
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((name) => words[name] === undefined),
      [],
    );
  });

  it('has Spanish words', () => assert.ok(languages.includes('package.nls.es.json')));

  for (const file of languages) {
    it(`says in ${file} all that package.nls.json says, with the same commands and code`, () => {
      const translated = wordsIn(file);
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(words).sort());
      for (const [name, text] of Object.entries(translated))
        assert.deepEqual(fixedIn(text), fixedIn(words[name] ?? ''), name);
    });
  }
});
