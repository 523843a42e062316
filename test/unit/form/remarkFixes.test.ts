import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { explanationOf } from '../../../src/core/checks/explain.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { CODES, type Problem, type ProblemCode } from '../../../src/core/checks/problem.ts';
import type { Control, Form } from '../../../src/core/form/form.ts';
import { findSectionIndex, targetOfId } from '../../../src/core/form/fieldId.ts';
import { problemAt, type RemarkPlace } from '../../../src/core/form/remarks.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Span } from '../../../src/core/workbook/span.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { remarkableText } from '../../fuzz/problems.ts';
import { damagedText } from '../../support/damagedText.ts';
import { oddWorkbook } from '../../support/oddWorkbooks.ts';
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
    return workbook.keys.filter(({ reading }) => reading.key === target.path[0]);
  const section = workbook.sections[findSectionIndex(workbook, target) ?? -1];
  return section === undefined ? [] : [section];
}

/** Where a problem is, and what it names as the other place that may be wrong: whole lines. */
function namedBy({ text }: Workbook, { span, related = [] }: Problem): readonly Span[] {
  return [span, ...related.map((one) => one.span)].map(({ start, end }) => ({
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: Math.max(text.indexOf('\n', end), end),
  }));
}

/** Whether every letter of the span is in one of the pieces. */
function isWithin(text: string, { start, end }: Span, pieces: readonly Span[]): boolean {
  const isIn = (at: number): boolean => pieces.some((one) => one.start <= at && at < one.end);
  if (start === end) return pieces.some((one) => one.start <= start && start <= one.end);
  for (let at = start; at < end; at += 1) if (/\S/.test(text[at] ?? '') && !isIn(at)) return false;
  return true;
}

function assertStays(text: string): void {
  const workbook = openWorkbook(text);
  if (workbook === undefined) return;
  const problems = checkWorkbook(workbook, { today: TODAY });
  const seen = new Map<Problem, string>();
  for (const place of remarksIn(formIn(workbook.text))) {
    const problem = problemAt(workbook, problems, place);
    const name = JSON.stringify(place);
    assert.ok(problem && (seen.get(problem) ?? name) === name, `each its own problem: ${name}`);
    seen.set(problem, name);
    const own = piecesOf(workbook, place.field);
    // Lines that can't be read, or begin with "?", are nobody's answer: they may be joined to it.
    const unread = workbook.keys.filter(
      ({ reading, start }) => reading.key === undefined || workbook.text.startsWith('?', start),
    );
    const pieces = [...own, ...namedBy(workbook, problem), ...unread];
    const fixes = fixesFor(workbook, problem, { today: TODAY });
    // What a remark is answered with may be kept among the facts.
    for (const { title, edits } of fixes.filter(({ title }) => !title.includes('office')))
      for (const { start, end } of edits)
        assert.ok(
          // The frame of all facts is no answer, nor is what stands above it.
          place.code.startsWith('front-matter') || isWithin(workbook.text, { start, end }, pieces),
          JSON.stringify({ place, title, cut: workbook.text.slice(start, end) }),
        );
  }
}

const anyText = fc.oneof(remarkableText, oddWorkbook, damagedText);

describe('A fix in the form', () => {
  it('changes the piece that its remark stands at, and no other', () => {
    fc.assert(fc.property(remarkableText, assertStays), { numRuns: 5 });
  });

  it('is there once for a key of one’s own that stands there twice', () => {
    assertStays('---\na:\n ---\na:\n  - a: >-\n      some text\nworkbook: partnership-cycle\n');
  });

  it('leaves a key alone that stands below and is no key of ours', () => {
    for (const key of ['x:y: 1', '? x\n: y'])
      for (const second of ['', ' TBD'])
        assertStays(`---\nworkbook: partnership-cycle\nfocus: A\nfocus:${second}\n${key}\n---\n`);
  });

  it('does so in any workbook #many', () => {
    fc.assert(fc.property(anyText, assertStays), { numRuns: 150 });
  });

  it('does so for each kind of remark #many', () => {
    for (const code of Object.keys(CODES) as ProblemCode[]) {
      const example = explanationOf(code)?.example;
      if (example !== undefined) assertStays(withFragment(SOUND, example.notOk));
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
