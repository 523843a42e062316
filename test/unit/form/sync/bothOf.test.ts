import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bothOf } from '../../../../src/core/form/sync/bothOf.ts';

const line = fc.constantFrom(
  ...['- Chairs', '- Coffee', '- Tablets', '- Ana: flyer', '  - by Friday', '  - in red'],
  ...['What we agreed on:', 'They came late.', 'It rained.'],
);
const paragraph = fc.array(line, { minLength: 1, maxLength: 5 });
const text = fc
  .array(paragraph, { maxLength: 4 })
  .map((all) => all.map((lines) => lines.join('\n')).join('\n\n'));

describe('Both of two versions of an answer', () => {
  it('have every line of each, none more often than either, in the order of theirs', () => {
    fc.assert(
      fc.property(text, text, (theirs, mine) => {
        const both = bothOf(theirs, mine);
        const [all, there, hers] = [linesIn(both), linesIn(theirs), linesIn(mine)];
        for (const one of new Set([...all, ...there, ...hers])) {
          const most = Math.max(countOf(there, one), countOf(hers, one));
          // What stands below something belongs to it: it may stand below one in each.
          if (!one.startsWith(' ')) assert.equal(countOf(all, one), most, both);
          else assert.ok(countOf(all, one) >= most, both);
        }
        let at = 0;
        for (const one of all) if (one === there[at]) at++;
        assert.equal(at, there.length, both);
        assert.equal(bothOf(theirs, theirs), theirs);
      }),
      { numRuns: 500 },
    );
  });

  for (const [title, theirs, mine, both] of [
    [
      'a list in which each changed a line',
      '- Chairs\n- Coffee\n- Tablets, charged',
      '- Chairs, folded\n- Coffee\n- Tablets',
      '- Chairs\n- Chairs, folded\n- Coffee\n- Tablets, charged\n- Tablets',
    ],
    [
      'a list in which both changed one line',
      '- Chairs\n- Coffee and tea\n- Tablets',
      '- Chairs\n- Decaf\n- Tablets',
      '- Chairs\n- Coffee and tea\n- Decaf\n- Tablets',
    ],
    [
      'a list to which each added',
      '- Chairs\n- Coffee',
      '- Chairs\n- Tablets',
      '- Chairs\n- Coffee\n- Tablets',
    ],
    ['a list of one', '- Coffee and tea', '- Decaf', '- Coffee and tea\n- Decaf'],
    [
      'a line under the heading that both have',
      'They came late.\n\nWhat we agreed on:\n- Ana: flyer',
      'It rained.\n\nWhat we agreed on:',
      'They came late.\n\nWhat we agreed on:\n- Ana: flyer\n\nIt rained.',
    ],
    [
      'what stands below a line of a list',
      '- Chairs\n  - in red\n- Coffee',
      '- Coffee\n  - in red\n- Chairs\n  - by Friday',
      '- Chairs\n  - in red\n  - by Friday\n- Coffee\n  - in red',
    ],
  ] as const)
    it(`have ${title}`, () => {
      assert.equal(bothOf(theirs, mine), both);
    });
});

function linesIn(said: string): readonly string[] {
  return said.split('\n').filter((one) => one !== '');
}

function countOf(lines: readonly string[], line: string): number {
  return lines.filter((one) => one === line).length;
}
