import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CODES, type ProblemCode } from '../../../src/core/checks/problem.ts';
import {
  HOSTILE_FILES,
  PROGRAMMERS_WORDS,
  SOUND_FILE,
  type HostileFile,
} from '../../hostile/files.ts';
import { callCli, reportIn, useCli } from './process.ts';
import { newFolder, type Called, type Folder } from './calls.ts';

/**
 * What a file of up to 1 MB may take of processor time, in milliseconds: less than a second on a machine
 * that has nothing else to do. Windows that open on both cores beside it have been seen to double that.
 */
const LONGEST = 3000;
/** What larger files may take. */
const LONGEST_OF_ALL = 6000;

describe('a hostile or odd file on the command line #many', function () {
  this.timeout(180_000);
  const took: { readonly what: string; readonly ms: number }[] = [];
  let folder: Folder;
  before(() => {
    folder = newFolder();
  });
  after(() => {
    folder.remove();
    const slowest = took.sort((a, b) => b.ms - a.ms).slice(0, 3);
    const words = slowest.map(({ what, ms }) => `${what} ${ms.toFixed(0)} ms`).join(', ');
    console.log(`[measure] processor time, slowest of ${took.length}: ${words}`);
  });

  for (const file of HOSTILE_FILES) {
    it(`${file.what}: is answered plainly, and soon`, () => {
      const bytes = file.bytes();
      folder.write(file.name, bytes);
      const limit = bytes.length <= 1_048_576 ? LONGEST : LONGEST_OF_ALL;
      let best = Infinity;
      // Whatever else the machine does is no fault of the file.
      for (let round = 0; round < 3 && best > limit; round++) {
        const before = process.cpuUsage();
        const called = folder.call('check', '--format', 'json', file.name);
        const { user, system } = process.cpuUsage(before);
        best = Math.min(best, (user + system) / 1000);
        assertAnswer(file, called);
      }
      took.push({ what: file.what, ms: best });
      assert.ok(best <= limit, `took ${best.toFixed(0)} ms for ${bytes.length} bytes`);
      fs.rmSync(path.join(folder.path, file.name));
    });
  }
});

describe('all hostile and odd files in one folder #many', function () {
  this.timeout(300_000);
  let folder: Folder;
  before(() => {
    useCli();
    folder = newFolder();
    for (const { name, bytes } of HOSTILE_FILES) folder.write(name, bytes());
  });
  after(() => folder.remove());

  it('change nothing for the others', () => {
    folder.write('quiet.md', SOUND_FILE);
    const alone = reportIn(callCli(folder.path, 'check', '--format', 'json', 'quiet.md'));
    const among = reportIn(callCli(folder.path, 'check', '--format', 'json', '.'));
    assert.deepEqual(
      among.files.find((file) => file.path === 'quiet.md'),
      alone.files[0],
    );
    const none = HOSTILE_FILES.filter(({ expects }) => expects === 'none').length;
    assert.deepEqual([among.checked, among.skipped], [HOSTILE_FILES.length - none + 1, none]);
  });

  it('are left out of the status where they are no UTF-8, by name', () => {
    const { code, err, out } = callCli(folder.path, 'status', '.');
    const wrong = HOSTILE_FILES.filter(({ expects }) => expects === 'not-utf-8');
    assert.equal(code, 2);
    assert.deepEqual(
      err.trimEnd().split('\n'),
      wrong.map(
        ({ name }) =>
          `partnership-workbooks: “${name}”: it isn’t saved as UTF-8, so it was left out.`,
      ),
    );
    assert.doesNotMatch(out, PROGRAMMERS_WORDS);
  });
});

function assertAnswer({ expects, name }: HostileFile, called: Called): void {
  assert.equal(called.err, '');
  const report = reportIn(called);
  if (expects === 'none') {
    assert.deepEqual([called.code, report.checked, report.skipped], [0, 0, 1]);
    return;
  }
  assert.deepEqual([report.checked, report.skipped], [1, 0]);
  const [file] = report.files;
  assert.equal(file?.path, name);
  const { problems } = file;
  const reaching = problems.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  assert.equal(called.code, reaching.length > 0 ? 1 : 0);
  for (const { message } of problems) {
    assert.doesNotMatch(message, PROGRAMMERS_WORDS);
    assert.ok(message.length < 400, message.slice(0, 500));
  }
  const unreadable = new Set(
    problems.map(({ code }) => code).filter((code) => isUnreadable(code as ProblemCode)),
  );
  if (expects === 'sound') assert.deepEqual([...unreadable], []);
  else
    assert.ok(
      problems.some(({ code }) => code === expects),
      [...unreadable].join(),
    );
}

function isUnreadable(code: ProblemCode): boolean {
  return CODES[code].group === 'reading' && CODES[code].severity === 'error';
}
