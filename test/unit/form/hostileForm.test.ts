import assert from 'node:assert/strict';
import { isoDay } from '../../../src/core/calendar/day.ts';
import { formOf } from '../../../src/core/form/readForm.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { HOSTILE } from '../../hostile/texts.ts';
import { TODAY } from '../checks/soundWorkbook.ts';
import { controlsOf } from './forms.ts';

describe('A hostile text as a form #many', () => {
  for (const { what, text, expects } of HOSTILE) {
    if (expects === 'none') {
      it(`is none, as it is no workbook: ${what}`, () => {
        assert.equal(openWorkbook(text()), undefined);
      });
      continue;
    }
    it(`is a page that can be shown: ${what}`, () => {
      const workbook = openWorkbook(text());
      assert.ok(workbook, 'a workbook');
      const form = formOf({
        ...{ workbook, today: TODAY, problems: [], translate: inEnglish },
        dayWords: (day) => ({ iso: isoDay(day), text: isoDay(day), beneath: '' }),
      });
      assert.ok(form.parts.length > 7);
      for (const part of form.parts) {
        const ids = controlsOf({ ...form, parts: [part] }).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length, `each once in ${part.id}`);
      }
      // It goes to the page as a message.
      assert.deepEqual(structuredClone(form), form);
    });
  }
});
