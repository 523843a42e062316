import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkbook } from '../../src/core/checks/checkWorkbook.ts';
import { fixAll } from '../../src/core/checks/fixAll.ts';
import { fixesFor, problemsToMend } from '../../src/core/checks/fixesFor.ts';
import { applyEdits } from '../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { damagedText } from '../support/damagedText.ts';
import { lostWords } from '../support/keptWords.ts';
import { oddWorkbook } from '../support/oddWorkbooks.ts';
import { remarkableText, TODAY } from './problems.ts';

const context = { today: TODAY };

/**
 * After any mend that nobody has to choose, and after all safe ones at once, every word is still
 * there or stands in a comment, but for marks, placeholders and what is said twice.
 */
export const mendsProperty = fc.property(
  fc.oneof(oddWorkbook, damagedText, remarkableText),
  (text) => {
    const workbook = openWorkbook(text);
    if (workbook === undefined) return;
    const problems = problemsToMend(checkWorkbook(workbook, context));
    for (const problem of problems) {
      for (const fix of fixesFor(workbook, problem, context)) {
        if (!fix.preferred && !fix.safe) continue;
        const after = applyEdits(workbook.text, fix.edits);
        assert.deepEqual(lostWords(workbook.text, after, [problem]), [], fix.title);
      }
    }
    const after = applyEdits(workbook.text, fixAll(workbook, problems, context));
    assert.deepEqual(lostWords(workbook.text, after, problems), [], 'all at once');
  },
);
