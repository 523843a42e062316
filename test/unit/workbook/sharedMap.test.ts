import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashOf, SharedMap } from '../../../src/core/workbook/sharedMap.ts';

describe('A map that shares what does not change', () => {
  const key = fc.constantFrom('a', 'b', 'ab', '', 'file:///a/b.md', 'é');
  const change = fc.tuple(key, fc.option(fc.nat(), { nil: undefined }));

  it('holds what a map holds after the same changes, and so does each one before it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 6 }), (rounds) => {
        const plain = new Map<string, number>();
        let shared = new SharedMap<number>();
        for (const changes of rounds) {
          const [before, entries] = [shared, [...shared]];
          shared = shared.with(changes);
          for (const [name, value] of changes) {
            if (value === undefined) plain.delete(name);
            else plain.set(name, value);
          }
          assert.deepEqual([...before], entries);
          assert.deepEqual(new Map(shared), plain);
          assert.deepEqual(new Set(shared.keys()), new Set(plain.keys()));
          assert.equal([...shared.values()].length, shared.size);
          assert.equal(shared.size, plain.size);
          for (const [name] of changes) {
            assert.equal(shared.get(name), plain.get(name));
            assert.equal(shared.has(name), plain.has(name));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same map where nothing changes', () => {
    const map = new SharedMap<number>().with([['a', 1]]);
    assert.equal(map.with([]), map);
  });

  it('leads in steps to another map, and tells what goes and comes', () => {
    const entries = fc.array(change, { maxLength: 9 });
    fc.assert(
      fc.property(entries, entries, fc.integer({ min: 1, max: 4 }), (some, others, most) => {
        const from = new SharedMap<number>().with(some);
        const goal = from.with(others);
        const [left, found] = [[...from.values()], [] as number[]];
        let map = from;
        for (let steps = 0; map !== goal; steps++) {
          assert.ok(steps <= others.length);
          const step = map.toward(goal, most);
          for (const value of step.gone) left.splice(left.indexOf(value), 1);
          found.push(...step.come);
          assert.equal(step.map.size, [...step.map].length);
          map = step.map;
        }
        assert.deepEqual([...left, ...found].sort(), [...goal.values()].sort());
      }),
    );
  });

  it('spreads the paths of a library evenly, so that no part is long to copy or to write', () => {
    const parts = Array.from({ length: 32 }, () => 0);
    for (let at = 0; at < 3200; at++) {
      const slug = `cedar-club-${at}`;
      const part = hashOf(`file:///library/${slug}/${slug}-cycle-1.md`) % parts.length;
      parts[part] = (parts[part] ?? 0) + 1;
    }
    assert.ok(Math.max(...parts) < 150, `a part holds ${Math.max(...parts)} of 3200`);
  });
});
