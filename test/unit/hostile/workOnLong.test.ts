import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { LONG_AND_MANY } from '../../hostile/constructs.ts';
import { IN_EXCEL, makeExcel } from '../../hostile/excelConstructs.ts';
import { LONG_WORKBOOKS, WITH_WORKBOOKS } from '../../hostile/workbooks.ts';
import { assertSoon } from '../../support/work.ts';
import { opened } from '../../support/workbookText.ts';

const today = parseDay('2026-11-25')!;
/** In UTF-16 code units. */
const MOST_TEXT = 50_000_000;

describe('What an import makes of something long that many say (#many)', () => {
  for (const [what, [name, make, construct]] of Object.entries(LONG_AND_MANY))
    it(`takes no two seconds, and little room: ${name} of ${what}`, () => {
      for (const count of [1000, 2000, 4000, 8000, 16_000]) {
        const bytes = make([construct], count);
        let length = 0;
        const read = (): void => {
          length = JSON.stringify(planImport({ name, bytes }, { today, known: [] })).length;
        };
        assertSoon(2000, read, `${String(bytes.length)} bytes`);
        assert.ok(
          length < MOST_TEXT,
          `${String(bytes.length)} bytes: ${String(length)} characters`,
        );
      }
    }).timeout(120_000);
});

describe('What an import makes of an Excel workbook that holds very much (#many)', () => {
  const pairs: readonly (readonly string[])[] = [
    ['merges of a column each', 'the same row again'],
    ['names that begin alike', 'sections'],
    ['rows', 'next steps'],
  ];
  for (const held of [...Object.keys(IN_EXCEL).map((one) => [one]), ...pairs])
    it(`takes no two seconds: ${held.join(' and ')}`, () => {
      // Each sheet is a part of its own.
      for (const count of held.includes('sheets') ? [500] : [8000, 20_000, 36_000]) {
        const constructs = held.map((one) => IN_EXCEL[one]!);
        const bytes = makeExcel(constructs, count);
        assertSoon(2000, () => void planImport({ name: 'a.xlsx', bytes }, { today, known: [] }));
      }
    }).timeout(120_000);
});

describe('What is done with a workbook in which many say something long (#many)', () => {
  for (const [what, text] of Object.entries(LONG_WORKBOOKS))
    it(`takes no two seconds: ${what}`, () => {
      const workbook = opened(text);
      for (const [doing, run] of Object.entries(WITH_WORKBOOKS))
        assertSoon(2000, () => run(workbook), doing);
    }).timeout(120_000);
});
