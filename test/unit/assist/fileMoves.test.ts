import assert from 'node:assert/strict';
import { fileMoves } from '../../../src/core/assist/renameMoves.ts';

describe('Moving the files of an organization that is renamed', () => {
  const moves = [
    { kind: 'folder', from: '/p/old', to: '/p/new' },
    { kind: 'file', from: '/p/new/old-cycle-1.md', to: '/p/new/new-cycle-1.md' },
  ] as const;

  it('takes each file to where it ends up, and leaves the others', () => {
    const paths = ['/p/old/old-cycle-1.md', '/p/old/letter.txt', '/p/older/a.md', '/p/b.md'];
    const found = fileMoves(moves, [...paths, '/p/old/letter.txt']).map(({ from, to }) => [
      from,
      to,
    ]);
    assert.deepEqual(found, [
      ['/p/old/old-cycle-1.md', '/p/new/new-cycle-1.md'],
      ['/p/old/letter.txt', '/p/new/letter.txt'],
    ]);
  });
});
