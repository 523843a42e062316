import assert from 'node:assert/strict';
import fc from 'fast-check';
import { literalLine, markdownOf } from '../../../src/core/imports/word/markdownOf.ts';
import { singleSpaced } from '../../../src/core/language/singleSpaced.ts';

describe('A line of a list as Markdown', () => {
  it('is the same whether or not it is seen to hold nothing that Markdown reads', () => {
    const letters = fc.constantFrom(...'aZé1 ,;:.?\'’"()/@-*_#`<[&!+~|\\'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        const run = { text: singleSpaced(text), bold: false, italic: false, strike: false };
        const runs = [{ ...run, marked: false }];
        const whole = markdownOf([{ kind: 'paragraph', runs, heading: false }]);
        assert.equal(literalLine(text), whole);
      }),
      { numRuns: 3000 },
    );
  });
});
