import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'mocha';
import { faultsOf, openWorkbook } from '../../../src/core/workbook/workbook.ts';
import { HOSTILE } from '../../hostile/texts.ts';
import { assertSound } from '../../support/soundness.ts';

/** Far more than it takes; a file that freezes the editor takes minutes. */
const LONGEST = 3000;

describe('a hostile or odd file #many', () => {
  for (const { what, text, expects } of HOSTILE) {
    it(`${what}: is answered plainly, and soon`, () => {
      const made = text();
      const started = performance.now();
      const workbook = openWorkbook(made);
      const faults = workbook === undefined ? [] : faultsOf(workbook);
      const took = performance.now() - started;
      assert.ok(took < LONGEST, `took ${Math.round(took)} ms for ${made.length} code units`);
      assert.equal(workbook !== undefined, expects !== 'none', 'whether it is a workbook');
      if (workbook === undefined) return;
      assertSound(workbook);
      const codes = new Set(faults.map(({ code }) => code));
      if (expects === 'sound') assert.deepEqual([...codes], []);
      else if (expects !== 'none')
        assert.ok(codes.has(expects), `${expects}, not ${[...codes].join()}`);
    });
  }
});

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
