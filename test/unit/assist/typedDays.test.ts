import assert from 'node:assert/strict';
import { daysMeant } from '../../../src/core/assist/typedDays.ts';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';

const today = parseDay('2026-04-15')!;

describe('A day that is typed as an answer', () => {
  for (const [typed, ...meant] of [
    ['2026-12-15', '2026-12-15'],
    ['12/15/2026', '2026-12-15'],
    ['15.12.26', '2026-12-15'],
    ['December 15, 2026', '2026-12-15'],
    ['3/4/2027', '2027-03-04', '2027-04-03'],
    ['2026-02-30'],
    ['December 15', '2026-12-15', '2025-12-15'],
    ['4 March', '2027-03-04', '2026-03-04'],
    ['15 April', '2026-04-15'],
    ['Thursday, March 4', '2027-03-04'],
    ['Friday, March 4'],
    ['Thu Dec 4'], // in 2025
    ['Fri Dec 4', '2026-12-04'],
    ['20261215', '2026-12-15'],
    ['Thu 3/4/2027', '2027-03-04'],
    ['6/6', '2026-06-06', '2025-06-06'],
    ['tomorrow', '2026-04-16'],
    ['Friday', '2026-04-17'],
    ['tues.', '2026-04-21'],
    ['Wednesday', '2026-04-22'],
    ['next Tuesday'],
    ['2 weeks'],
    [''],
  ] as const) {
    it(`“${typed}” is ${meant.join(' or ') || 'none'}`, () => {
      assert.deepEqual(daysMeant(typed, { today, first: 'ahead' }).map(isoDay), meant);
    });
  }

  it('is the last one first where it should lie behind us', () => {
    const meant = daysMeant('4 March', { today, first: 'back' });
    assert.deepEqual(meant.map(isoDay), ['2026-03-04', '2027-03-04']);
    const weekdays = ['Friday', 'Wed'].flatMap((typed) =>
      daysMeant(typed, { today, first: 'back' }),
    );
    assert.deepEqual(weekdays.map(isoDay), ['2026-04-10', '2026-04-08']);
  });
});
