import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { closeToOthers } from '../../../src/node/closeToOthers.ts';

describe('A folder of ours', () => {
  it('is closed to others, be it there or not', async () => {
    const base = fs.mkdtempSync(path.join(os.tmpdir(), 'ours-'));
    try {
      const [made, there] = [path.join(base, 'a', 'b'), path.join(base, 'c')];
      fs.mkdirSync(there, { mode: 0o755 });
      for (const folder of [made, there]) {
        await closeToOthers(folder);
        if (os.platform() !== 'win32') assert.equal(fs.statSync(folder).mode & 0o777, 0o700);
      }
    } finally {
      fs.rmSync(base, { recursive: true });
    }
  });
});
