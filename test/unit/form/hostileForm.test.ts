import assert from 'node:assert/strict';
import { isoDay } from '../../../src/core/calendar/day.ts';
import { formOf } from '../../../src/core/form/readForm.ts';
import { inEnglish } from '../../../src/core/portfolio/translate.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { HOSTILE } from '../../hostile/texts.ts';
import { TODAY } from '../checks/soundWorkbook.ts';

/** As long as a person waits for a page; the slowest takes a tenth of it on an idle machine. */
const LONGEST = 5000;

describe('A hostile text as a form #many', () => {
  let slowest = { what: '', ms: 0 };
  after(() => {
    console.log(`[measure] form, slowest: ${slowest.what} ${slowest.ms.toFixed(0)} ms`);
  });
  for (const { what, text } of HOSTILE) {
    it(`is a page, and soon: ${what}`, () => {
      const workbook = openWorkbook(text());
      if (workbook === undefined) return;
      const started = performance.now();
      const form = formOf({
        ...{ workbook, today: TODAY, problems: [], translate: inEnglish },
        dayWords: (day) => ({ iso: isoDay(day), text: isoDay(day), beneath: '' }),
      });
      const ms = performance.now() - started;
      if (ms > slowest.ms) slowest = { what, ms };
      assert.ok(form.parts.length > 7);
      assert.ok(ms < LONGEST, `${ms.toFixed(0)} ms`);
    });
  }
});
