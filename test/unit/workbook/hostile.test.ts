import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { fixAll } from '../../../src/core/checks/fixAll.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { findFaults } from '../../../src/core/workbook/model/findFaults.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { HOSTILE } from '../../hostile/texts.ts';
import { assertSound } from '../../support/soundness.ts';

/** Processor time in milliseconds, of a text of up to 1 MB and of a longer one. */
const LONGEST = 1000;
const LONGEST_OF_ALL = 3000;

describe('a hostile or odd file #many', function () {
  this.timeout(60_000);
  let slowest = { what: '', ms: 0 };
  after(() => {
    console.log(
      `[measure] reading alone, slowest of ${HOSTILE.length}: ${slowest.what} ${slowest.ms.toFixed(0)} ms`,
    );
  });
  for (const { what, text, expects } of HOSTILE) {
    it(`${what}: is answered plainly, and soon`, () => {
      const made = text();
      const limit = made.length <= 1_048_576 ? LONGEST : LONGEST_OF_ALL;
      let [ms, workbook] = timed(made);
      // Whatever else the machine does is no fault of the file.
      for (let round = 0; round < 2 && ms > limit; round++) [ms, workbook] = timed(made);
      if (ms > slowest.ms) slowest = { what, ms };
      assert.ok(ms <= limit, `took ${ms.toFixed(0)} ms for ${made.length} code units`);
      const faults = workbook === undefined ? [] : findFaults(workbook);
      assert.equal(workbook !== undefined, expects !== 'none', 'whether it is a workbook');
      if (workbook === undefined) return;
      assertSound(workbook);
      const codes = new Set(faults.map(({ code }) => code));
      if (expects === 'sound') assert.deepEqual([...codes], []);
      else if (expects !== 'none')
        assert.ok(codes.has(expects), `${expects}, not ${[...codes].join()}`);
      lookForMends(workbook);
    });
  }
});

/** Without an exception, and in this suite’s time. */
function lookForMends(workbook: Workbook): void {
  const context = { today: parseDay('2026-11-24')! };
  const problems = checkWorkbook(workbook, context);
  const ofEachCode = new Map(problems.map((problem) => [problem.code, problem]));
  for (const problem of ofEachCode.values()) fixesFor(workbook, problem, context);
  fixAll(workbook, problems, context);
}

/** The processor time that reading takes, in milliseconds, and what is read. */
function timed(text: string): [number, Workbook | undefined] {
  const before = process.cpuUsage();
  const workbook = openWorkbook(text);
  if (workbook !== undefined) findFaults(workbook);
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, workbook];
}

describe('whatever stands in a file #many', () => {
  it('changes no object but its own', () => {
    const yaml =
      '__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\ngoal:\n  __proto__:\n    polluted: yes\n';
    const workbook = openWorkbook(`---\nworkbook: partnership-cycle\n${yaml}---\n`);
    assert.ok(workbook);
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    assert.equal(Object.getPrototypeOf(workbook.cycle.goal), Object.prototype);
    assert.deepEqual(Object.keys(workbook.cycle), ['workbook', 'goal']);
  });
});
