import assert from 'node:assert/strict';
import { newSlot } from '../../../src/core/workbook/slot.ts';

describe('A slot', () => {
  it('holds the last value for each object, and none for others', () => {
    const slot = newSlot<number>();
    const [some, list] = [{ a: 1 }, [1]];
    slot.set(some, 1);
    slot.set(list, 2);
    slot.set(some, 3);
    assert.deepEqual([slot.get(some), slot.get(list), slot.get({ a: 1 })], [3, 2, undefined]);
    slot.set(some, undefined);
    assert.equal(slot.get(some), undefined);
  });

  it('knows nothing of another slot’s values', () => {
    const [slot, other] = [newSlot<number>(), newSlot<number>()];
    const about = {};
    slot.set(about, 1);
    assert.equal(other.get(about), undefined);
    other.set(about, 2);
    assert.equal(slot.get(about), 1);
  });

  it('leaves no trace on the object, nor on what is copied from it', () => {
    const slot = newSlot<number>();
    const about = { a: 1 };
    slot.set(about, 1);
    assert.deepEqual(about, { a: 1 });
    assert.deepEqual(Reflect.ownKeys(about), ['a']);
    assert.equal(slot.get({ ...about }), undefined);
  });
});
