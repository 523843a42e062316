import assert from 'node:assert/strict';
import { SOUND } from '../checks/soundWorkbook.ts';
import { valueOf } from '../../../src/core/form/change.ts';
import { fieldAt, offsetFrom } from '../../../src/core/form/fieldAt.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { controlsOf, formIn, FRESH } from './forms.ts';

const TEXTS = [FRESH, SOUND, SOUND.replaceAll('\n', '\r\n')];

describe('Where somebody writes on in the text of a form', () => {
  it('is behind what the control says that she was in', () => {
    for (const text of TEXTS) {
      const workbook = openWorkbook(text)!;
      const said = controlsOf(formIn(text)).filter(
        ({ kind, id }) =>
          (kind === 'field' || kind === 'answer') &&
          !id.startsWith('gap/') &&
          valueOf(workbook, id) !== '',
      );
      assert.ok(said.length > 0);
      for (const { id } of said) assert.equal(fieldAt(workbook, offsetFrom(workbook, id)), id);
    }
  });

  it('is in the first answer for whoever was in none', () => {
    for (const text of TEXTS) {
      const workbook = openWorkbook(text)!;
      const answers = controlsOf(formIn(text)).filter(({ kind }) => kind === 'answer');
      const at = fieldAt(workbook, offsetFrom(workbook, undefined));
      assert.ok(
        answers.some(({ id }) => id === at),
        at,
      );
    }
  });

  it('is nowhere where a letter would end the workbook', () => {
    for (const text of TEXTS) {
      const workbook = openWorkbook(text)!;
      const ids = controlsOf(formIn(text)).map(({ id }) => id);
      for (const id of [undefined, 'milestones.99.title', 'section/7/Nowhere', ...ids]) {
        const at = offsetFrom(workbook, id);
        assert.ok(at > workbook.frontMatter.fence.end, String(id));
        const after = openWorkbook(`${text.slice(0, at)}x${text.slice(at)}`);
        assert.ok(after, `a letter at ${String(id)} ends it`);
      }
    }
  });
});
