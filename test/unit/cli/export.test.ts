import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { withFrontMatter } from '../../support/workbookText.ts';
import { newFolder, type Folder } from './calls.ts';

describe('export', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
    folder.write(
      'a.md',
      withFrontMatter('organization:\n  name: Harbor Light\nlibrary: Maple Fork'),
    );
  });
  afterEach(() => folder.remove());

  const read = (name: string): string => fs.readFileSync(path.join(folder.path, name), 'utf8');

  it('writes a file with a telling name, and prints its path', () => {
    const { code, out } = folder.call('export', 'plan', '--format', 'html', 'a.md');
    assert.deepEqual([code, out], [0, 'harbor-light-plan-2026-11-24.html\n']);
    assert.match(
      read('harbor-light-plan-2026-11-24.html'),
      /<h1 dir="auto">Partnership plan<\/h1>/,
    );
  });

  it('speaks the workbook’s language, or the one that it is told', () => {
    const spanish = withFrontMatter('organization:\n  name: Luz del Puerto\nlanguage: es');
    folder.write('es.md', spanish);
    const page = (file: string, ...more: readonly string[]): string =>
      folder.call('export', 'plan', '--format', 'html', '--out', '-', ...more, file).out;
    for (const [text, language, title] of [
      [page('a.md'), 'en-US', 'Partnership plan'],
      [page('es.md'), 'es-US', 'Plan de la alianza'],
      [page('a.md', '--language', 'es'), 'es-US', 'Plan de la alianza'],
      [page('es.md', '--language', 'en'), 'en-US', 'Partnership plan'],
    ] as const) {
      assert.ok(text.includes(`<html lang="${language}"`), language);
      assert.ok(text.includes(`<h1 dir="auto">${title}</h1>`), title);
    }
    assert.equal(folder.call('export', 'plan', '--language', 'xx', 'a.md').code, 2);
  });

  it('says on the page of a check-up what the numbers mean, and who reads it, as the settings say', () => {
    const page = (): string =>
      folder.call('export', 'check-up', '--format', 'html', '--out', '-', 'a.md').out;
    assert.match(page(), /1 – Not right now · 2 – A little · 3 – Partly · 4 – Mostly · 5 – Fully/);
    assert.match(page(), /Library staff who work on partnerships read this/);
    folder.write(
      '.vscode/settings.json',
      '{ "partnershipWorkbooks.checkUpWhoSees": "Only the two of us." }',
    );
    assert.match(page(), /Only the two of us\./);
    assert.doesNotMatch(page(), /Library staff who work/);
    // As it comes home, that line is known for one of ours, and is nobody's answer.
    folder.call('export', 'check-up', '--out', 'page.docx', 'a.md');
    assert.match(folder.call('import', '--into', 'a.md', 'page.docx').out, /Nothing is filled in/);
  });

  it('writes where it is told to: a file, a folder, standard output', () => {
    fs.mkdirSync(path.join(folder.path, 'shared'));
    const call = (out: string) =>
      folder.call('export', 'plan', '--format', 'html', '--out', out, 'a.md').out;
    assert.equal(call('deep/er/plan.html'), 'deep/er/plan.html\n');
    assert.equal(call('shared'), 'shared/harbor-light-plan-2026-11-24.html\n');
    assert.match(call('-'), /^<!DOCTYPE html>/);
  });

  it('writes the kind of file that the name asks for', () => {
    for (const [name, begin] of [
      ['plan.html', '<!DOCTYPE html>'],
      ['Plan.DOCX', 'PK'],
      ['plan', 'PK'],
    ] as const) {
      assert.equal(folder.call('export', 'plan', '--out', name, 'a.md').code, 0);
      assert.equal(read(name).slice(0, begin.length), begin);
    }
  });

  it('never overwrites unless it is told to', () => {
    folder.write('plan.html', 'Mine');
    const refused = folder.call('export', 'plan', '--format', 'html', '--out', 'plan.html', 'a.md');
    assert.equal(refused.code, 2);
    assert.match(refused.err, /“plan\.html” already exists\. Use --force to replace it/);
    assert.equal(read('plan.html'), 'Mine');
    assert.equal(
      folder.call('export', 'plan', '--format', 'html', '--force', '--out', 'plan.html', 'a.md')
        .code,
      0,
    );
    assert.match(read('plan.html'), /^<!DOCTYPE html>/);
    assert.deepEqual(fs.readdirSync(folder.path).sort(), ['a.md', 'plan.html']);
  });

  it('prints all of one workbook, and of one only', () => {
    const { code, out } = folder.call('export', 'workbook', '--format', 'html', 'a.md');
    assert.deepEqual([code, out], [0, 'harbor-light-workbook-2026-11-24.html\n']);
    assert.match(
      read('harbor-light-workbook-2026-11-24.html'),
      /<h1 dir="auto">Harbor Light<\/h1>/,
    );
    folder.write('b.md', withFrontMatter('organization:\n  name: Zoo'));
    assert.match(folder.call('export', 'workbook', '.').err, /made from one workbook/);
  });

  it('makes a report of all, and the next one since it', () => {
    folder.write('b.md', withFrontMatter('organization:\n  name: Zoo\nlibrary: Maple Fork'));
    const first = folder.call(
      'export',
      'report',
      '--from',
      '2026-07-01',
      '--to',
      '2026-09-30',
      '.',
    );
    assert.deepEqual([first.code, first.out], [0, 'partnerships-report-2026-11-24.docx\n']);
    const since = ['--since', 'partnerships-report-2026-11-24.docx', '--today', '2027-01-05'];
    const next = folder.call('export', 'report', '--format', 'html', ...since, '.');
    assert.deepEqual([next.code, next.out], [0, 'partnerships-report-2027-01-05.html\n']);
    assert.match(
      read('partnerships-report-2027-01-05.html'),
      /What has changed since November 24, 2026/,
    );
  });

  it('knows the story’s workbook by any path to it, and takes no other file for one', () => {
    const reflection = '# Zoo\n\n## Reflection\n\n### How did the partnership go?\n\nVery well.\n';
    folder.write('in/s.md', withFrontMatter('organization:\n  name: Zoo', reflection));
    const names = ['in/s.md', './in/s.md', 'in/../in/s.md', path.join(folder.path, 'in/s.md')];
    for (const story of names) {
      const args = ['--format', 'html', '--out', 'story.html', '--force', '--story', story];
      assert.equal(folder.call('export', 'report', ...args, 'in').code, 0, story);
      assert.match(read('story.html'), /Partner story: Zoo/, story);
    }
    const { code, err } = folder.call('export', 'report', '--story', 'in/none.md', 'in');
    assert.equal(code, 2);
    assert.match(err, /“in\/none\.md” isn’t one of the workbooks here\./);
  });

  it('makes the page for the next meeting, named by its day', () => {
    folder.write('m.md', withFrontMatter('organization:\n  name: Zoo\nnext-meeting: 2026-12-01'));
    const { code, out } = folder.call('export', 'meeting', '--format', 'html', 'm.md');
    assert.deepEqual([code, out], [0, 'zoo-meeting-2026-12-01.html\n']);
    assert.match(read('zoo-meeting-2026-12-01.html'), /<h1 dir="auto">Agenda and minutes<\/h1>/);
    const none = folder.call('export', 'meeting', 'a.md');
    assert.equal(none.code, 2);
    assert.match(none.err, /doesn’t say when the next meeting is.*next-meeting: \d{4}-\d\d-\d\d/);
    assert.doesNotMatch(none.err, /Choose/);
  });

  describe('calendar', () => {
    const meeting = (day: string): void => {
      const yaml = `organization:\n  name: Harbor Light\nnext-meeting: ${day}`;
      folder.write('a.md', withFrontMatter(yaml));
    };
    const call = (...args: readonly string[]) => folder.call('export', 'calendar', ...args, '.');

    it('replaces the file that it made before', () => {
      meeting('2026-12-02');
      fs.mkdirSync(path.join(folder.path, 'shared'));
      const first = call('--out', 'shared');
      assert.deepEqual([first.code, first.out], [0, 'shared/partnerships.ics\n']);
      meeting('2026-12-09');
      assert.equal(call('--out', 'shared/partnerships.ics').code, 0);
      const text = read('shared/partnerships.ics');
      assert.match(text, /DTSTART;VALUE=DATE:20261209\r\n/);
      assert.equal(text.split('BEGIN:VEVENT').length, 2);
      assert.deepEqual(fs.readdirSync(path.join(folder.path, 'shared')), ['partnerships.ics']);
    });

    it('takes the place of no calendar that somebody else has made unless it is told to', () => {
      meeting('2026-12-02');
      const others = 'BEGIN:VCALENDAR\r\nPRODID:-//Elsewhere//EN\r\nEND:VCALENDAR\r\n';
      folder.write('partnerships.ics', others);
      const { code, err } = call();
      assert.equal(code, 2);
      assert.match(err, /already exists/);
      assert.equal(read('partnerships.ics'), others);
      assert.equal(call('--force').code, 0);
    });

    it('takes the place of no file of another name unless it is told to', () => {
      meeting('2026-12-02');
      folder.write('notes.ics', 'Mine');
      assert.match(call('--out', 'notes.ics').err, /already exists\. Use --force/);
      assert.equal(read('notes.ics'), 'Mine');
      assert.equal(call('--out', 'notes.ics', '--force').code, 0);
      assert.match(read('notes.ics'), /^BEGIN:VCALENDAR/);
    });

    it('goes to standard output, from nothing but the workbooks', () => {
      meeting('2026-12-02');
      const { out } = call('--out', '-');
      assert.match(out, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
      assert.equal(call('--out', '-').out, out);
      assert.deepEqual(fs.readdirSync(folder.path), ['a.md']);
    });
  });

  it('hands over what one person looks after', () => {
    folder.write('c.md', withFrontMatter('organization:\n  name: Zoo\ncoordinator: Ana Ruiz'));
    const { code, out } = folder.call('export', 'handover', '--person', 'ana ruiz', '.');
    assert.deepEqual([code, out], [0, 'ana-ruiz-handover-2026-11-24.docx\n']);
    const all = folder.call('export', 'handover', '.');
    assert.deepEqual([all.code, all.out], [0, 'all-partnerships-handover-2026-11-24.docx\n']);
    const nobody = folder.call('export', 'handover', '--person', 'Sam', '.');
    assert.equal(nobody.code, 2);
    assert.match(nobody.err, /“Sam” has no unfinished work in these workbooks/);
  });

  it('makes the calendar of one person, and the invitation to a meeting', () => {
    folder.write(
      'd.md',
      withFrontMatter(
        'organization:\n  name: Zoo\ncoordinator: Ana Ruiz\nnext-meeting: 2026-12-02\n',
      ),
    );
    const own = folder.call('export', 'calendar', '--person', 'ana ruiz', 'd.md');
    assert.deepEqual([own.code, own.out], [0, 'ana-ruiz-calendar.ics\n']);
    const invited = folder.call('export', 'invitation', 'd.md');
    assert.deepEqual([invited.code, invited.out], [0, 'zoo-invitation-2026-12-02.ics\n']);
  });

  it('makes the same bytes again', () => {
    const once = folder.call('export', 'plan', '--format', 'html', '--out', '-', 'a.md').out;
    assert.equal(folder.call('export', 'plan', '--format', 'html', '--out', '-', 'a.md').out, once);
  });

  it('says what it does not understand, and leaves no file', () => {
    folder.write('b.md', withFrontMatter('library: Maple Fork'));
    const rows: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /export what\? Choose one of workbook, plan/],
      [['poster', 'a.md'], /export what\? Choose one of workbook, plan.*not “poster”/],
      [['plan'], /which file or folder\?/],
      [['plan', '--format', 'pdf', 'a.md'], /--format takes .*html; not “pdf”/],
      [['plan', 'a.md', 'b.md'], /made from one workbook, and there are 2 here; name one/],
      [
        ['plan', '--format', 'html', '--out', 'a.md/x/plan.html', 'a.md'],
        /part of this path isn’t a folder|something else already has that name/,
      ],
      [['report', '--from', '2026-01-01', 'a.md'], /needs both --from and --to/],
      [
        ['report', '--from', '2026-02-01', '--to', '2026-01-01', 'a.md'],
        /--to comes before --from/,
      ],
      [['report', '--since', 'gone.html', 'a.md'], /gone\.html”: there’s no such file/],
      [['report', '--since', 'a.md', 'a.md'], /can’t compare with that file/],
      [['plan', 'gone.md'], /gone\.md”: there’s no such file/],
    ];
    for (const [args, why] of rows) {
      const { code, out, err } = folder.call('export', ...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, why);
    }
    assert.deepEqual(fs.readdirSync(folder.path).sort(), ['a.md', 'b.md']);
  });
});
