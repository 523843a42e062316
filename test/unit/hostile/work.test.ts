// First, so that all else is compiled behind it.
import { stepsOf } from '../../hostile/steps.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import {
  IN_CSV,
  IN_EXCEL,
  IN_WORD,
  makeCsv,
  makeExcel,
  makeWord,
  type Construct,
  type MakeFile,
} from '../../hostile/constructs.ts';
import { LARGE_WORKBOOKS, WITH_WORKBOOKS } from '../../hostile/workbooks.ts';
import { opened } from '../../support/workbookText.ts';

const today = parseDay('2026-11-25')!;
/** Pairs of each kind of file; fresh ones with another SEED. */
const PAIRS = Number(process.env.PAIRS ?? 40);
const SEED = Number(process.env.SEED ?? 45);

const FEW = 250;
/**
 * How often the work of twice as much may be more than the work of half of it, from one doubling to the next:
 * twice where it grows as the file does. Steps are the same each time, so there is no need for more room than
 * a list that is sorted takes; where all is looked at for each part of it, it is four times.
 */
const STEEPEST = 2.05;

const FILES: readonly (readonly [string, Readonly<Record<string, Construct>>, MakeFile])[] = [
  ['a.docx', IN_WORD, makeWord],
  ['a.xlsx', IN_EXCEL, makeExcel],
  ['a.csv', IN_CSV, makeCsv],
];

/** How the work grows when what a file holds is doubled, and doubled again. */
function growthOf(name: string, make: MakeFile, constructs: readonly Construct[]): number {
  // What is made once, by whoever asks first, is made by the first of them.
  const [, few = 0, some = 0, many = 0] = [FEW, FEW, 2 * FEW, 4 * FEW].map((count) => {
    const bytes = make(constructs, count);
    return stepsOf(() => void planImport({ name, bytes }, { today, known: ['Clinic'] }));
  });
  return Math.max(some / few, (many - some) / Math.max(some - few, few / 2));
}

describe('The work of an import (#many)', () => {
  for (const [name, known, make] of FILES) {
    const tried = (names: readonly string[]): void => {
      const growth = growthOf(
        name,
        make,
        names.map((one) => known[one]!),
      );
      assert.ok(growth < STEEPEST, `${names.join(' and ')}: ${growth.toFixed(1)} times`);
    };
    for (const one of Object.keys(known))
      it(`grows as the file does: ${name} of ${one}`, () => tried([one])).timeout(120_000);

    it(`grows as the file does: ${name} of two things`, () => {
      const names = fc.constantFrom(...Object.keys(known));
      fc.assert(fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 2 }), tried), {
        numRuns: PAIRS,
        seed: SEED,
      });
    }).timeout(600_000);
  }
});

/** Of one thing that is done with a workbook as large as we read it: two to four seconds of work. */
const MOST_STEPS = 150_000_000;

describe('The work on a workbook (#many)', () => {
  it('ends, whatever the workbook holds again and again', () => {
    const held = fc.constantFrom(...Object.keys(LARGE_WORKBOOKS));
    const done = fc.constantFrom(...Object.keys(WITH_WORKBOOKS));
    fc.assert(
      fc.property(held, done, (what, doing) => {
        const workbook = opened(LARGE_WORKBOOKS[what]!());
        const steps = stepsOf(() => WITH_WORKBOOKS[doing]!(workbook));
        assert.ok(steps < MOST_STEPS, `${doing} of ${what}: ${steps} steps`);
      }),
      { numRuns: PAIRS, seed: SEED },
    );
  }).timeout(600_000);
});
