import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { SAMPLES } from '../../support/importSamples.ts';
import {
  asWordSaves,
  PLAN_EDITS,
  PLAN_REMARKS,
  withEdit,
  withRemarks,
  type PlanEdit,
} from '../../support/planEdits.ts';
import { sentPlan } from '../../support/roundTrips.ts';
import { newFolder, type Folder } from './calls.ts';

function editAt(place: string): PlanEdit {
  return PLAN_EDITS.find(({ at }) => at === place)!;
}

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
  afterEach(() => folder.remove());

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
      'partnership-workbooks: “hostile-1-not-a-zip.docx”: We can’t read this file. Open it in Word, save it again, then try again.\n',
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
    assert.match(hostile!.refused!, /can’t read this file/);
    assert.equal(fs.existsSync(path.join(folder.path, 'plans')), false);
  });

  it('writes as the library does, where the file doesn’t tell', () => {
    folder.call('new', 'Casa Sol', '--language', 'es');
    folder.write('list.csv', 'Nombre,Público\nCasa Luz,Familias\nCasa Luz,Mayores\n');
    const { out } = folder.call('import', 'list.csv');
    const text = fs.readFileSync(path.join(folder.path, out.trim().split('\n')[0]!), 'utf8');
    assert.match(text, /^language: es$/m);
    assert.match(text, /\n## De la lista\n\nTambién en la fila 3: Mayores\n/);
  });

  it('names the rows that it left out, and not the names of the columns', () => {
    folder.write('list.csv', 'Partner,Phone\nElm Clinic,555-0100\nOak Choir,555-0101\nTotal,2\n');
    const { out } = folder.call('import', 'list.csv');
    assert.match(out, /row 4 was left out: not an organization\./);
    assert.doesNotMatch(out, /row 1 |columns/);
  });

  it('knows a partner by each name that it had', () => {
    folder.write(
      'partnerships/bright.md',
      '---\nworkbook: partnership-cycle\norganization:\n  name: Bright Steps Early Learning\n  formerly: [Bright Steps Preschool]\n---\n',
    );
    folder.write('list.csv', 'Organization,Contact\nBright Steps Preschool,Jo\nOld Mill,Bo\n');
    const { out } = folder.call('import', '--format', 'json', '--dry-run', 'list.csv');
    const [list] = (JSON.parse(out) as Printed).files;
    assert.deepEqual(
      list?.workbooks.map(({ organization }) => organization),
      ['Old Mill'],
    );
  });

  it('never writes over a file: the same guide again is the next cycle', () => {
    folder.call('import', '01-clean.docx');
    const { out, code } = folder.call('import', '01-clean.docx');
    assert.equal(code, 0);
    assert.match(out, /juniper-street-family-shelter-cycle-2\.md/);
  });

  describe('of a plan that a partner sent back', () => {
    const WORKBOOK = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';
    const back = asWordSaves(
      withRemarks(withEdit(sentPlan(), editAt('milestones.2.due')), PLAN_REMARKS.slice(0, 1)),
    );
    const importBack = (...more: readonly string[]): unknown => {
      const { out } = folder.call('import', '--format', 'json', '--today', '2026-11-27', ...more);
      return (JSON.parse(out) as { files: { plan: unknown }[] }).files[0]!.plan;
    };
    const told = {
      workbook: WORKBOOK,
      differences: [
        { at: 'milestones.2.due', was: 'December 3, 2026', is: 'December 10, 2026', by: null },
      ],
      comments: [{ at: 'communication', text: 'Could we make it Tuesdays?', by: 'Dana Reyes' }],
    };
    beforeEach(() => {
      folder.write(WORKBOOK, fs.readFileSync(path.join('test/sample/library', WORKBOOK)));
      folder.write('shared/plan.docx', Buffer.from(sentPlan()));
      folder.write('back.docx', Buffer.from(back));
    });
    const written = (): string => fs.readFileSync(path.join(folder.path, WORKBOOK), 'utf8');

    it('tells what differs and what was remarked, and writes nothing', () => {
      const before = written();
      assert.deepEqual(importBack('back.docx'), told);
      assert.deepEqual(importBack('--into', WORKBOOK, '--dry-run', 'back.docx'), told);
      assert.equal(written(), before);
    });

    it('takes it over where it is told into which workbook, and keeps the first date', () => {
      assert.deepEqual(importBack('--into', WORKBOOK, 'back.docx'), told);
      assert.match(written(), /due: 2026-12-10\n(?:.*\n)*? {4}first-due: 2026-12-03\n/);
      assert.match(
        written(),
        /## From the plan\n\nComment by Dana Reyes on “Communication”: Could/,
      );
      assert.equal(folder.call('check', WORKBOOK).err, '');
    });

    it('prints each answer and each note that it writes, as it stands then', () => {
      const { out } = folder.call('import', '--into', WORKBOOK, 'back.docx');
      const [, taken = ''] = out.split('Taken over');
      assert.match(taken, /^ {2}milestones\.2\.due: “2026-12-10”$/m);
      assert.match(taken, /^ {2}as a note: “Comment by Dana Reyes on “Communication”: Could/m);
      assert.match(written(), /due: 2026-12-10/);
    });

    it('says which workbook to name where none fits', () => {
      fs.rmSync(path.join(folder.path, WORKBOOK));
      assert.deepEqual(importBack('back.docx'), { workbook: null, differences: [], comments: [] });
      const { code, err } = folder.call('import', '--into', WORKBOOK, 'back.docx');
      assert.equal(code, 2);
      assert.match(err, /isn’t a workbook that can be read/);
    });
  });
});
