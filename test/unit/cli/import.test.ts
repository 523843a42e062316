import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { SAMPLES } from '../../support/importSamples.ts';
import { newFolder, type Folder } from './calls.ts';

interface Printed {
  readonly files: readonly {
    readonly file: string;
    readonly workbooks: readonly {
      readonly path: string;
      readonly organization: string | null;
      readonly placed: readonly { readonly to: string; readonly text: string }[];
      readonly unplaced: readonly string[];
    }[];
    readonly skipped: readonly unknown[];
    readonly refused: string | null;
  }[];
}

describe('partnership-workbooks import', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
    for (const name of ['06-half-filled.docx', 'hostile-1-not-a-zip.docx', '01-clean.docx']) {
      folder.write(name, fs.readFileSync(path.join(SAMPLES, name)));
    }
  });
  afterEach(() => {
    folder.remove();
  });

  it('writes a workbook for each guide, and goes on after a file that cannot be read', () => {
    const { code, out, err } = folder.call(
      'import',
      '06-half-filled.docx',
      'hostile-1-not-a-zip.docx',
      '01-clean.docx',
    );
    assert.equal(code, 2);
    assert.equal(
      err,
      'partnership-workbooks: “hostile-1-not-a-zip.docx”: This isn’t a Word document (.docx). Open it in Word, save it as one, then try again.\n',
    );
    const paths = [
      'partnerships/eastgate-youth-boxing-club/eastgate-youth-boxing-club-cycle-1.md',
      'partnerships/juniper-street-family-shelter/juniper-street-family-shelter-cycle-1.md',
    ];
    assert.equal(out, paths.map((one) => `${one}\n`).join(''));
    for (const one of paths) assert.ok(fs.existsSync(path.join(folder.path, one)));
    assert.equal(folder.call('check', 'partnerships').code, 1, 'the goal’s SMART parts are open');
  });

  it('tells in JSON what would be written where, and writes nothing on a dry run', () => {
    const call = folder.call(
      ...['import', '--dry-run', '--format', 'json', '--folder', 'plans'],
      ...['06-half-filled.docx', 'hostile-1-not-a-zip.docx'],
    );
    const { files } = JSON.parse(call.out) as Printed;
    const [half, hostile] = files;
    const [workbook] = half!.workbooks;
    assert.equal(
      workbook!.path,
      'plans/eastgate-youth-boxing-club/eastgate-youth-boxing-club-cycle-1.md',
    );
    assert.equal(workbook!.organization, 'Eastgate Youth Boxing Club');
    assert.deepEqual(workbook!.unplaced, ['Their goals and values: see email from 2/11']);
    assert.deepEqual(
      workbook!.placed.find(({ to }) => to === 'milestones.0.due'),
      { to: 'milestones.0.due', text: '2026-03-20' },
    );
    assert.deepEqual(hostile!.workbooks, []);
    assert.match(hostile!.refused!, /isn’t a Word document/);
    assert.equal(fs.existsSync(path.join(folder.path, 'plans')), false);
  });

  it('never writes over a file: the same guide again is the next cycle', () => {
    folder.call('import', '01-clean.docx');
    const { out, code } = folder.call('import', '01-clean.docx');
    assert.equal(code, 0);
    assert.match(out, /juniper-street-family-shelter-cycle-2\.md/);
  });
});
