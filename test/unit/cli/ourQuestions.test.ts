import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { QUESTIONS } from '../../support/ourQuestions.ts';
import { newFolder, type Folder } from './calls.ts';

const workbook = (name: string, answers: string): string =>
  `---\nworkbook: partnership-cycle\norganization:\n  name: ${name}\nours:\n${answers}---\n`;

describe('A library’s own questions on the command line', () => {
  let folder: Folder;
  const write = (file: string, text: string): void => {
    const place = path.join(folder.path, 'shelf', file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, text);
  };
  const answered = (): Readonly<Record<string, unknown>> => {
    const { out } = folder.call('status', '--format', 'json', 'shelf');
    const { organizations } = JSON.parse(out) as {
      organizations: { name: string; cycles: { ours?: unknown }[] }[];
    };
    return Object.fromEntries(organizations.map(({ name, cycles }) => [name, cycles[0]?.ours]));
  };
  beforeEach(() => {
    folder = newFolder();
    write('our-questions.yaml', QUESTIONS);
    write('elm/elm.md', workbook('Elm Clinic', '  branch: Main\n  in-kind-hours: 12\n'));
    write('oak/oak.md', workbook('Oak School', '  branch: Main\n  room: 4\n'));
    write(
      'oak/our-questions.yaml',
      '- id: room\n  question: Which room?\n  kind: number\n  part: goals\n',
    );
  });
  afterEach(() => folder.remove());

  it('are those of the nearest file upward, whose answers “status” tells', () => {
    assert.deepEqual(answered(), {
      'Elm Clinic': { branch: 'Main', 'in-kind-hours': 12 },
      'Oak School': { room: 4 },
    });
    fs.rmSync(path.join(folder.path, 'shelf/our-questions.yaml'));
    assert.deepEqual(answered(), { 'Elm Clinic': undefined, 'Oak School': { room: 4 } });
  });

  it('are answered by a column of that name of an imported list', () => {
    fs.writeFileSync(path.join(folder.path, 'list.csv'), 'Organization,Branch\nAsh Choir,Main\n');
    folder.call('import', '--folder', 'shelf', 'list.csv');
    assert.deepEqual(answered()['Ash Choir'], { branch: 'Main' });
  });

  it('have a wrong answer found by “check”', () => {
    write('elm/elm.md', workbook('Elm Clinic', '  branch: Riversde\n'));
    const { out } = folder.call('check', 'shelf/elm');
    assert.match(out, /^shelf\/elm\/elm\.md:6:11: .*Riversde/m);
  });

  it('take no check away where settings don’t, and none of what is in an answer', () => {
    write(
      'our-questions.yaml',
      '- id: spectrumm\n  question: Which level?\n  kind: text\n  part: goals\n',
    );
    write('elm/elm.md', `---\nworkbook: partnership-cycle\nspectrumm: 555-867-5309\n---\n`);
    const found = (...more: readonly string[]): string =>
      folder.call('check', '--fail-on', 'hint', ...more, 'shelf/elm').out;
    assert.match(found(), /\(personal-data\)/);
    assert.doesNotMatch(found(), /\(unknown-key\)/);
    assert.match(found('--settings', 'none'), /\(unknown-key\)/);
  });

  it('are columns of the office’s list, each with its answers', () => {
    folder.call('export', 'partners', '--format', 'csv', 'shelf', '--out', 'list.csv');
    const [head = '', ...rows] = fs
      .readFileSync(path.join(folder.path, 'list.csv'), 'utf8')
      .split('\r\n');
    assert.match(
      head,
      /"How many hours do they give in kind\?","Which branch is it at\?".*"Which room\?"/,
    );
    assert.match(rows.join('\n'), /"Elm Clinic".*,12,"Main",/);
    assert.match(rows.join('\n'), /"Oak School".*,4,/);
  });

  it('are told where they can’t be read, and the others count', () => {
    write('our-questions.yaml', QUESTIONS.replace('kind: date', 'kind: day'));
    const { code, err } = folder.call('status', 'shelf');
    assert.equal(code, 2);
    assert.match(err, /shelf\/our-questions\.yaml”: we can’t read all of its questions/);
    assert.deepEqual(answered()['Elm Clinic'], { branch: 'Main', 'in-kind-hours': 12 });
  });
});
