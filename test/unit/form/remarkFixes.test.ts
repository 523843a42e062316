import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { explanationOf } from '../../../src/core/checks/explain.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { CODES, type Problem, type ProblemCode } from '../../../src/core/checks/problem.ts';
import type { Control, Form } from '../../../src/core/form/form.ts';
import { sectionIndexOf, targetOfId } from '../../../src/core/form/fieldId.ts';
import { problemAt, type RemarkPlace } from '../../../src/core/form/remarks.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Span } from '../../../src/core/workbook/span.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { remarkableText } from '../../fuzz/problems.ts';
import { damagedText } from '../../support/damagedText.ts';
import { workbookText } from '../../support/workbooks.ts';
import { SOUND, TODAY, withFragment } from '../checks/soundWorkbook.ts';
import { formIn } from './forms.ts';

/** Each remark of a form, by where it stands. */
function remarksIn({ parts, unreadable }: Form): readonly RemarkPlace[] {
  const stray = unreadable.flatMap(({ remarks }) => remarks.map((one) => ({ field: '', ...one })));
  return [...parts.flatMap(({ controls }) => controls.flatMap(remarksOf)), ...stray];
}

function remarksOf(control: Control): readonly RemarkPlace[] {
  if (control.kind === 'pattern') return [];
  if (control.kind === 'group') return control.controls.flatMap(remarksOf);
  const own = control.remarks.map((one) => ({ field: control.id, ...one }));
  if (control.kind !== 'list') return own;
  return [...own, ...control.items.flatMap((item) => item.controls.flatMap(remarksOf))];
}

/** What a control is about: a key of the front matter, however often it is there, or a section. */
function piecesOf(workbook: Workbook, field: string): readonly Span[] {
  const target = targetOfId(field);
  if (target.kind === 'gap') return [];
  if (target.kind === 'fact')
    return workbook.parts.filter(({ reading }) => reading.key === target.path[0]);
  const section = workbook.sections[sectionIndexOf(workbook.sections, target) ?? -1];
  return section === undefined ? [] : [section];
}

/** Where a problem is, and what it names as the other place that may be wrong: whole lines. */
function namedBy({ text }: Workbook, { span, related = [] }: Problem): readonly Span[] {
  return [span, ...related.map((one) => one.span)].map(({ start, end }) => ({
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: Math.max(text.indexOf('\n', end), end),
  }));
}

function assertStays(text: string): void {
  const workbook = openWorkbook(text);
  if (workbook === undefined) return;
  const problems = checkWorkbook(workbook, { today: TODAY });
  const seen = new Set<Problem>();
  for (const place of remarksIn(formIn(workbook.text))) {
    const problem = problemAt(workbook, problems, place);
    assert.ok(problem && !seen.has(problem), `each its own problem: ${JSON.stringify(place)}`);
    seen.add(problem);
    const own = piecesOf(workbook, place.field);
    const pieces = [...own, ...namedBy(workbook, problem)];
    for (const { title, edits } of fixesFor(workbook, problem, { today: TODAY }))
      for (const { start, end } of edits)
        assert.ok(
          pieces.some((one) => one.start <= start && end <= one.end) ||
            (place.field === '' && workbook.text.slice(start, end).trim() === ''), // a frame of the facts
          JSON.stringify({ place, title, cut: workbook.text.slice(start, end) }),
        );
  }
}

const anyText = fc.oneof(remarkableText, workbookText, damagedText);

describe('A fix in the form', () => {
  it('changes the piece that its remark stands at, and no other', () => {
    fc.assert(fc.property(remarkableText, assertStays), { numRuns: 5 });
  });

  it('does so in any workbook #many', () => {
    fc.assert(fc.property(anyText, assertStays), { numRuns: 30 });
  });

  it('does so for each kind of remark #many', () => {
    for (const code of Object.keys(CODES) as ProblemCode[]) {
      const page = explanationOf(code);
      if (page !== undefined && page.described === undefined)
        assertStays(withFragment(SOUND, page.notOk));
    }
  }).timeout(60_000);

  it('edits the answer it stands under, and of two alike its own', () => {
    const text = SOUND.replace(/focus: .*/, 'focus: TBD')
      .replace(/(### How they align with ours\n)/, '$1\nsee email\n')
      .replace('### Challenges\n\n', '### Challenges\n\n- TBD\n- ???\n\n');
    const workbook = openWorkbook(text)!;
    const problems = checkWorkbook(workbook, { today: TODAY });
    const pressed = (field: string, nth: number): string => {
      const problem = problemAt(workbook, problems, { field, code: 'placeholder', nth })!;
      const [fix] = fixesFor(workbook, problem, { today: TODAY });
      return applyEdits(text, fix!.edits);
    };
    assert.equal(pressed('focus', 0), text.replace('focus: TBD', 'focus:'));
    assert.equal(pressed('challenges', 0), text.replace('- TBD\n', ''));
    assert.equal(pressed('challenges', 1), text.replace('- ???\n', ''));
  });
});
