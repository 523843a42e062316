import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexNeighbors } from '../../../src/core/checks/neighborIndex.ts';
import { neighbor } from './neighborhood.ts';

describe('The index of all neighbors', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const name = fc.constantFrom(
    'Harbor Light',
    'HARBOR  light',
    'Harbor Light Food Bank',
    'O`Brien’s',
    '',
  );
  const milestone = fc.record({
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
  it('does not depend on the order in which the workbooks are met', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, cycle), { selector: ([own]) => own }), (all) => {
        const cycles = all.map(([own, said]) => neighbor({ id: own, ...said }));
        assert.deepEqual(indexNeighbors(cycles), indexNeighbors([...cycles].reverse()));
      }),
    );
  });

  it('counts what one owner has to see to in one week, however the name is written', () => {
    const flyers = (owner: string, due: number) => ({ owner, due });
    const index = indexNeighbors([
      neighbor({ id: 'a', openMilestones: [flyers('Director', 4), flyers('director', 5)] }),
      neighbor({ id: 'b', openMilestones: [flyers('DIRECTOR', 6), flyers('Director', 12)] }),
      neighbor({ id: 'c', atRest: true, openMilestones: [flyers('Director', 4)] }),
    ]);
    assert.deepEqual([...index.worksByOwnerAndWeek.values()], [3, 1]);
    assert.equal(index.worksById.get('b')?.length, 2);
    assert.equal(index.worksById.get('c'), undefined, 'nothing has to be done in a cycle at rest');
  });

  it('has the longer of two names first', () => {
    const names = ['Harbor Light', 'Harbor Light Food Bank', 'Harbor'];
    const { namesByFirstWord } = indexNeighbors([neighbor({ candidates: names })]);
    assert.deepEqual(
      namesByFirstWord.get('harbor')?.map((words) => words.length),
      [4, 2, 1],
    );
  });
});
