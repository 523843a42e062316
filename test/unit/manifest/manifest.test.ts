import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { checksSetting } from '../../../src/core/checks/severitySettings.ts';

interface Manifest {
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly properties?: object }>>;
    };
  };
}

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;
const words = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

describe('What VS Code is told in package.json', () => {
  it('knows a setting for every check there is (else: npm run manifest)', () => {
    const { properties } = manifest.contributes.configuration;
    assert.deepEqual(properties['partnershipWorkbooks.checks']?.properties, checksSetting());
  });

  it('offers all of itself in Restricted Mode and in folders that are on no disk', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
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
});
