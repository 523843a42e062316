import assert from 'node:assert/strict';
import { peopleNamed, whereUnclear } from '../../../src/core/readers/peopleNamed.ts';
import { ONE, OWNERS, SEVERAL } from './ownersRead.ts';

const namesIn = (written: string, whole: readonly string[] = []): readonly string[] =>
  peopleNamed(written, (name) => whole.includes(name)).map(({ name }) => name);

const SPLITS = [
  ['Dana Whitfield / Youth services team', 'Dana Whitfield; Youth services team'],
  ['Arts & Culture Council and Nora Lind', 'Arts & Culture Council; Nora Lind'],
  ['Ruth Katz, board chair, and Omar Said', 'Ruth Katz, board chair; Omar Said'],
  ['Marisol / front desk', 'Marisol; Front desk'],
  ['JK/RO', 'JK; RO'],
];

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

  it('is offered as several where somebody is surely one', () => {
    for (const [written = '', split] of SPLITS) assert.equal(whereUnclear(written), split);
    assert.equal(
      whereUnclear('Greenway Trust/Dana', (name) => name === 'Greenway Trust/Dana'),
      undefined,
    );
  });

  for (const written of SEVERAL)
    it(`in “${written}” are several, or may be`, () => {
      const split = whereUnclear(written);
      assert.ok(namesIn(split ?? written).length > 1);
      if (split !== undefined) assert.deepEqual(namesIn(written), [written]);
    });

  for (const written of [
    ...ONE,
    ...OWNERS.flatMap(([one, ...people]) => (people.length > 0 ? [] : one)),
  ])
    it(`in “${written}” no more are offered`, () => {
      assert.equal(namesIn(written).length, 1);
      const split = whereUnclear(written);
      assert.equal(split, written === 'José Ortega y Gasset' ? 'José Ortega; Gasset' : undefined);
    });
});
