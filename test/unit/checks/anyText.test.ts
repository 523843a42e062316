import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { messageOf } from '../../../src/core/checks/messages.ts';
import { personalFinds } from '../../../src/core/workbook/values/personalText.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { newMemory } from '../../../src/core/workbook/syntax/memory.ts';
import { SOUND, TODAY } from './soundWorkbook.ts';

const scraps = fc.constantFrom(
  ...['\n', '  ', '- ', ':', '#', '"', "'", '[', ']', '{', 'TBD', '@', '***', '---\n', '\t'],
  ...['2026-02-30', 'milestones: [a, 1]\n', '  - ', '## ', '> ', '\r\n', '🎉', '&a ', '*a ', '|\n'],
);

/** How many texts are tried. */
const RUNS = 100;

/** In characters. */
const LONG = 1_000_000;

/** Somewhere in the workbook a few characters give way to scraps. */
const edits = fc.record({
  start: fc.nat(SOUND.length),
  length: fc.nat(12),
  text: fc.array(scraps, { maxLength: 3 }).map((some) => some.join('')),
});

describe('Whatever somebody types #many', function () {
  this.timeout(60_000);
  it('is checked without a fuss, with problems inside the text, and the same after an edit', () => {
    let checked = 0;
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 2 }), (typed) => {
        const memory = newMemory();
        let text = SOUND;
        for (const { start, length, text: put } of typed) {
          const from = Math.min(start, text.length);
          const end = Math.min(from + length, text.length);
          text = applyEdits(text, [{ start: from, end, text: put }]);
          const workbook = openWorkbook(text, memory);
          const anew = openWorkbook(text);
          assert.equal(workbook === undefined, anew === undefined, 'a workbook, or none');
          if (workbook === undefined) continue; // its mark is gone, and may come back
          const problems = checkWorkbook(workbook, { today: TODAY, memory });
          assert.deepEqual(problems, checkWorkbook(anew!, { today: TODAY }));
          for (const { span, ...problem } of problems) {
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
            assert.doesNotMatch(messageOf(problem), /\{\w+\}(?!.*[{}])/);
          }
          checked++;
        }
      }),
      { numRuns: RUNS },
    );
    assert.ok(checked > RUNS, `only ${checked} workbooks`);
  });
});

describe('A very long text is searched in one go #many', () => {
  for (const scrap of [
    ...['1', 'a@', '(319) ', '+1 1 ', '0123 456 ', '319-', 'call 319 ', '@a.', "a'", '319.555'],
  ]) {
    it(`for personal data: ${scrap}`, () => {
      // Less than a second; whoever starts over at each letter takes many minutes.
      personalFinds(scrap.repeat(LONG / scrap.length));
    });
  }
});
