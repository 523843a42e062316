import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { isReallyWithin } from '../../../src/node/realPath.ts';

describe('Whether a file is within a folder, wherever links lead', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'partnership-workbooks-real-'));
  const at = (...steps: string[]): string => path.join(root, ...steps);
  fs.mkdirSync(at('in/deep'), { recursive: true });
  fs.mkdirSync(at('out'));
  fs.writeFileSync(at('in/file'), '');
  fs.symlinkSync(at('out'), at('in/link'));
  fs.symlinkSync(at('nowhere'), at('in/lost'));
  fs.symlinkSync(at('in/deep'), at('in/inside'));
  after(() => fs.rmSync(root, { recursive: true }));

  for (const [what, way, within] of [
    ['a folder', 'in/deep', true],
    ['what is not there yet', 'in/new/newer.md', true],
    ['what a link inside leads to', 'in/inside/new.md', true],
    ['what cannot be, below a file', 'in/file/new.md', true],
    ['what a link leads out to', 'in/link', false],
    ['what is not there yet behind a link', 'in/link/new/newer.md', false],
    ['a link that leads nowhere', 'in/lost', false],
    ['a neighbor', 'out', false],
  ] as const) {
    it(`is ${within ? 'so' : 'not so'} for ${what}`, () =>
      assert.equal(isReallyWithin(at('in'), at(way)), within));
  }
});
