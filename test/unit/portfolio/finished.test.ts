import assert from 'node:assert/strict';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import { datesOf } from '../../../src/core/portfolio/dated.ts';
import { finishedOn } from '../../../src/core/portfolio/finished.ts';

describe('A finished cycle', () => {
  const on = (cycle: Parameters<typeof finishedOn>[0]): string | undefined => {
    const day = finishedOn(cycle);
    return day === undefined ? undefined : isoDay(day);
  };

  it('was finished on the day that is noted, else with the last thing that happened', () => {
    const done = {
      title: 'Fair',
      status: 'done',
      due: '2026-06-01',
      'done-on': '2026-06-20',
    } as const;
    assert.equal(on({ milestones: [done] }), '2026-06-20');
    assert.equal(on({ milestones: [done], goal: { 'time-bound': '2026-06-30' } }), '2026-06-30');
    const measurable = [{ measure: 'People', readings: [{ on: '2026-07-04', value: 3 }] }];
    assert.equal(
      on({ milestones: [done], goal: { 'time-bound': '2026-06-30', measurable } }),
      '2026-07-04',
    );
    assert.equal(on({ 'finished-on': '2026-05-05', milestones: [done] }), '2026-05-05');
    assert.equal(on({}), undefined);
  });

  it('still has its agreement looked at again, and is never late', () => {
    const cycle = { agreement: { review: '2026-12-15' }, 'next-meeting': '2026-12-01' };
    const days = (today: string): readonly string[] =>
      datesOf(cycle, 'complete', parseDay(today)!).map(
        ({ kind, daysLate }) => `${kind} ${daysLate}`,
      );
    assert.deepEqual(days('2026-11-27'), ['review 0']);
    assert.deepEqual(days('2026-12-16'), []);
  });
});

describe('Looking back on a goal', () => {
  it('leads to the reflection, and to the date as long as that lies ahead', () => {
    const cycle = { goal: { 'time-bound': '2026-12-15' } };
    const target = (today: string): string | undefined =>
      datesOf(cycle, 'working-together', parseDay(today)!)[0]?.target.kind;
    assert.equal(target('2026-12-01'), 'field');
    assert.equal(target('2026-12-16'), 'part');
  });
});
