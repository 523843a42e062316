import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { messageOf } from '../../../src/core/checks/messages.ts';
import { personalFinds } from '../../../src/core/checks/find/personalText.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { newMemory } from '../../../src/core/workbook/syntax/memory.ts';
import { SOUND, TODAY } from './soundWorkbook.ts';

const scraps = fc.constantFrom(
  ...['\n', '  ', '- ', ':', '#', '"', "'", '[', ']', '{', 'TBD', '@', '***', '---\n', '\t'],
  ...['2026-02-30', 'milestones: [a, 1]\n', '  - ', '## ', '> ', '\r\n', '🎉', '&a ', '*a ', '|\n'],
);

/** Somewhere in the workbook a few characters give way to scraps. */
const edits = fc.record({
  start: fc.nat(SOUND.length),
  length: fc.nat(12),
  text: fc.array(scraps, { maxLength: 3 }).map((some) => some.join('')),
});

describe('Whatever somebody types #many', () => {
  it('is checked without a fuss, with problems inside the text, and the same after an edit', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 2 }), (typed) => {
        const memory = newMemory();
        let workbook = openWorkbook(SOUND, memory);
        for (const { start, length, text } of typed) {
          if (workbook === undefined) return;
          const from = Math.min(start, workbook.text.length);
          const end = Math.min(from + length, workbook.text.length);
          const edited = applyEdits(workbook.text, [{ start: from, end, text }]);
          workbook = openWorkbook(edited, memory);
          if (workbook === undefined) return;
          const problems = checkWorkbook(workbook, { today: TODAY, memory });
          const anew = checkWorkbook(openWorkbook(workbook.text)!, { today: TODAY });
          assert.deepEqual(problems, anew);
          for (const { span, ...problem } of problems) {
            assert.ok(
              span.start >= 0 && span.start <= span.end && span.end <= workbook.text.length,
            );
            assert.doesNotMatch(messageOf(problem), /\{\w+\}(?!.*[{}])/);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The least time of several runs, in milliseconds. */
function leastTime(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('A text twice as long takes about twice as long #many', () => {
  for (const scrap of [
    '1',
    'a@',
    '(319) ',
    '+1 1 ',
    '0123 456 ',
    '319-',
    'call 319 ',
    '@a.',
    "a'",
    '319.555',
  ]) {
    it(`to be searched for personal data: ${scrap}`, () => {
      const [short, long] = [8_000, 16_000].map((size) => scrap.repeat(size / scrap.length));
      personalFinds(short!);
      const before = leastTime(() => personalFinds(short!));
      // Quadratic would be 4 times; what is below a millisecond is too short to be compared.
      assert.ok(leastTime(() => personalFinds(long!)) < 3.5 * Math.max(before, 1));
    });
  }
});
