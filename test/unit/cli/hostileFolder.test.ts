import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { withFrontMatter } from '../../support/workbookText.ts';
import { newFolder } from './calls.ts';

const CLINIC = withFrontMatter('organization:\n  name: Clinic\nnext-meeting: 2026-12-08\n');

describe('A folder of workbooks that somebody else may write in', () => {
  const folder = newFolder();
  after(folder.remove);
  folder.write('library/partnerships/clinic-cycle-1.md', CLINIC);
  folder.write('work/empty.txt', '');

  for (const kind of ['calendar', 'csv', 'xlsx'] as const) {
    for (const given of [
      path.join(folder.path, 'library'),
      './work/../../' + path.basename(folder.path) + '/library',
    ]) {
      it(`does not tell how the disk is arranged: ${kind} of ${path.isAbsolute(given) ? 'an absolute path' : 'a path that leads out'}`, () => {
        const out = path.join(folder.path, `work/${kind}-${String(path.isAbsolute(given))}`);
        const what = kind === 'calendar' ? ['calendar'] : ['partners', '--format', kind];
        const { code, err } = folder.call('export', ...what, '--out', out, given);
        assert.deepEqual([code, err], [0, '']);
        const bytes = fs.readFileSync(out);
        const parts = kind === 'xlsx' ? Object.values(unzipSync(bytes)) : [bytes];
        const text = parts
          .map((part) => strFromU8(part))
          .join('\n')
          .replaceAll('\r\n ', '');
        assert.match(text, /Clinic/);
        if (kind !== 'calendar') assert.match(text, /partnerships\/clinic-cycle-1\.md/);
        assert.ok(!text.includes(path.basename(folder.path)), text);
        assert.ok(!text.includes(path.dirname(folder.path) + path.sep));
      });
    }
  }

  it('cannot have a file read that lies elsewhere', () => {
    folder.write('secret.md', withFrontMatter('organization:\n  name: Confidential\n'));
    const link = path.join(folder.path, 'library/partnerships/x.md');
    fs.symlinkSync('../../secret.md', link);
    const { code, out, err } = folder.call('status', 'library');
    fs.unlinkSync(link);
    assert.equal(code, 2);
    assert.ok(!out.includes('Confidential'));
    assert.match(out, /Clinic/);
    assert.match(err, /“library\/partnerships\/x\.md”: this link leads to another folder/);
  });

  it('has nothing written behind a link, also in folders that are not there yet', () => {
    const [own, outside] = [newFolder(), newFolder()];
    after(own.remove);
    after(outside.remove);
    const inner = path.dirname(own.write('partnerships/inner/notes.txt', ''));
    const link = (to: string, name: string): void => {
      fs.symlinkSync(to, path.join(own.path, name));
    };
    link(outside.path, 'partnerships/clinic');
    link(path.join(outside.path, 'later'), 'partnerships/choir');
    link(inner, 'partnerships/kitchen');
    link(outside.path, 'linked');
    own.write('list.csv', 'Name\nClinic\n');
    for (const call of [
      ['new', 'Clinic'],
      ['new', 'Choir'],
      ['import', 'list.csv'],
    ]) {
      const { code, err } = own.call(...call);
      assert.equal(code, 2, call.join());
      assert.match(err, /a link on the way leads to another folder, so nothing was saved/);
    }
    assert.deepEqual(fs.readdirSync(outside.path), []);
    // A link that stays inside is none of these, and whoever names one means it.
    assert.equal(own.call('new', 'Kitchen').code, 0);
    assert.equal(own.call('new', 'Clinic', '--folder', 'linked').code, 0);
    assert.deepEqual(fs.readdirSync(outside.path), ['clinic']);
  });

  it('has its calendar replaced for those who could read it, whatever was left behind', () => {
    const file = folder.write('partnerships.ics', '');
    fs.unlinkSync(file);
    const call = (): number => folder.call('export', 'calendar', 'library').code;
    assert.equal(call(), 0);
    fs.chmodSync(file, 0o600);
    folder.write('partnerships.ics.new', 'left behind');
    assert.equal(call(), 0);
    // Windows knows no such modes.
    if (process.platform !== 'win32') assert.equal(fs.statSync(file).mode & 0o777, 0o600);
    const left = fs.readdirSync(folder.path).filter((name) => name.endsWith('.new'));
    assert.deepEqual(left, ['partnerships.ics.new']);
  });
});
