import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { toolsIn } from '../../../src/cli/toolFiles.ts';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { callTool } from '../../../src/core/tools/callTool.ts';
import { withFrontMatter } from '../../support/workbookText.ts';
import { newFolder, type Folder } from './calls.ts';

const CLINIC = withFrontMatter('organization:\n  name: Clinic\n');
const changes = [{ field: 'organization.name', value: 'Choir' }];

/** Every file and link below a folder, with what it holds. */
function everything(folder: string): readonly (readonly [string, string])[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return [[file, 'a folder'] as const, ...everything(file)];
    const held = entry.isFile() ? fs.readFileSync(file, 'latin1') : fs.readlinkSync(file);
    return [[file, held] as const];
  });
}

describe('The files that a model may read and change', () => {
  let outer: Folder;
  let inside: string;
  let host: ReturnType<typeof toolsIn>;
  beforeEach(() => {
    outer = newFolder();
    outer.write('outside.md', CLINIC.replace('Clinic', 'Secret'));
    outer.write('lib/partners/clinic.md', CLINIC);
    outer.write('lib/notes.md', '# No workbook\n');
    outer.write('lib/list.csv', CLINIC);
    outer.write('lib/node_modules/x.md', CLINIC);
    inside = path.join(outer.path, 'lib');
    const today = () => parseDay('2026-11-24')!;
    host = toolsIn(inside, { today, withPrivate: false });
  });
  afterEach(() => {
    outer.remove();
  });
  const call = (name: string, input: unknown) => callTool(name, input, host);
  const kindOf = async (name: string, input: unknown): Promise<string> =>
    (await call(name, input)).kind;
  const hashOf = async (at: string): Promise<string> => {
    const answer = await call('plan_change', { path: at, changes });
    return answer.kind === 'told' ? String(answer.told.hash) : answer.why;
  };

  it('are no others, whatever path is given', async () => {
    const link = (to: string, name: string): void => {
      fs.symlinkSync(to, path.join(inside, name));
    };
    link('../outside.md', 'link.md');
    link('..', 'up');
    link(outer.path, 'absolute');
    link('later/none.md', 'nowhere.md');
    link('loop.md', 'loop.md');
    const absolute = path.join(outer.path, 'outside.md');
    const paths = [
      ...['../outside.md', '..\\outside.md', './../outside.md', 'partners/../../outside.md'],
      ...['partners/../partners/clinic.md', './partners/clinic.md', 'partners//clinic.md'],
      ...[
        'partners/./clinic.md',
        'partners\\clinic.md',
        'partners/clinic.md/',
        ' partners/clinic.md',
      ],
      ...['partners/clinic.md ', 'partners/clinic.md.', 'partners/CLINIC.md', 'Partners/clinic.md'],
      ...[
        'partners/clinic.md::$DATA',
        'partners/clinic.md:x',
        'partners/clinic',
        'partners',
        '.',
        '..',
      ],
      ...[
        '/',
        '//',
        absolute,
        `file://${absolute}`,
        `/${absolute}`,
        'C:\\outside.md',
        'C:outside.md',
      ],
      ...['c:/outside.md', '\\\\server\\share\\x.md', '\\\\?\\C:\\x.md', '//server/share/x.md'],
      ...['/etc/passwd', '/dev/stdin', '/proc/self/environ', '~/outside.md', '$HOME/outside.md'],
      ...[
        'link.md',
        'up/outside.md',
        'absolute/outside.md',
        'nowhere.md',
        'loop.md',
        'later/new.md',
      ],
      ...['partners/clinic.md\u0000', '\u0000', '..%2Foutside.md', '%2e%2e/outside.md'],
      ...['..\u2215outside.md', '．．/outside.md', 'notes.md', 'list.csv', 'node_modules/x.md'],
      ...['nul.md', 'CON', 'x'.repeat(1000), 'x'.repeat(100_000), '*.md', '**/*.md', '', '-'],
    ];
    assert.ok(paths.length > 50);
    const before = everything(outer.path);
    const hash = await hashOf('partners/clinic.md');
    for (const at of paths) {
      for (const name of ['read_workbook', 'check_workbooks', 'plan_change', 'apply_change']) {
        const change = name.endsWith('change') ? { changes } : {};
        const input = { path: at, ...change, ...(name === 'apply_change' ? { hash } : {}) };
        const answer = await call(name, input);
        assert.equal(answer.kind, 'refused', `${name} ${at}`);
        assert.ok(!JSON.stringify(answer).includes('Secret'));
      }
    }
    const all = JSON.stringify(await call('list_partnerships', {}));
    assert.ok(
      !all.includes('Secret') && all.includes('partners/clinic.md') && !all.includes(outer.path),
    );
    assert.deepEqual(everything(outer.path), before);
  });

  it('are changed in their place, with what else they are, and nothing is left beside them', async () => {
    const at = 'partners/clinic.md';
    const file = path.join(inside, at);
    fs.writeFileSync(file, `\u{FEFF}${CLINIC.replaceAll('\n', '\r\n')}`);
    fs.chmodSync(file, 0o640);
    const hash = await hashOf(at);
    assert.equal(await kindOf('apply_change', { path: at, changes, hash }), 'told');
    const after = `\u{FEFF}${CLINIC.replace('Clinic', 'Choir').replaceAll('\n', '\r\n')}`;
    assert.equal(fs.readFileSync(file, 'utf8'), after);
    assert.equal(fs.statSync(file).mode & 0o777, 0o640);
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ['clinic.md']);
  });

  it('are changed behind a link that stays within', async () => {
    fs.symlinkSync('clinic.md', path.join(inside, 'partners/a-link.md'));
    fs.renameSync(path.join(inside, 'partners/clinic.md'), path.join(inside, 'clinic.txt'));
    fs.unlinkSync(path.join(inside, 'partners/a-link.md'));
    fs.symlinkSync('../clinic.txt', path.join(inside, 'partners/a-link.md'));
    const at = 'partners/a-link.md';
    const answer = await call('apply_change', { path: at, changes, hash: await hashOf(at) });
    assert.equal(answer.kind, 'told', JSON.stringify(answer));
    assert.equal(fs.readlinkSync(path.join(inside, at)), '../clinic.txt');
    assert.match(fs.readFileSync(path.join(inside, 'clinic.txt'), 'utf8'), /Choir/);
  });

  it('stay as they are where something else has come in their place since', async () => {
    const at = 'partners/clinic.md';
    const file = path.join(inside, at);
    const input = { path: at, changes, hash: await hashOf(at) };
    fs.appendFileSync(file, 'typed meanwhile\n');
    const typed = everything(outer.path);
    assert.equal(await kindOf('apply_change', input), 'refused');
    assert.deepEqual(everything(outer.path), typed);
    fs.unlinkSync(file);
    const gone = everything(outer.path);
    assert.equal(await kindOf('apply_change', input), 'refused');
    assert.deepEqual(everything(outer.path), gone);
    fs.writeFileSync(path.join(outer.path, 'same.md'), CLINIC);
    fs.symlinkSync('../../same.md', file);
    const linked = everything(outer.path);
    assert.equal(await kindOf('apply_change', input), 'refused');
    assert.deepEqual(everything(outer.path), linked);
  });

  it('stay as they are where that comes between the last look and the write', async () => {
    const at = 'partners/clinic.md';
    const file = (await host.read(at))!;
    fs.appendFileSync(path.join(inside, at), 'typed meanwhile\n');
    const before = everything(outer.path);
    assert.equal(await host.write(file, { after: 'x', edits: [] }), 'changed');
    assert.deepEqual(everything(outer.path), before);
  });

  it('stay as they are where they may only be read, or another server writes them', async () => {
    const at = 'partners/clinic.md';
    const file = path.join(inside, at);
    const input = { path: at, changes, hash: await hashOf(at) };
    fs.chmodSync(file, 0o444);
    assert.equal(await kindOf('apply_change', input), 'refused');
    fs.chmodSync(file, 0o644);
    fs.writeFileSync(`${file}.lock`, '');
    assert.equal(await kindOf('apply_change', input), 'refused');
    assert.equal(fs.readFileSync(file, 'utf8'), CLINIC);
    fs.utimesSync(`${file}.lock`, 1, 1); // of one that was ended
    assert.equal(await kindOf('apply_change', input), 'told');
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ['clinic.md']);
  });

  it('are checked by the team’s own settings, and what can’t be read is told', async () => {
    outer.write('lib/.vscode/settings.json', '{"partnershipWorkbooks.checks":{"next-step":"off"}}');
    outer.write('lib/latin.md', Buffer.from(`${CLINIC}caf\u00e9\n`, 'latin1'));
    const answer = await call('check_workbooks', {});
    const text = JSON.stringify(answer);
    assert.ok(!text.includes('next-step') && text.includes('latin.md'), text);
  });
});
