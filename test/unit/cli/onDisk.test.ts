import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { PROGRAMMERS_WORDS, SOUND_FILE } from '../../hostile/files.ts';
import { newFolder, type Folder } from './calls.ts';
import { callCli, reportIn, useCli } from './process.ts';

const SAY = 'partnership-workbooks: ';

describe('what only exists on a disk #many', function () {
  this.timeout(60_000);
  let folder: Folder;
  const at = (name: string): string => path.join(folder.path, name);
  const checked = (
    ...paths: readonly string[]
  ): { files: readonly string[]; err: string; code: number } => {
    const called = callCli(folder.path, 'check', '--format', 'json', ...paths);
    assert.doesNotMatch(called.err, PROGRAMMERS_WORDS);
    const files = reportIn(called).files.map((file) => file.path);
    return { files, err: called.err, code: called.code };
  };
  before(useCli);
  beforeEach(() => {
    folder = newFolder();
    folder.write('quiet.md', SOUND_FILE);
  });
  afterEach(() => folder.remove());

  it('a folder that is called like a file is looked into', () => {
    folder.write('folder.md/inside.md', SOUND_FILE);
    fs.mkdirSync(at('empty.md'));
    assert.deepEqual(checked('.'), {
      files: ['folder.md/inside.md', 'quiet.md'],
      err: '',
      code: 0,
    });
    assert.deepEqual(checked('empty.md').files, []);
  });

  it('links that lead in a circle end, and are named', () => {
    fs.symlinkSync('.', at('here'));
    fs.symlinkSync('b.md', at('a.md'));
    fs.symlinkSync('a.md', at('b.md'));
    fs.symlinkSync('self.md', at('self.md'));
    fs.mkdirSync(at('one'));
    fs.mkdirSync(at('two'));
    fs.symlinkSync('../two', at('one/two'));
    fs.symlinkSync('../one', at('two/one'));
    const { files, err, code } = checked('.');
    assert.deepEqual([files, code], [['quiet.md'], 2]);
    assert.deepEqual(
      err.trimEnd().split('\n'),
      ['a.md', 'b.md', 'self.md'].map((name) => `${SAY}“${name}”: this link leads back to itself.`),
    );
  });

  it('a link to nowhere is named, and the rest is checked', () => {
    fs.symlinkSync('gone.md', at('link.md'));
    const { files, err, code } = checked('.');
    assert.deepEqual([files, code], [['quiet.md'], 2]);
    assert.equal(err, `${SAY}“link.md”: there’s no such file or folder.\n`);
  });

  it('a pipe is not waited for', function () {
    if (spawnSync('mkfifo', [at('pipe.md')]).status !== 0) this.skip();
    assert.deepEqual(checked('.'), { files: ['quiet.md'], err: '', code: 0 });
    const { err, code } = checked('pipe.md');
    assert.equal(code, 2);
    assert.equal(err, `${SAY}“pipe.md”: this isn’t a file we can check.\n`);
  });

  it('a file that may not be read is named, and the rest is checked', function () {
    if (process.getuid?.() === 0) this.skip(); // may read everything
    folder.write('secret.md', SOUND_FILE);
    fs.chmodSync(at('secret.md'), 0);
    const { files, err, code } = checked('.');
    assert.deepEqual([files, code], [['quiet.md'], 2]);
    assert.equal(err, `${SAY}“secret.md”: you don’t have permission to open it.\n`);
  });

  it('files that vanish, grow and come back while they are read', async () => {
    const names = Array.from({ length: 1500 }, (_, n) => `lib/${String(n)}.md`);
    for (const name of names) folder.write(name, SOUND_FILE);
    for (let round = 0; round < 2; round++) {
      const ended = callLater(folder.path, 'check', '--format', 'json', '--fail-on', 'error', '.');
      // From the last to the first: the walk has found them all, or some of them, by then.
      for (let n = names.length - 1; n >= 0; n--) {
        const file = at(names[n]!);
        if (n % 3 === 0) fs.rmSync(file, { force: true });
        else if (n % 3 === 1) fs.appendFileSync(file, 'and more\n'.repeat(50));
        else fs.writeFileSync(file, n % 2 === 0 ? SOUND_FILE : 'no workbook');
        if (n % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const { code, out, err } = await ended;
      for (const line of err.split('\n').filter((one) => one !== '')) {
        assert.match(
          line,
          /^partnership-workbooks: “lib\/\d+\.md”: there’s no such file or folder\.$/,
        );
      }
      assert.equal(code, err === '' ? 0 : 2);
      const { files } = JSON.parse(out) as { files: { path: string }[] };
      assert.ok(files.some((file) => file.path === 'quiet.md'));
      for (const name of names) folder.write(name, SOUND_FILE);
    }
  });
});

/** The same as `callCli`, without waiting for the end. */
async function callLater(
  cwd: string,
  command: string,
  ...args: readonly string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(
    process.execPath,
    [path.resolve('dist/cli/cli.js'), command, '--today', '2026-11-24', ...args],
    { cwd },
  );
  const printed = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (printed.out += text.toString('utf8')));
  child.stderr.on('data', (text: Buffer) => (printed.err += text.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...printed };
}
