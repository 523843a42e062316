import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  changedNeighbours,
  indexNeighbours,
  type GrowingIndex,
} from '../../../src/core/checks/neighbourIndex.ts';
import type { NeighbourCycle } from '../../../src/core/checks/neighbours.ts';
import { neighbour } from './neighbourhood.ts';

describe('The index of all neighbours', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const name = fc.constantFrom(
    'Harbor Light',
    'HARBOR  light',
    'Harbor Light Food Bank',
    'O`Brien’s',
    '',
  );
  const milestone = fc.record({
    title: fc.constant('Flyers'),
    owner: fc.constantFrom('Director', 'director', 'Chair'),
    due: fc.nat({ max: 15 }),
  });
  const cycle = fc.record({
    organization: fc.option(name, { nil: undefined }),
    cycle: fc.nat({ max: 2 }),
    atRest: fc.boolean(),
    candidates: fc.array(name, { maxLength: 3 }),
    openMilestones: fc.array(milestone, { maxLength: 3 }),
  });
  /** A file that is changed, made or, without a cycle, deleted. */
  const change = fc.tuple(id, fc.option(cycle, { nil: undefined }));

  it('is after each change the one that is made anew', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 8 }), (rounds) => {
        const now = new Map<string, NeighbourCycle>();
        let index = indexNeighbours([]);
        for (const changes of rounds) {
          const before = new Map(now);
          for (const [own, said] of changes) {
            if (said === undefined) now.delete(own);
            else now.set(own, neighbour({ id: own, ...said }));
          }
          index = changedNeighbours(index, notIn(now, before), notIn(before, now));
          assert.deepEqual(plain(index), plain(indexNeighbours([...now.values()].reverse())));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stays the same where a file says of itself what it said', () => {
    const harbor = neighbour({ organization: 'Harbor Light' });
    const index = indexNeighbours([harbor]);
    assert.equal(changedNeighbours(index, [harbor], [{ ...harbor }]), index);
    assert.notEqual(changedNeighbours(index, [harbor], [{ ...harbor, focus: 'Spring' }]), index);
  });

  it('keeps the lists that a change leaves alone', () => {
    const others = ['Mosque', 'Choir'].map((organization) => neighbour({ organization }));
    const index = indexNeighbours(others);
    const next = changedNeighbours(index, [], [neighbour({ organization: 'Harbor Light' })]);
    assert.equal(next.byOrganization.get('choir'), index.byOrganization.get('choir'));
    assert.equal(next.namesByFirstWord.get('choir'), index.namesByFirstWord.get('choir'));
  });

  it('has the longer of two names first', () => {
    const names = ['Harbor Light', 'Harbor Light Food Bank', 'Harbor'];
    const { namesByFirstWord } = indexNeighbours([neighbour({ candidates: names })]);
    assert.deepEqual(
      namesByFirstWord.get('harbor')?.map((words) => words.length),
      [4, 2, 1],
    );
  });

  function notIn(
    others: ReadonlyMap<string, NeighbourCycle>,
    cycles: ReadonlyMap<string, NeighbourCycle>,
  ): readonly NeighbourCycle[] {
    return [...cycles].flatMap(([own, one]) => (others.get(own) === one ? [] : [one]));
  }

  function plain(index: GrowingIndex): unknown {
    return Object.fromEntries(
      Object.entries(index).map(([key, map]) => [
        key,
        new Map(map as ReadonlyMap<string, unknown>),
      ]),
    );
  }
});
