import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import type { SharedDocument } from '../../../src/core/sharing/document.ts';
import { writeHtml } from '../../../src/core/sharing/html/htmlWriter.ts';
import { wholeWorkbook } from '../../../src/core/sharing/whole/wholeWorkbook.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { FRESH } from '../form/forms.ts';
import { assertGolden, sampleText } from './golden.ts';
import { markedWorkbook } from './markedWorkbook.ts';
import { outline } from './outline.ts';

function wholeOf(text: string): SharedDocument {
  return wholeWorkbook(opened(text), { today: parseDay('2026-11-24')!, t: inEnglish });
}

/** What stands in the file and on no page: comments, marks for programs, and what two sides said in confidence. */
const IS_UNSEEN = /^(comment in |language$|guide$|format$|check-ups|next-check-up)/;

describe('the whole workbook on paper', () => {
  it('says everything in the guide’s order, notes of one’s own last', () => {
    assertGolden('whole.txt', outline(wholeOf(sampleText('harbor-light-food-bank-cycle-1'))));
  });

  it('asks on paper what a fresh workbook leaves open', () => {
    assertGolden('whole-fresh.txt', outline(wholeOf(FRESH)));
  });

  it('prints nothing empty once both work together', () => {
    const page = outline(wholeOf(sampleText('harbor-light-food-bank-cycle-2')));
    assert.match(page, /Recipe book of the season/);
    assert.doesNotMatch(page, /\(note\)|^\| [^|]* \| *\|$/m);
    assert.doesNotMatch(page, /Reflection/);
  });

  it('has every word of a workbook, and no comment', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (coins) => {
        const { text, words } = markedWorkbook(() => coins.next().value === true);
        const html = writeHtml(wholeOf(text));
        for (const [place, word] of words)
          assert.equal(html.includes(word), !IS_UNSEEN.test(place), place);
      }),
      { numRuns: 10 },
    );
  });

  it('shows lines that can’t be read as they stand', () => {
    const text = withFrontMatter('organization:\n  name: Harbor Light\ncandidates: "Zoo, Park');
    assert.match(outline(wholeOf(text)), /^ {4}candidates: "Zoo, Park$|"Zoo, Park/m);
  });
});
