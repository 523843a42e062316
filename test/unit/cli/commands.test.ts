import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { StatusListing } from '../../../src/core/listing/statusListing.ts';
import { newFolder, type Folder } from './calls.ts';

describe('new', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  const first = 'partnerships/harbor-light/harbor-light-cycle-1.md';

  it('writes the next workbook of an organization, and prints its path', () => {
    assert.deepEqual(folder.call('new', 'Harbor Light'), { code: 0, out: `${first}\n`, err: '' });
    const again = folder.call(
      'new',
      ' harbor  LIGHT',
      '--today',
      '2027-01-05',
      '--focus',
      'Letters',
    );
    assert.equal(again.out, 'partnerships/harbor-light/harbor-light-cycle-2.md\n');
    const text = fs.readFileSync(path.join(folder.path, again.out.trim()), 'utf8');
    assert.match(text, /^cycle: 2$/m);
    assert.match(text, /^started: 2027-01-05$/m);
    assert.match(text, /^focus: Letters$/m);
  });

  it('is at the first step, and has nothing else to remark on', () => {
    folder.call('new', 'Harbor Light', '--relationship', 'existing', '--library', 'Maple Fork');
    const { out, code } = folder.call('check', '--fail-on', 'warning', 'partnerships');
    assert.equal(code, 0);
    assert.equal(out.match(/\(next-step\)$/gm)?.length, 1);
    assert.equal(out.trimEnd().split('\n').length, 2);
  });

  it('never overwrites a file, be it a workbook or not', () => {
    const mine = folder.write(first, 'My own notes');
    assert.match(folder.call('new', 'Harbor Light').out, /harbor-light-cycle-2\.md\n$/);
    assert.equal(fs.readFileSync(mine, 'utf8'), 'My own notes');
  });

  it('keeps workbooks in the folder that was named, also outside of here', () => {
    const { out } = folder.call('new', 'Zoo', '--folder', './a/b/');
    assert.equal(out, './a/b/zoo/zoo-cycle-1.md\n');
    assert.ok(fs.existsSync(path.join(folder.path, out.trim())));
  });

  it('begins in the language that it is told', () => {
    const { out, err } = folder.call('new', 'Luz del Puerto', '--language', 'es');
    assert.equal(err, '');
    const text = fs.readFileSync(path.join(folder.path, out.trim()), 'utf8');
    assert.match(text, /^language: es$/m);
    assert.match(text, /^## Metas y valores en común$/m);
    assert.match(text, /^ {2}# ¿Qué harán exactamente, dónde y para quién\?$/m);
    const { code, err: refused } = folder.call('new', 'Zoo', '--language', 'xx');
    assert.equal(code, 2);
    assert.match(refused, /xx/);
  });

  it('leaves nothing behind where it cannot write', () => {
    folder.write('taken', 'a file');
    const { code, out, err } = folder.call('new', 'Zoo', '--folder', 'taken');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^partnership-workbooks: “taken\/zoo\/zoo-cycle-1\.md”: .+\.\n$/);
    assert.deepEqual(fs.readdirSync(folder.path), ['taken']);
  });

  it('refuses a name of nothing but spaces', () => {
    const { code, err } = folder.call('new', '  ');
    assert.deepEqual([code, err], [2, 'partnership-workbooks: an organization needs a name.\n']);
    assert.deepEqual(fs.readdirSync(folder.path), []);
    assert.equal(folder.call('new').code, 2);
    assert.equal(folder.call('new', 'Harbor', 'Light').code, 2);
  });
});

describe('status', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  it('prints JSON, and ends with 0 even where much is late', () => {
    folder.write(
      'p/a.md',
      '---\nworkbook: partnership-cycle\norganization:\n  name: Zoo\nmilestones:\n  - title: X\n    due: 2026-11-01\n    status: in progress\n---\n',
    );
    const { code, out, err } = folder.call('status', '--format', 'json', 'p');
    assert.deepEqual([code, err], [0, '']);
    const [zoo] = (JSON.parse(out) as StatusListing).organizations;
    assert.equal(zoo!.cycles[0]!.path, 'p/a.md');
    assert.equal(zoo!.cycles[0]!.status, 'working-together');
    assert.equal(zoo!.cycles[0]!.milestones[0]!.late, true);
    const before = folder.call('status', '--format=json', '--today=2026-11-01', 'p').out;
    assert.ok(
      !(JSON.parse(before) as StatusListing).organizations[0]!.cycles[0]!.milestones[0]!.late,
    );
  });

  it('ends with 2 when something cannot be read', () => {
    const { code, err } = folder.call('status', 'gone');
    assert.equal(code, 2);
    assert.match(err, /“gone”: there’s no such file or folder/);
  });
});

describe('explain, --help and --version', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  it('tell what they are asked for', () => {
    const explained = folder.call('explain', 'milestone-owner');
    assert.equal(explained.code, 0);
    assert.match(explained.out, /^milestone-owner\n[\s\S]+Instead of this:[\s\S]+Write this:/);
    assert.equal(folder.call('explain', 'milestone-boss').code, 2);
    assert.match(folder.call('--help').out, /check[\s\S]+status[\s\S]+new/);
    assert.equal(folder.call('check', '--help').code, 0);
    assert.match(folder.call('--version').out, /^\d+\.\d+\.\d+\n$/);
  });

  it('a call without a command, or with one that does not exist, ends with 2', () => {
    assert.equal(folder.call().code, 2);
    assert.match(folder.call('chek').err, /there’s no command “chek”/);
  });
});
