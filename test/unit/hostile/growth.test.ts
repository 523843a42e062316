import assert from 'node:assert/strict';
import fc from 'fast-check';
import { growthLine, growthOf, type Growth } from '../../hostile/growth.ts';
import { READERS, shapesOf } from '../../hostile/readers.ts';

/** Shapes of each reader; fresh ones are tried by `npm run fuzz`. */
const SHAPES = Number(process.env.SHAPES ?? 6);

describe('Reading what others wrote (#many)', () => {
  const all: Growth[] = [];
  for (const reader of READERS) {
    it(`takes time that grows with its size, and no more: ${reader.name}`, () => {
      fc.assert(
        fc.property(shapesOf(reader), (shape) => {
          const growth = growthOf(reader, shape);
          all.push(growth);
          assert.ok(growth.isLinear, growthLine(growth));
        }),
        { numRuns: SHAPES, endOnFailure: true },
      );
    }).timeout(600_000);
  }
  after(() => {
    const slowest = all.sort((a, b) => b.took - a.took).slice(0, 10);
    console.log(`The slowest:\n${slowest.map(growthLine).join('\n')}`);
  });
});
