// First, so that all else is compiled behind it.
import { stepsOf } from '../../hostile/steps.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import type { Construct, MakeFile } from '../../hostile/construct.ts';
import { IN_CSV, IN_WORD, makeCsv, makeWord } from '../../hostile/constructs.ts';
import { IN_EXCEL, makeExcel } from '../../hostile/excelConstructs.ts';
import { HELD, largeWorkbook, WITH_WORKBOOKS } from '../../hostile/workbooks.ts';
import { opened } from '../../support/workbookText.ts';

const today = parseDay('2026-11-25')!;
/** Pairs of each kind of file; fresh ones with another SEED. */
const PAIRS = Number(process.env.PAIRS ?? 40);
const SEED = Number(process.env.SEED ?? 45);

/** Steps tell what is too much; the clock tells how busy the machine is. */
const BUSY = 1_200_000;

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
  const work = (count: number): number => {
    const bytes = make(constructs, count);
    return stepsOf(() => {
      const plan = planImport({ name, bytes }, { today, known: ['Clinic'] });
      // What is looked up again and again is ended by the budget, before it grows.
      if (constructs.length === 1 && plan.kind === 'refused')
        assert.notEqual(plan.reason, 'too-large');
    });
  };
  // What is made once, by whoever asks first, is made by the first of them.
  const [, few = 0, some = 0, many = 0] = [FEW, FEW, 2 * FEW, 4 * FEW].map(work);
  return Math.max(some / few, (many - some) / Math.max(some - few, few / 2));
}

describe('The work of an import (#many)', () => {
  for (const [name, known, make] of FILES) {
    const tried = (names: readonly string[]): void => {
      const constructs = names.map((one) => known[one]!);
      const measured = (): number => growthOf(name, make, constructs);
      let growth = measured();
      // On a busy machine a count is now and then short by some of what ran; what is steep is steep twice.
      if (growth >= STEEPEST) growth = Math.min(growth, measured());
      assert.ok(growth < STEEPEST, `${names.join(' and ')}: ${growth.toFixed(1)} times`);
    };
    for (const one of Object.keys(known))
      it(`grows as the file does: ${name} of ${one}`, () => tried([one])).timeout(BUSY);

    it(`grows as the file does: ${name} of two things`, () => {
      const names = fc.constantFrom(...Object.keys(known));
      fc.assert(fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 2 }), tried), {
        numRuns: PAIRS,
        seed: SEED,
      });
    }).timeout(BUSY);
  }
});

/** Of one thing that is done with a workbook as large as we read it: two seconds of an idle processor. */
const MOST_STEPS = 250_000_000;
/** How often that may be the work of half as much: what comes into order grows faster than what is read. */
const STEEPEST_HERE = 2.3;
/** Fewer say nothing of how they grow. */
const FEW_STEPS = 5_000_000;

describe('The work on a workbook (#many)', () => {
  const tried = (
    held: readonly string[],
    doing: string,
    shares: readonly [number, number],
  ): void => {
    const [half = 0, whole = 0] = shares.map((share) => {
      const workbook = opened(largeWorkbook(held, share));
      return stepsOf(() => WITH_WORKBOOKS[doing]!(workbook));
    });
    const what = held.join(' and ');
    assert.ok(whole < MOST_STEPS, `${doing} of ${what}: ${whole} steps`);
    const isLittle = whole < FEW_STEPS * shares[1];
    assert.ok(
      isLittle || whole < STEEPEST_HERE * half,
      `${doing} of ${what}: ${whole / half} times`,
    );
  };
  const doings = Object.keys(WITH_WORKBOOKS);
  const isOfFacts = (what: string): boolean => what.startsWith('facts');
  for (const what of HELD.filter(isOfFacts))
    it(`ends, and grows as the workbook does: ${what}`, () => {
      for (const doing of doings) tried([what], doing, [1 / 4, 1 / 2]);
    }).timeout(BUSY);

  it('ends, and grows as the workbook does, whatever it holds two of again and again', () => {
    const held = fc.uniqueArray(fc.constantFrom(...HELD), { minLength: 1, maxLength: 2 });
    const done = fc.constantFrom(...doings);
    fc.assert(
      fc.property(held, done, (what, doing) => tried(what, doing, [1 / 2, 1])),
      { numRuns: PAIRS, seed: SEED, includeErrorInReport: true },
    );
  }).timeout(BUSY);
});
