import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import { addressFields, home } from '../../../src/build/home.mjs';
import { notesOf, releaseNotes } from '../../../src/build/releaseNotes.mjs';

const changelog = '# Changelog\n\n## 0.2.0\n\n- Two.\n\n## 0.1.0\n\n- One.\n';

describe('The notes of a release', () => {
  it('are what the changelog says of that version, and of no other', () => {
    assert.equal(notesOf(changelog, '0.2.0'), '- Two.\n');
    assert.equal(notesOf(changelog, '0.1.0'), '- One.\n');
  });

  it('are missed before anything is built', () => {
    assert.throws(() => notesOf(changelog, '0.2'), /nothing under “## 0.2”/);
    assert.throws(() => notesOf('## 0.2.0\n\n## 0.1.0\n\n- One.\n', '0.2.0'), /nothing/);
    assert.throws(
      () => releaseNotes('v0.3.0', { version: '0.2.0', changelog }),
      /The tag is v0\.3\.0/,
    );
  });

  it('are there for the version that comes next', () => {
    const { version } = manifest;
    const ours = fs.readFileSync('CHANGELOG.md', 'utf8');
    assert.match(releaseNotes(`v${version}`, { version, changelog: ours }), /^- /m);
  });
});

describe('The addresses in package.json', () => {
  it('are those of home.mjs (else: npm run manifest)', () => {
    const written = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    const names = ['repository', 'bugs', 'homepage', 'qna'].filter((name) => name in written);
    assert.deepEqual(
      Object.fromEntries(names.map((name) => [name, written[name]])),
      addressFields(home),
    );
  });

  it('are all there as soon as the project has a home', () => {
    const fields = addressFields('https://example.org/library/workbooks');
    assert.deepEqual(Object.keys(fields).sort(), ['bugs', 'homepage', 'qna', 'repository']);
    assert.doesNotMatch(JSON.stringify(fields), /null/);
  });
});
