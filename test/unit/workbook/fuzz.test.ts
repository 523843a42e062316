import fc from 'fast-check';
import { describe, it } from 'mocha';
import { PROPERTIES } from '../../fuzz/properties.ts';

// A short run; `npm run fuzz -- --runs N` makes it long.
describe('for every text that could be made up #many', () => {
  for (const { promise, property } of PROPERTIES) {
    // A busy machine takes several times as long.
    it(promise, () => fc.assert(property, { numRuns: 60 })).timeout(60_000);
  }
});
