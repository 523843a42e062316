import assert from 'node:assert/strict';
import { newQueue, type Queue } from '../../../src/vscode/workspace/queue.ts';
import { newTurns } from '../../../src/vscode/workspace/turns.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('The queue of files that wait to be looked at', () => {
  const told = { failed: [] as string[], rests: 0 };
  beforeEach(() => {
    told.failed = [];
    told.rests = 0;
  });
  function queueOf(look: (key: string) => Promise<void>): Queue {
    return newQueue({
      look,
      failed: (key) => told.failed.push(key),
      rested: () => told.rests++,
      turns: newTurns(),
    });
  }

  it('looks at each once, however often it is added before', async () => {
    const looked: string[] = [];
    const queue = queueOf(async (key) => {
      await pause(1);
      looked.push(key);
    });
    for (let n = 0; n < 20; n++) queue.add([`${n % 10}.md`]);
    await queue.settled();
    // The first few have begun by the time that they are added again.
    assert.deepEqual([...new Set(looked)].length, 10);
    assert.ok(looked.length <= 18, looked.join());
    assert.equal(told.rests, 1);
  });

  it('looks once more at a file that is added while it is looked at, and not at both at a time', async () => {
    let [underWay, most, looks] = [0, 0, 0];
    const queue = queueOf(async () => {
      most = Math.max(most, ++underWay);
      looks++;
      await pause(5);
      underWay--;
    });
    queue.add(['a.md']);
    await pause(1);
    queue.add(['a.md']);
    queue.add(['a.md']);
    await queue.settled();
    assert.deepEqual([looks, most], [2, 1]);
  });

  it('goes on with the others where one fails, and takes what comes later', async () => {
    const looked: string[] = [];
    const queue = queueOf((key) => {
      if (key.startsWith('bad')) throw new Error('This disk is broken.');
      looked.push(key);
      return Promise.resolve();
    });
    queue.add(['bad 1', 'a.md', ...Array.from({ length: 20 }, (_, at) => `bad ${at + 2}`), 'b.md']);
    await queue.settled();
    // Several are looked at side by side: which of them is first, nobody is promised.
    assert.deepEqual(looked.toSorted(), ['a.md', 'b.md']);
    queue.add(['c.md']);
    await queue.settled();
    assert.equal(looked.at(-1), 'c.md');
    assert.equal(told.failed.length, 21);
    assert.equal(queue.isBusy(), false);
  });

  it('takes nothing more after its end', async () => {
    const queue = queueOf(() => Promise.reject(new Error('too late')));
    queue.dispose();
    queue.add(['a.md']);
    await queue.settled();
    assert.deepEqual(told.failed, []);
  });
});
