import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchItems, type Traits } from '../../../src/core/workbook/model/matchItems.ts';

interface Item {
  readonly keys: readonly (readonly string[])[];
  readonly facts: readonly string[];
}

const keysIn = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 });
const item: fc.Arbitrary<Item> = fc.record({
  keys: fc.tuple(keysIn, keysIn),
  facts: fc.uniqueArray(fc.constantFrom('1', '2', '3', '4'), { maxLength: 3 }),
});
const list = fc.array(item, { maxLength: 6 });

const traitsOf = ({ keys, facts }: Item): Traits => ({ keys, facts: () => facts });

function match(before: readonly Item[], now: readonly Item[], isRestInOrder = false) {
  return matchItems(before.map(traitsOf), now.map(traitsOf), isRestInOrder);
}

/** The first place at which two items share a key; Infinity for none. */
function surenessOf(one: Item, other: Item): number {
  const at = one.keys.findIndex((keys, nth) => keys.some((key) => other.keys[nth]!.includes(key)));
  return at < 0 ? Infinity : at;
}

describe('An item of a list without names', () => {
  it('is one of the later list, and none by a weaker sign while there is a surer one', () => {
    fc.assert(
      fc.property(list, list, fc.boolean(), (before, now, isRestInOrder) => {
        const places = match(before, now, isRestInOrder);
        assert.equal(new Set(places.values()).size, places.size);
        const sureness = ([at, old]: [number, number]) => surenessOf(before[old]!, now[at]!);
        const pairs = [...places];
        before.forEach((one, old) => {
          now.forEach((other, at) => {
            const shared = surenessOf(one, other);
            if (shared === Infinity) return;
            const theirs = pairs.filter((pair) => pair[0] === at || pair[1] === old);
            assert.ok(theirs.some((pair) => sureness(pair) <= shared));
          });
        });
        for (const [at, old] of isRestInOrder ? [] : pairs) {
          const same = before[old]!.facts.filter((fact) => now[at]!.facts.includes(fact)).length;
          const isLike = same > 0 && 2 * same >= before[old]!.facts.length - 1;
          assert.ok(isLike || sureness([at, old]) < Infinity);
        }
      }),
    );
  });

  it('is found wherever it stands, and the first one of several that are alike is the first', () => {
    const lists = fc
      .uniqueArray(fc.string())
      .chain((names) =>
        fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
      );
    fc.assert(
      fc.property(lists, ([names, moved]) => {
        const named = (name: string): Item => ({ keys: [[name], ['same']], facts: [] });
        for (const [at, old] of match(names.map(named), moved.map(named)))
          assert.equal(moved[at], names[old]);
        const alike = names.map((): Item => ({ keys: [[], ['same']], facts: [] }));
        assert.deepEqual(
          [...match(alike, alike)],
          [...names.keys()].map((at) => [at, at]),
        );
      }),
    );
  });

  it('is the likeliest one where it got another name', () => {
    const [other, one] = [
      ['3', '4'],
      ['1', '2', '3'],
    ].map((facts) => ({ keys: [], facts }));
    const now = ['1', '2', '4'];
    assert.deepEqual([...match([other!, one!], [{ keys: [], facts: now }])], [[0, 1]]);
  });

  it('is the next one of the rest, where all of these are wanted and as many are left', () => {
    fc.assert(
      fc.property(list, list, (before, now) => {
        const places = match(before, now, true);
        const rest = [...match(before, now)].every(([at, old]) => places.get(at) === old);
        assert.ok(rest);
        if (before.length === now.length) assert.equal(places.size, now.length);
        else assert.equal(places.size, match(before, now).size);
      }),
    );
  });
});
