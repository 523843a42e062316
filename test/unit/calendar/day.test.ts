import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  addMonths,
  civilDate,
  dayOf,
  daysInMonth,
  isoDay,
  parseDay,
  weekday,
  workday,
} from '../../../src/core/calendar/day.ts';

const FIRST = dayOf({ year: 1, month: 1, day: 1 });
const LAST = dayOf({ year: 9999, month: 12, day: 31 });
const days = fc.integer({ min: FIRST, max: LAST });
const MILLISECONDS_A_DAY = 86_400_000;

/** What the platform's own proleptic calendar in UTC says; the core itself may not ask it. */
function byPlatform(day: number): Date {
  return new Date(day * MILLISECONDS_A_DAY);
}

describe('a day', () => {
  it('is written and read as YYYY-MM-DD', () =>
    fc.assert(fc.property(days, (day) => parseDay(isoDay(day)) === day)));

  it('counts from 1 January 1970, a Thursday', () => {
    assert.equal(parseDay('1970-01-01'), 0);
    assert.equal(weekday(0), 4);
  });

  it('is the day that the platform’s calendar knows, whatever the time zone', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = byPlatform(day);
        assert.deepEqual(civilDate(day), {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        assert.equal(weekday(day), date.getUTCDay());
      }),
    );
  });

  it('is followed by the next one: no day is lost or doubled, in any month of any year', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [today, tomorrow] = [civilDate(day), civilDate(day + 1)];
        assert.equal(dayOf(tomorrow) - dayOf(today), 1);
        assert.equal(weekday(day + 1), (weekday(day) + 1) % 7);
        const sameMonth = tomorrow.month === today.month && tomorrow.day === today.day + 1;
        const nextMonth = tomorrow.day === 1 && today.day === daysInMonth(today.year, today.month);
        assert.ok(sameMonth !== nextMonth);
      }),
    );
  });

  for (const [before, after] of [
    ['2026-03-07', '2026-03-08'], // clocks go forward in North America
    ['2026-10-31', '2026-11-01'],
    ['2026-03-28', '2026-03-29'], // and in Europe
    ['2011-12-29', '2011-12-30'], // a day that Samoa never had
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2027-02-28', '2027-03-01'],
  ] as const) {
    it(`${before} is the day before ${after}`, () =>
      assert.equal(parseDay(after)! - parseDay(before)!, 1));
  }
});

describe('a day that does not exist is none', () => {
  const NONE = [
    ...['2026-02-29', '2026-02-30', '1900-02-29', '2100-02-29', '2026-04-31', '2026-13-01'],
    ...['2026-00-10', '2026-01-00', '2026-01-32', '2026-1-1', '26-01-01', '2026/01/01'],
    ...['2026-01-01T00:00', ' 2026-01-01', '2026-01-01 ', '2026-01-01\n', '٢٠٢٦-01-01', ''],
  ];
  for (const text of NONE) {
    it(JSON.stringify(text), () => assert.equal(parseDay(text), undefined));
  }
  for (const text of ['2000-02-29', '2028-02-29', '0001-01-01', '9999-12-31']) {
    it(`but ${text} does`, () => assert.equal(isoDay(parseDay(text)!), text));
  }
});

describe('months', () => {
  it('have the days that the platform’s calendar gives them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9998 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const last = new Date(0);
          last.setUTCFullYear(year, month, 0);
          assert.equal(daysInMonth(year, month), last.getUTCDate());
        },
      ),
    );
  });

  it('later, it is the same day of the month, or the last one where there is none such', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const [from, to] = [civilDate(day), civilDate(addMonths(day, months))];
        assert.equal((to.year - from.year) * 12 + to.month - from.month, months);
        assert.equal(to.day, Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  it('is offered on the Monday after where it would be on a weekend, and else as it is', () => {
    fc.assert(
      fc.property(days, (day) => {
        const offered = workday(day);
        assert.ok(![0, 6].includes(weekday(offered)));
        const isOn = [0, 6].includes(weekday(day));
        assert.ok(isOn ? weekday(offered) === 1 && offered - day <= 2 : offered === day);
      }),
    );
  });

  for (const [from, months, to] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ] as const) {
    it(`${from} and ${months} months is ${to}`, () =>
      assert.equal(isoDay(addMonths(parseDay(from)!, months)), to));
  }
});
