import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isoDay, parseDay, type Day } from '../../../src/core/calendar/day.ts';
import { saidDays } from '../../../src/core/english/days/saidDay.ts';
import { readGoal } from '../../../src/core/english/goal/goal.ts';
import { daysIn } from '../../../src/core/imports/filledGuide/writtenDays.ts';
import { readText } from '../../../src/core/meeting/readNotes.ts';

/** A Wednesday. */
const today = parseDay('2026-12-02')!;

const iso = (days: readonly (Day | undefined)[]): readonly string[] =>
  days.map((day) => (day === undefined ? 'none' : isoDay(day)));

/** What the four rooms that read days say of the same words. */
const rooms = {
  typed: (said: string) => iso(saidDays(said, { today, first: 'ahead' })),
  /** The day on which something is due, or the words that are in doubt. */
  minutes: (said: string) => {
    const { agreed } = readText(`- What we agreed:\n  - Ana: flyers by ${said}\n`, today, {});
    return agreed.map(({ due, doubts }) => {
      const [doubt] = doubts;
      return due !== undefined ? isoDay(due) : doubt?.kind === 'no-day' ? `? ${doubt.words}` : '-';
    });
  },
  imports: (said: string) =>
    iso(daysIn(said, { dayFirst: false, year: 2026 }).map(({ day }) => day)),
  importsDayFirst: (said: string) =>
    iso(daysIn(said, { dayFirst: true, year: 2026 }).map(({ day }) => day)),
  goal: (said: string) =>
    readGoal(`By ${said}, print 20 flyers.`).deadlines.map(({ date }) => date),
};

describe('One reader of days, and who asks', () => {
  it('tells two numbers with points between them in either order: 4.10.27', () => {
    assert.deepEqual(rooms.typed('4.10.27'), ['2027-04-10', '2027-10-04']);
    assert.deepEqual(rooms.minutes('4.10.27'), ['2027-04-10']);
    // A file shows in its other dates which number comes first.
    assert.deepEqual(rooms.imports('4.10.27'), ['2027-04-10']);
    assert.deepEqual(rooms.importsDayFirst('4.10.27'), ['2027-10-04']);
    assert.deepEqual(rooms.goal('4.10.27'), [
      {
        kind: 'ambiguous',
        readings: [
          { year: 2027, month: 4, day: 10 },
          { year: 2027, month: 10, day: 4 },
        ],
      },
    ]);
  });

  it('takes a short year behind a comma for the year of the day: June 30, ’27', () => {
    for (const said of ["June 30, '27", 'June 30, ’27', "June 30 '27"]) {
      assert.deepEqual(rooms.typed(said), ['2027-06-30']);
      assert.deepEqual(rooms.minutes(said), ['2027-06-30']);
      assert.deepEqual(rooms.imports(said), ['2027-06-30']);
      assert.deepEqual(rooms.goal(said), [{ kind: 'day', year: 2027, month: 6, day: 30 }]);
    }
  });

  it('knows that no year has such a day: Feb 30', () => {
    assert.deepEqual(rooms.typed('Feb 30'), []);
    assert.deepEqual(rooms.minutes('Feb 30'), ['? Feb 30']);
    assert.deepEqual(rooms.imports('Feb 30'), ['none']);
    assert.deepEqual(rooms.goal('Feb 30'), [{ kind: 'impossible', month: 2, day: 30 }]);
    assert.deepEqual(rooms.goal('Feb 29'), [{ kind: 'partial', month: 2, day: 29 }]);
  });

  it('counts beyond twelve in words: in fifteen days', () => {
    assert.deepEqual(rooms.typed('in fifteen days'), ['2026-12-17']);
    assert.deepEqual(rooms.typed('twenty-one days from now'), ['2026-12-23']);
    const { agreed } = readText('- What we agreed:\n  - Ana: flyers in fifteen days\n', today, {});
    assert.deepEqual(iso(agreed.map(({ due }) => due)), ['2026-12-17']);
    assert.deepEqual(rooms.imports('in fifteen days'), []);
    const [deadline] = readGoal('In fifteen days, print 20 flyers.').deadlines;
    assert.deepEqual(deadline?.time, { kind: 'duration', count: 15, unit: 'day' });
  });

  it('takes the last of several days for the day of a goal: Dec 3 – 5, Dec 3 to 5', () => {
    for (const said of ['Dec 3 – 5', 'Dec 3 to 5', 'Dec. 3rd through 5th']) {
      assert.deepEqual(rooms.typed(said), ['2026-12-05']);
      // What takes several days is rather when something else is.
      assert.deepEqual(rooms.minutes(said), ['2026-12-03']);
      assert.deepEqual(rooms.imports(`${said}, 2026`), ['2026-12-05']);
      assert.deepEqual(rooms.goal(said), [{ kind: 'partial', month: 12, day: 5 }]);
    }
    assert.deepEqual(rooms.goal('Dec 3 to 5 branches'), [{ kind: 'partial', month: 12, day: 3 }]);
  });

  it('reads a time of day before the day: noon Friday', () => {
    for (const said of ['noon Friday', 'noon on Friday', '10 am Friday', '10:30 am, Friday']) {
      assert.deepEqual(rooms.typed(said), ['2026-12-04']);
    }
    assert.deepEqual(rooms.minutes('noon Friday'), ['2026-12-04']);
    assert.equal(readGoal('By noon Friday, print 20 flyers.').timeBound, true);
  });

  it('is in doubt where the weekday isn’t the date’s: Thu Dec 4, a Friday', () => {
    assert.deepEqual(rooms.typed('Thu Dec 4'), []);
    const { agreed } = readText('- What we agreed:\n  - Ana: flyers, Thu Dec 4\n', today, {});
    assert.deepEqual(
      agreed.map(({ doubts }) => doubts),
      [[{ kind: 'several-days' }]],
    );
    // In a file it's the year that fits; in a goal the date is compared with the goal's own.
    assert.deepEqual(rooms.imports('Thu Dec 4'), ['2025-12-04']);
    assert.deepEqual(rooms.goal('Thu Dec 4'), [{ kind: 'partial', month: 12, day: 4 }]);
  });
});
