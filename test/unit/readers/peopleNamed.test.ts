import assert from 'node:assert/strict';
import { peopleNamed, whereUnclear } from '../../../src/core/readers/peopleNamed.ts';
import { OWNERS } from './ownersRead.ts';

const namesIn = (written: string, whole: readonly string[] = []): readonly string[] =>
  peopleNamed(written, (name) => whole.includes(name)).map(({ name }) => name);

const UNCLEAR = ['Board; staff', 'Barnes; Noble', 'Harbor; Vine', 'José Ortega; Gasset'];

describe('Who is named as responsible', () => {
  for (const [written, ...people] of OWNERS) {
    it(`in “${written}” is ${people.length > 1 ? people.join(' | ') : 'one'}`, () => {
      assert.deepEqual(namesIn(written), people.length > 1 ? people : [written.trim()]);
    });
  }

  it('is told with the place at which each stands', () => {
    for (const [written] of OWNERS)
      for (const { name, start, end } of peopleNamed(written))
        assert.equal(written.slice(start, end), name);
  });

  it('is nobody where nothing stands', () => {
    assert.deepEqual(namesIn('  '), []);
  });

  it('is one where the workbook knows an organization of that name', () => {
    assert.deepEqual(namesIn('Harbor and Vine'), ['Harbor', 'Vine']);
    assert.deepEqual(namesIn('Harbor and Vine', ['Harbor and Vine']), ['Harbor and Vine']);
  });

  it('is offered as several where it isn’t clear, and only there', () => {
    const unclear = OWNERS.flatMap(([written]) => whereUnclear(written) ?? []);
    assert.deepEqual(unclear, UNCLEAR);
    for (const split of unclear) assert.equal(namesIn(split).length, 2);
    assert.equal(
      whereUnclear('Barnes & Noble', (name) => name === 'Barnes & Noble'),
      undefined,
    );
  });
});
