// Faults of the files under a scenario, made in VS Code's server (faultyFs.cjs).
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { removeScratch, scratchFolder } from '../../harness/scratch.mjs';

export function newFaults() {
  const dir = scratchFolder('faults');
  const file = path.join(dir, 'now.json');
  return {
    /** For startHost(). */
    forHost: {
      preload: path.join(root, 'test/e2e/support/faultyFs.cjs'),
      env: { FAULTS: file },
    },
    /** From now on writing to paths with `part` in them fails with `code`, or takes `ms` longer. */
    begin: (fault) => {
      fs.writeFileSync(`${file}.new`, JSON.stringify(fault));
      fs.renameSync(`${file}.new`, file);
    },
    over: () => fs.rmSync(file, { force: true }),
    end: () => removeScratch(dir),
  };
}
