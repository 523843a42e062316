import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkbook } from '../../src/core/checks/checkWorkbook.ts';
import { messageOf } from '../../src/core/checks/messages.ts';
import { showAgain, type ShownProblem } from '../../src/core/checks/showAgain.ts';
import { applyEdits, growthOf, type TextEdit } from '../../src/core/workbook/edit.ts';
import { editWorkbook } from '../../src/core/workbook/editWorkbook.ts';
import type { EditWithinLine } from '../../src/core/workbook/editWithinLine.ts';
import { lineIndexOf } from '../../src/core/workbook/layout/lineIndex.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { editsOf } from '../support/editing.ts';
import { gentleStep, remarkableText, TODAY } from './problems.ts';

/** How often something was shown again, in all: a run in which nothing was has shown nothing. */
export const shown = { again: 0 };

export const shownAgainProperty = fc.property(
  remarkableText,
  fc.array(gentleStep, { minLength: 5, maxLength: 40, size: 'max' }),
  (start, steps) => {
    let text = start;
    let workbook = openWorkbook(text);
    let before: readonly ShownProblem<string>[] = [];
    for (const step of steps.filter((one) => one.kind === 'replace')) {
      const edits = editsOf(step, text);
      const within = withinLine(edits, text);
      text = applyEdits(text, edits);
      workbook = workbook && editWorkbook(workbook, edits);
      if (workbook === undefined) return;
      const { positionAt } = lineIndexOf(text);
      let made = 0;
      const problems = checkWorkbook(workbook, { today: TODAY });
      before = showAgain(problems, before, within, (problem) => {
        made++;
        return wordsOf(problem, positionAt);
      });
      shown.again += problems.length - made;
      for (const [at, problem] of problems.entries()) {
        assert.equal(before[at]?.problem, problem);
        assert.equal(before[at].made, wordsOf(problem, positionAt));
      }
    }
  },
);

type Problems = ReturnType<typeof checkWorkbook>;
type PositionAt = ReturnType<typeof lineIndexOf>['positionAt'];

function wordsOf(problem: Problems[number], positionAt: PositionAt): string {
  const { span, severity, related = [] } = problem;
  const spans = [span, ...related.map((place) => place.span)];
  const places = spans.flatMap(({ start, end }) => [positionAt(start), positionAt(end)]);
  return JSON.stringify([severity, messageOf(problem), places]);
}

/** As the editor tells of an edit; it puts no cursor inside a line break. */
function withinLine(edits: readonly TextEdit[], text: string): EditWithinLine | undefined {
  const [edit, ...others] = edits;
  if (edit === undefined || others.length > 0) return undefined;
  const { start, end, text: typed } = edit;
  const isInBreak = (at: number): boolean => text.slice(at - 1, at + 1) === '\r\n';
  if (/[\r\n]/.test(text.slice(start, end) + typed) || isInBreak(start)) return undefined;
  const growth = growthOf(edits);
  return { start, lineEnd: end + text.slice(end).search(/[\r\n]|$/) + growth, growth };
}
