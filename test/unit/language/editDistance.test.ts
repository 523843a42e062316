import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../../src/core/language/editDistance.ts';

/** By its definition, letter by letter from the end. */
function whole(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const isSame = a.at(-1) === b.at(-1);
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    ...[whole(x, b) + 1, whole(a, y) + 1, whole(x, y) + (isSame ? 0 : 1)],
    ...(isSwap ? [whole(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
  );
}

describe('The distance of two words', () => {
  it('is what it is by its definition, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(whole(a, b), limit + 1));
      }),
    );
  });
});
