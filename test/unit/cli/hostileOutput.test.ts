import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readCheckSettings } from '../../../src/core/checks/checkSettings.ts';
import { shown } from '../../../src/core/listing/terminal.ts';
import { looksLikeFormula } from '../../../src/core/sharing/sheets/sheet.ts';
import { withFrontMatter } from '../../support/workbookText.ts';
import { newFolder } from './calls.ts';

/** What a terminal would obey, or a reader would be deceived by. */
const STEERING = /[^\P{Cc}\n]|[\u200B\u2028-\u202E\u2060-\u2069\uFEFF]/u;
/** What a build service takes for a command: GitHub's, Azure's, TeamCity's. */
const COMMAND = /^\s*::|##[a-z]*\[/im;

const EVIL = [
  '::add-mask::x',
  '##[set-output name=a]b',
  '##VSO[task.complete result=Succeeded;]',
  "##teamcity[buildStatus status='SUCCESS']",
  '\u202Egnp.exe',
  '\u001b[2Jgone',
  'a\u200b=1',
  'two\n::stop-commands::lines',
];

describe('What the command line prints', () => {
  const folder = newFolder();
  after(folder.remove);
  EVIL.forEach((name, at) => {
    const yaml = `organization:\n  name: ${JSON.stringify(name)}\n  relationship: ${JSON.stringify(name)}\nnext-meeting: ${JSON.stringify(name)}\n`;
    folder.write(`partnerships/w${at}-cycle-1.md`, withFrontMatter(yaml));
  });

  const evilPath = 'y\n::stop-commands::pause\n.md';
  const calls: readonly (readonly string[])[] = [
    ['status', 'partnerships'],
    ['status', '--format', 'json', 'partnerships'],
    ['check', 'partnerships'],
    ['check', '--format', 'json', 'partnerships'],
    ['check', evilPath],
    ['import', evilPath],
    ['export', 'report', '--out', evilPath, '--today', '2026-11-24', 'partnerships'],
    ['export', 'plan', '--since', evilPath, 'partnerships/w0-cycle-1.md'],
    ['export', 'partners', '--format', 'csv', '--out', '-', 'partnerships'],
    ['export', 'report', '--format', 'html', '--out', '-', 'partnerships'],
    ['export', 'calendar', '--out', '-', 'partnerships'],
    ['new', '::stop-commands::pause', '--folder', 'y\n::stop-commands::z'],
    ['::warning::x'],
    ['check', '--fail-on', '\u001b[2J'],
  ];
  for (const call of calls) {
    it(`steers no terminal and no build service: ${JSON.stringify(call)}`, () => {
      const { out, err } = folder.call(...call);
      for (const text of [out, err]) {
        assert.doesNotMatch(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), STEERING);
        assert.doesNotMatch(text, COMMAND);
      }
    });
  }
});

describe('A line for a terminal', () => {
  it('has no letter that nobody sees, and keeps what joins signs', () => {
    assert.equal(
      shown('a\u00adb\u{e0041}c\u{e0100}\u202e \u{1f469}\u200d\u{1f4bb}\ufe0f'),
      'abc \u{1f469}\u200d\u{1f4bb}\ufe0f',
    );
  });
});

describe('The commands for GitHub', () => {
  const folder = newFolder();
  after(folder.remove);
  const name = '\u001b]0;gone\u0007\u001b[31m';
  const yaml = `organization:\n  name: ${JSON.stringify(name)}\n  audience: TBD\n`;
  folder.write('a\u001b[31m/w-cycle-1.md', withFrontMatter(yaml));

  it('steer no terminal', () => {
    const { out } = folder.call('check', '--format', 'github', '--fail-on', 'hint', '.');
    assert.match(out, /^::/);
    assert.doesNotMatch(out, STEERING);
  });
});

describe('The settings of the command line', () => {
  const folder = newFolder();
  after(folder.remove);
  folder.write('w-cycle-1.md', withFrontMatter('goal: 5\n'));
  folder.write('strict.json', '{}');
  folder.write(
    '.vscode/settings.json',
    JSON.stringify({ 'partnershipWorkbooks.checks': { 'wrong-type': 'off' } }),
  );

  it('can be those beside the workbook, a file, or none', () => {
    const found = (...more: readonly string[]): boolean =>
      folder.call('check', ...more, 'w-cycle-1.md').out.includes('(wrong-type)');
    assert.equal(found(), false);
    assert.equal(found('--settings', 'none'), true);
    assert.equal(found('--settings', 'strict.json'), true);
    assert.equal(found('--settings', '.vscode/settings.json'), false);
  });

  it('are not those that a link leads to', () => {
    const other = newFolder();
    after(other.remove);
    other.write('w-cycle-1.md', withFrontMatter('goal: 5\n'));
    fs.symlinkSync(path.join(folder.path, '.vscode'), path.join(other.path, '.vscode'));
    const { out, err } = other.call('check', 'w-cycle-1.md');
    assert.match(out, /\(wrong-type\)/);
    assert.match(err, /settings\.json”: we can’t read these settings, so they’re ignored/);
  });

  it('take no number of milestones that nobody can mean', () => {
    for (const [value, meant] of [
      [-1, 3],
      [0.5, 3],
      [51, 3],
      [2, 2],
    ])
      assert.equal(readCheckSettings(() => value).settings.milestonesAWeek, meant);
  });

  it('are said to be unreadable where they are no file, or none at all', () => {
    for (const file of ['/dev/zero', '.vscode', 'nowhere.json']) {
      const { code, err } = folder.call('check', '--settings', file, 'w-cycle-1.md');
      assert.equal(code, 2);
      assert.match(err, /can’t read these settings/);
    }
  });
});

describe('A cell of a list', () => {
  for (const text of '=1¦+1+1¦-1+1¦@a¦\t=1¦＝1¦＋a¦＠a¦\u200b=1¦ =1¦|a¦\ufeff=1¦\u0085=1'.split(
    '¦',
  )) {
    it(`is no formula: ${JSON.stringify(text)}`, () => assert.ok(looksLikeFormula(text)));
  }
  it('is no formula behind anything that isn’t seen', () => {
    const unseen = /[\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
    const all = Array.from({ length: 0x10_000 }, (_, code) => String.fromCharCode(code));
    assert.deepEqual(
      all.filter((mark) => unseen.test(mark) && !looksLikeFormula(`${mark}=1`)),
      [],
    );
  });
  for (const text of ['-5', '+3', '-1,000', '-5%', 'a=b', 'Clinic', '']) {
    it(`stays as it is: ${JSON.stringify(text)}`, () => assert.ok(!looksLikeFormula(text)));
  }
});
