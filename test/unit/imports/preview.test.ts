import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { previewOf } from '../../../src/core/imports/preview/preview.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { SAMPLES } from '../../support/importSamples.ts';

const name = '01-clean.docx';

describe('The page that shows what will become of a Word guide', () => {
  const bytes = fs.readFileSync(path.join(SAMPLES, name));
  const plan = planImport({ name, bytes }, { today: parseDay('2026-11-25')!, known: [] });
  const choices = { as: undefined, left: new Set<number>() };
  const [workbook] = previewOf({ name, kind: 'word' }, plan, [], choices, inEnglish).workbooks;
  const rows = [...workbook!.facts, ...workbook!.answers];
  const textOf = (label: string): string | undefined =>
    rows.find((row) => row.label === label)?.text;

  it('says dates as people write them, also over the notes of a meeting', () => {
    assert.equal(textOf('SMART goal – Time-bound'), 'December 11, 2026');
    assert.match(textOf('Meeting notes')!, /^February 12, 2026\n\nMet on/);
    const unread = rows.filter(({ text }) => /\d{4}-\d\d-\d\d|^#/m.test(text));
    assert.deepEqual(unread, []);
  });

  it('names what was chosen as the form does', () => {
    assert.equal(textOf('Organization – Relationship'), 'Existing');
    assert.equal(textOf('Spectrum of Public Participation – At the start'), 'Consult');
  });
});
