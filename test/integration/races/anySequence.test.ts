import * as vscode from 'vscode';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { agreesWithFiles } from '../agreement.ts';
import { disk } from '../disk.ts';
import { at } from '../support.ts';
import { running, workbook, write } from '../workbooks.ts';

const FOLDERS = ['any/a', 'any/b', 'any/a/deep'];
const STEPS = 40;

/** Numbers below `limit`, the same each time for one seed. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
}

describe('after any sequence of changes to files', function () {
  this.timeout(120_000);
  let workbooks: PartnershipWorkbooks;
  before(async () => {
    workbooks = await running();
  });
  afterEach(async () => {
    await vscode.workspace.fs.delete(at('any'), { recursive: true });
    await agreesWithFiles(workbooks);
  });

  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`the tree is what a new window would show (seed ${seed})`, async () => {
      await vscode.workspace.fs.createDirectory(at('any'));
      const next = numbers(seed);
      for (let n = 0; n < STEPS; n++) {
        await change(next);
        if (next(10) === 0) await new Promise((resolve) => setTimeout(resolve, next(200)));
      }
      await agreesWithFiles(workbooks);
    });
  }
});

async function change(next: (limit: number) => number): Promise<void> {
  const folder = FOLDERS[next(FOLDERS.length)] ?? '';
  const file = `${folder}/${next(6)}.md`;
  const { fs } = vscode.workspace;
  const [nodeDisk, there] = [disk(), at(file)];
  // What goes wrong because a file is not there (any more) is part of it.
  const tried = (promise: PromiseLike<unknown>): PromiseLike<unknown> =>
    promise.then(undefined, () => undefined);
  switch (next(8)) {
    case 0:
    case 1:
    case 2:
      await write(file, textOf(next));
      break;
    case 3:
      if (nodeDisk === undefined) {
        await write(file, textOf(next));
        break;
      }
      nodeDisk.makeFolder(at(folder).fsPath);
      nodeDisk.write(there.fsPath, textOf(next));
      break;
    case 4:
      await tried(fs.delete(there));
      break;
    case 5: {
      const target = at(`any/${next(6)}.${next(3) === 0 ? 'txt' : 'md'}`);
      await tried(fs.rename(there, target, { overwrite: true }));
      break;
    }
    case 6:
      await tried(fs.rename(at(folder), at(`any/moved-${next(3)}`)));
      break;
    default:
      await tried(fs.delete(at(folder), { recursive: true }));
  }
}

function textOf(next: (limit: number) => number): string {
  const name = ['Alder House', 'Birch House', 'Cedar House'][next(3)];
  switch (next(6)) {
    case 0:
      return '# No workbook\n';
    case 1:
      return workbook(`organization:\n  name: ${name}: broken\n`);
    default:
      return workbook(
        `organization:\n  name: ${name}\n  audience: Neighbors\n  relationship: existing\ncycle: ${next(4)}\ncandidates:\n  - name: Idea ${next(3)}\n`,
      );
  }
}
