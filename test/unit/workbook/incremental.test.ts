import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits, type TextEdit } from '../../../src/core/workbook/edit.ts';
import {
  editWorkbook,
  faultsOf,
  openWorkbook,
  textAt,
  type Workbook,
} from '../../../src/core/workbook/workbook.ts';
import { editsOf, inverseOf } from '../../support/editing.ts';
import { step, workbookText, type Step } from '../../support/workbooks.ts';
import { opened, windows, withFrontMatter } from '../../support/workbookText.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);

/** Does the steps one after the other, and compares with a reading from scratch after each. */
function edited(text: string, steps: readonly Step[]): number {
  const undo: { edits: readonly TextEdit[]; before: string }[] = [];
  let now = text;
  let workbook: Workbook | undefined = openWorkbook(text);
  for (const one of steps) {
    const last = one.kind === 'undo' ? undo.pop() : undefined;
    const edits = one.kind === 'undo' ? (last?.edits ?? []) : editsOf(one, now);
    if (one.kind === 'replace') undo.push({ edits: inverseOf(edits, now), before: now });
    now = applyEdits(now, edits);
    if (last !== undefined) assert.equal(now, last.before, 'undo gives the text back');
    const fresh = openWorkbook(now);
    if (workbook !== undefined) assertSame(editWorkbook(workbook, edits), fresh);
    workbook = workbook === undefined ? fresh : (editWorkbook(workbook, edits) ?? fresh);
  }
  return steps.length;
}

function assertSame(after: Workbook | undefined, fresh: Workbook | undefined): void {
  assert.deepEqual(after, fresh);
  if (after === undefined || fresh === undefined) return;
  assert.deepEqual(faultsOf(after), faultsOf(fresh));
}

describe('a workbook after an edit', () => {
  it('is the one that its new text would have been read as, whatever was typed', () => {
    let edits = 0;
    fc.assert(
      fc.property(workbookText, fc.array(step, { minLength: 1, maxLength: 40 }), (text, steps) => {
        edits += edited(text, steps);
      }),
      { numRuns: RUNS },
    );
    if (RUNS > 1000) console.log(`${edits} edits`);
  });

  it('says of every stretch what the text says', () => {
    fc.assert(
      fc.property(workbookText, step, fc.nat(), fc.nat(), (text, one, a, b) => {
        const before = openWorkbook(text);
        if (before === undefined || one.kind === 'undo') return;
        const after = editWorkbook(before, editsOf(one, text));
        if (after === undefined) return;
        const [start, end] = [a % (after.length + 1), b % (after.length + 1)].sort((x, y) => x - y);
        const span = { start: start!, end: end! };
        assert.equal(textAt(after, span), after.text.slice(span.start, span.end));
      }),
      { numRuns: RUNS },
    );
  });
});

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
  assertSame(after, openWorkbook(applyEdits(text, [{ start, end: start, text: put }])));
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
        workbook.parts.flatMap((part) => part.items.map(({ reading }) => reading));
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
    assert.equal(typeof Object.getOwnPropertyDescriptor(after, 'text')?.get, 'function');
    assert.equal(after.length, after.text.length);
  });
});
