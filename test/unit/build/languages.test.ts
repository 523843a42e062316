import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { compareLanguages } from '../../../src/build/translations.mjs';
import { languageTag } from '../../../src/core/language/languageTag.ts';

describe('The check of the strings', () => {
  let checkout: string;
  const write = (file: string, content: unknown): void => {
    const whole = path.join(checkout, file);
    fs.mkdirSync(path.dirname(whole), { recursive: true });
    fs.writeFileSync(whole, JSON.stringify(content));
  };

  beforeEach(() => {
    checkout = fs.mkdtempSync(path.join(os.tmpdir(), 'languages-'));
    write('src/core/guide/written.json', ['Contact']);
    for (const id of ['es', 'fr']) {
      write(`src/core/guide/${id}/language.json`, { name: id, alsoCalled: [] });
      write(`src/core/guide/${id}/written.json`, { role: 'rôle', 'What they bring': 'apport' });
      write(`l10n/bundle.l10n.${id}.json`, { Contact: 'Contact' });
      write(`package.nls.${id}.json`, {});
    }
  });

  afterEach(() => fs.rmSync(checkout, { recursive: true, force: true }));

  it('has nothing to say of languages that lack nothing', () => {
    assert.deepEqual(
      compareLanguages(() => true, checkout),
      [],
    );
  });

  it('names the files that a language lacks, and what is in English then', () => {
    fs.rmSync(path.join(checkout, 'package.nls.fr.json'));
    fs.rmSync(path.join(checkout, 'l10n/bundle.l10n.fr.json'));
    assert.deepEqual(
      compareLanguages(() => true, checkout),
      [
        'l10n/bundle.l10n.fr.json: there’s no such file, so the screens and documents are in English',
        'package.nls.fr.json: there’s no such file, so VS Code’s menus are in English',
      ],
    );
  });

  it('names the words that another language writes into workbooks, and this one doesn’t', () => {
    write('src/core/guide/fr/written.json', { role: 'rôle', Contact: 'Personne' });
    assert.deepEqual(
      compareLanguages(() => true, checkout),
      ['src/core/guide/fr/written.json: missing: What they bring'],
    );
  });

  it('names what nobody writes into workbooks', () => {
    assert.deepEqual(
      compareLanguages(() => false, checkout),
      ['src/core/guide/written.json: nobody says: Contact'],
    );
  });
});

describe('The tag of a language', () => {
  it('names the US only for the languages that we know from there', () => {
    assert.deepEqual(['en', 'es', 'fr', 'pt-BR'].map(languageTag), [
      'en-US',
      'es-US',
      'fr',
      'pt-BR',
    ]);
  });
});
