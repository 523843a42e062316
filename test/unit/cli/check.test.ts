import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CheckListing } from '../../../src/core/listing/checkListing.ts';
import { newFolder, type Folder } from './calls.ts';

/** A milestone without an owner gets a Warning. */
const WARNED = `---
workbook: partnership-cycle
organization:
  name: Harbor Light
  audience: Renters
  relationship: existing
milestones:
  - title: Spring letter
    due: 2027-03-01
---

# Harbor Light at the Café
`;

describe('check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  function report(...args: readonly string[]): CheckListing {
    return JSON.parse(folder.call('check', '--format', 'json', ...args).out) as CheckListing;
  }
  function codes(...args: readonly string[]): readonly string[] {
    return report(...args).files.flatMap(({ problems }) => problems.map(({ code }) => code));
  }

  it('ends with 1 when a Warning is found, and with 0 where only an Error counts', () => {
    folder.write('a.md', WARNED);
    assert.equal(folder.call('check', 'a.md').code, 1);
    assert.equal(folder.call('check', '--fail-on', 'error', 'a.md').code, 0);
    assert.equal(folder.call('check', '--checks', 'milestone-owner=hint', 'a.md').code, 0);
    assert.equal(folder.call('check', '--fail-on=hint', 'a.md').code, 1);
  });

  it('says the place, the code and what could be done', () => {
    folder.write('a.md', WARNED);
    const problem = report('a.md').files[0]!.problems.find(
      ({ code }) => code === 'milestone-owner',
    );
    assert.equal(problem!.line, 8);
    assert.equal(problem!.severity, 'warning');
    assert.match(problem!.message, /Who’s responsible for this/);
    folder.write('b.md', WARNED.replace('relationship: existing', 'relationship: exsiting'));
    const misspelt = report('b.md').files[0]!.problems.find(({ code }) => code === 'unknown-value');
    assert.deepEqual(misspelt!.fixes, ['Change to “existing”']);
  });

  it('finds the same in a file with LF, with CRLF and with a byte order mark', () => {
    folder.write('a.md', WARNED);
    const expected = report('a.md').files[0]!.problems;
    for (const text of [
      WARNED.replaceAll('\n', '\r\n'),
      `\uFEFF${WARNED}`,
      `\uFEFF${WARNED.replaceAll('\n', '\r\n')}`,
    ]) {
      folder.write('a.md', text);
      assert.deepEqual(report('a.md').files[0]!.problems, expected);
    }
  });

  it('finds the same in every time zone', () => {
    folder.write('a.md', WARNED.replace('2027-03-01', '2026-11-23'));
    const before = process.env.TZ;
    try {
      const found = ['Etc/GMT+12', 'Pacific/Kiritimati'].map((zone) => {
        process.env.TZ = zone;
        return folder.call('check', '--today', '2026-11-24', 'a.md').out;
      });
      assert.equal(found[0], found[1]);
      assert.match(found[0]!, /milestone-overdue/);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('lists every workbook with forward slashes, and counts other Markdown files', () => {
    folder.write('lib/b/b.md', WARNED);
    folder.write('lib/a.MD', WARNED.replace('due:', 'owner: Director\n    due:'));
    folder.write('lib/notes.md', '# Notes\n');
    folder.write('lib/picture.png', '---\nworkbook: partnership-cycle\n---\n');
    const found = report('lib/');
    assert.deepEqual(
      found.files.map((file) => file.path),
      ['lib/a.MD', 'lib/b/b.md'],
    );
    assert.deepEqual([found.checked, found.skipped], [2, 1]);
    assert.deepEqual(
      report('.').files.map((file) => file.path),
      ['lib/a.MD', 'lib/b/b.md'],
    );
  });

  it('enters neither .git nor node_modules, and no link that loops', () => {
    folder.write('.git/a.md', WARNED);
    folder.write('lib/node_modules/a.md', WARNED);
    folder.write('lib/a.md', WARNED);
    folder.write('elsewhere/b.md', WARNED);
    fs.symlinkSync(folder.path, path.join(folder.path, 'lib/again'));
    fs.symlinkSync(path.join(folder.path, 'elsewhere'), path.join(folder.path, 'lib/there'));
    const found = report('lib');
    assert.deepEqual(
      found.files.map((file) => file.path),
      ['lib/a.md'],
    );
    assert.match(
      folder.call('check', 'lib').err,
      /“lib\/there”: this link leads to another folder/,
    );
  });

  it('names what cannot be read, and checks the rest', () => {
    folder.write('a.md', WARNED);
    const { code, out, err } = folder.call('check', 'gone.md', 'a.md');
    assert.equal(code, 2);
    assert.equal(err, 'partnership-workbooks: “gone.md”: there’s no such file or folder.\n');
    assert.match(out, /^a\.md:8:/m);
  });

  it('says that a workbook is not saved as UTF-8, and leaves other files of that kind alone', () => {
    folder.write('latin.md', Buffer.from(WARNED, 'latin1'));
    folder.write('wide.md', Buffer.from(`\uFEFF${WARNED}`, 'utf16le'));
    folder.write('other.md', Buffer.from('Café', 'latin1'));
    const found = report('.');
    assert.deepEqual(
      found.files.map((file) => [file.path, file.problems.map(({ code }) => code)]),
      [
        ['latin.md', ['not-utf-8']],
        ['wide.md', ['not-utf-8']],
      ],
    );
    assert.equal(found.skipped, 1);
  });

  it('reads only the head of a huge file #many', () => {
    folder.write('big.md', `${WARNED}${'x'.repeat(17_000_000)}`);
    folder.write('log.md', 'x'.repeat(17_000_000));
    assert.deepEqual(codes('.'), ['too-large']);
    assert.equal(report('.').skipped, 1);
  });

  it('goes by the nearest settings of VS Code, with comments in them', () => {
    folder.write('lib/a.md', WARNED);
    const settings = (severity: string): string =>
      `{ // ours\n "editor.rulers": [80,],\n "partnershipWorkbooks.checks": { "milestone-owner": "${severity}", /* "x": 1 */ },\n}`;
    folder.write('.vscode/settings.json', settings('error'));
    assert.equal(report('lib').files[0]!.problems.find(isOwner)!.severity, 'error');
    folder.write('lib/.vscode/settings.json', settings('off'));
    assert.equal(report('lib').files[0]!.problems.find(isOwner), undefined);
    const asked = report('--checks', 'milestone-owner=hint', 'lib');
    assert.equal(asked.files[0]!.problems.find(isOwner)!.severity, 'hint', 'the call decides');
  });

  it('takes the fiscal year’s first month from the same settings', () => {
    const goal =
      'goal:\n  statement: We will run 12 pantry nights by the end of FY27.\n  time-bound: 2026-12-31\n';
    folder.write('a.md', WARNED.replace('milestones:', `${goal}milestones:`));
    const mismatches = (): number =>
      report('.').files[0]!.problems.filter(({ code }) => code === 'goal-date-mismatch').length;
    assert.equal(mismatches(), 1);
    folder.write('.vscode/settings.json', '{ "partnershipWorkbooks.fiscalYearStart": 1 }');
    assert.equal(mismatches(), 1, 'FY27 then ends with 2027');
    folder.write(
      'a.md',
      WARNED.replace('milestones:', `${goal.replace('FY27', 'FY26')}milestones:`),
    );
    assert.equal(mismatches(), 0);
  });

  it('goes on without settings that cannot be read, and says so', () => {
    folder.write('a.md', WARNED);
    folder.write('.vscode/settings.json', '{ "partnershipWorkbooks.checks": ');
    const { code, err } = folder.call('check', 'a.md');
    assert.equal(code, 1);
    assert.match(err, /settings\.json”: we can’t read these settings, so they’re ignored\.\n$/);
  });

  const refused: readonly [string, readonly string[], RegExp][] = [
    ['without a path', [], /which file or folder\? Name at least one\./],
    ['with an option it does not have', ['--fast', '.'], /“check” has no option --fast/],
    ['with an option without its value', ['.', '--format'], /option --format needs a value/],
    ['with a format it does not have', ['--format=xml', '.'], /--format takes text, json, github/],
    ['with a day that does not exist', ['--today', '2026-02-30', '.'], /--today takes a day/],
    ['with a check that does not exist', ['--checks', 'foo=off', '.'], /no check called “foo”/],
    ['with half a pair', ['--checks', 'next-step', '.'], /--checks takes code=severity/],
  ];
  for (const [what, args, sentence] of refused) {
    it(`refuses a call ${what} in one sentence`, () => {
      const { code, out, err } = folder.call('check', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
      assert.equal(err.split('\n').length, 2);
    });
  }
});

function isOwner({ code }: { readonly code: string }): boolean {
  return code === 'milestone-owner';
}
