import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { fixAll } from '../../../src/core/checks/fixAll.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { HOSTILE } from '../../hostile/texts.ts';

const context = { today: parseDay('2026-11-24')! };

describe('a mend of a hostile or odd file #many', function () {
  this.timeout(60_000);
  for (const { what, text, expects } of HOSTILE) {
    if (expects === 'none') continue;
    it(`${what}: is looked for without an exception, and in this suite’s time`, () => {
      const workbook = openWorkbook(text());
      assert.ok(workbook);
      const problems = checkWorkbook(workbook, context);
      const ofEachCode = new Map(problems.map((problem) => [problem.code, problem]));
      for (const problem of ofEachCode.values()) {
        fixesFor(workbook, problem, context);
      }
      if (problems.length <= 100) fixAll(workbook, problems, context);
    });
  }
});
