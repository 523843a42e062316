import assert from 'node:assert/strict';
import { daysMeant } from '../../../src/core/assist/typedDays.ts';
import { isoDay } from '../../../src/core/calendar/day.ts';

describe('A day that is typed as an answer', () => {
  for (const [typed, ...meant] of [
    ['2026-12-15', '2026-12-15'],
    ['12/15/2026', '2026-12-15'],
    ['15.12.26', '2026-12-15'],
    ['December 15, 2026', '2026-12-15'],
    ['3/4/2027', '2027-03-04', '2027-04-03'],
    ['2026-02-30'],
    ['December 15'],
    ['2 weeks'],
    [''],
  ] as const) {
    it(`“${typed}” is ${meant.join(' or ') || 'none'}`, () => {
      assert.deepEqual(daysMeant(typed).map(isoDay), meant);
    });
  }
});
