import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { newQueue } from '../../../src/vscode/index/queue.ts';
import { newTurns } from '../../../src/vscode/index/turns.ts';

function file(name: string): Uri {
  return { toString: () => name } as unknown as Uri;
}

describe('The queue of files to be read', () => {
  /** Reads these files, of which some make trouble; then one that comes later. */
  async function readAll(trouble: (name: string) => Promise<void> | undefined) {
    const [read, failed]: [string[], string[]] = [[], []];
    const queue = newQueue({
      read: (uri) => {
        read.push(String(uri));
        return trouble(String(uri));
      },
      failed: (uri, error) => failed.push(`${String(uri)}: ${String(error)}`),
      onRest: () => undefined,
      turns: newTurns(),
    });
    queue.addFound(['a', 'b', 'c'].map(file));
    await queue.settled();
    queue.add([file('later')]);
    await queue.settled();
    return { read, failed };
  }

  it('goes on when one of them cannot be read, and tells which', async () => {
    const throwing = await readAll((name) => {
      if (name === 'b') throw new Error('odd');
      return undefined;
    });
    assert.deepEqual(throwing.read, ['a', 'b', 'c', 'later']);
    assert.deepEqual(throwing.failed, ['b: Error: odd']);
  });

  it('goes on when that turns out only after a while', async () => {
    const rejecting = await readAll((name) =>
      name === 'b' ? Promise.reject(new Error('odd')) : Promise.resolve(),
    );
    assert.deepEqual(rejecting.read, ['a', 'b', 'c', 'later']);
    assert.deepEqual(rejecting.failed, ['b: Error: odd']);
  });
});
