import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SortedList } from '../../../src/core/portfolio/sortedList.ts';

describe('A sorted list that shares what does not change', () => {
  const byNumber = (a: number, b: number): number => a - b;
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), {
    maxLength: 400,
    size: 'max',
  });

  it('is in order after every change, and each one before it stays as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, numbers), { maxLength: 5 }), (rounds) => {
        const present = new Set<number>();
        let list = new SortedList(byNumber);
        for (const [leave, enter] of rounds) {
          const gone = leave.filter((one) => present.delete(one));
          const come = enter.filter((one) => !present.has(one));
          come.forEach((one) => present.add(one));
          const [before, items] = [list, [...list.items]];
          list = list.with(gone, come);
          assert.deepEqual(list.items, [...present].sort(byNumber));
          assert.equal(list.isEmpty, present.size === 0);
          assert.deepEqual(before.items, items);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes in what takes the place of an equal one', () => {
    const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
    const [old, now] = [{ key: 1 }, { key: 1 }];
    const list = new SortedList(byKey).with([], [{ key: 0 }, old, { key: 2 }]).with([old], [now]);
    assert.equal(list.items[1], now);
    assert.equal(list.items.length, 3);
  });

  it('is the same list where nothing changes, and puts its items together once', () => {
    const list = new SortedList(byNumber).with([], [2, 1]);
    assert.equal(list.with([], []), list);
    assert.equal(list.items, list.items);
  });
});
