import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { editWorkbook } from '../../../src/core/workbook/editWorkbook.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { opened, windows, withFrontMatter } from '../../support/workbookText.ts';

// That an edited workbook is the one its text would be read as is shown by test/fuzz/properties.ts.

const LONG = withFrontMatter(
  `library: L\nmilestones:\n${'  - title: A\n    due: 2026-03-30\n'.repeat(20)}focus: F`,
  `# T\n\n### Meeting notes\n\n${'#### 2026-03-09\n\nWe met.\n\n'.repeat(20)}### Challenges\n\nTime.\n`,
);

/** The workbook before and after something was typed right behind the n-th time that `mark` occurs. */
function typed(text: string, mark: string, put: string): { before: Workbook; after: Workbook } {
  const start = text.indexOf(mark, text.length / 3) + mark.length;
  const before = opened(text);
  const after = editWorkbook(before, [{ start, end: start, text: put }]);
  assert.ok(after);
  assert.deepEqual(after, openWorkbook(applyEdits(text, [{ start, end: start, text: put }])));
  return { before, after };
}

describe('what an edit did not touch is not read again', () => {
  for (const text of [LONG, windows(LONG)]) {
    const eol = text === LONG ? 'LF' : 'CRLF';
    it(`in the other keys and sections (${eol})`, () => {
      const { before, after } = typed(text, 'title: A', 'x');
      assert.equal(after.parts[0]?.reading, before.parts[0]?.reading);
      assert.equal(after.parts.at(-1)?.reading, before.parts.at(-1)?.reading);
      after.sections.forEach(({ answer }, at) => assert.equal(answer, before.sections[at]?.answer));
    });
    it(`in the other items of a list (${eol})`, () => {
      const { before, after } = typed(text, 'title: A', 'x');
      const items = (workbook: Workbook): readonly unknown[] =>
        workbook.parts.flatMap((part) => part.items.units.map(({ reading }) => reading));
      const [old, now] = [new Set(items(before)), items(after)];
      assert.equal(now.filter((reading) => !old.has(reading)).length, 1);
    });
    it(`in the front matter and the other sections, when the body is edited (${eol})`, () => {
      const { before, after } = typed(text, 'We met.', ' Twice.');
      assert.equal(after.parts, before.parts);
      assert.equal(after.cycle, before.cycle);
      const old = new Set(before.sections.map(({ answer }) => answer));
      assert.equal(after.sections.filter(({ answer }) => !old.has(answer)).length, 1);
    });
  }

  it('nor is the text put together until somebody asks for it', () => {
    const { after } = typed(LONG, 'We met.', ' Twice.');
    assert.equal(Object.hasOwn(after, 'text'), false);
    assert.equal(after.length, after.text.length);
  });
});
