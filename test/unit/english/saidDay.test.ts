import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import { saidDay, saidDays } from '../../../src/core/english/days/saidDay.ts';

/** A Wednesday. */
const today = parseDay('2026-04-15')!;

describe('A day as people say it', () => {
  for (const [said, ...meant] of [
    ['2026-12-15', '2026-12-15'],
    ['12/15/2026', '2026-12-15'],
    ['15.12.26', '2026-12-15'],
    ['December 15, 2026', '2026-12-15'],
    ['3/4/2027', '2027-03-04', '2027-04-03'],
    ['2026-02-30'],
    ['20261215', '2026-12-15'],
    ['Thu 3/4/2027', '2027-03-04'],
    // Without a year it is the next one.
    ['December 15', '2026-12-15'],
    ['25 Dec', '2026-12-25'],
    ['Dec. 8th', '2026-12-08'],
    ['4 March', '2027-03-04'],
    ['15 April', '2026-04-15'],
    ['Feb 29', '2028-02-29'],
    ['12/5', '2026-12-05', '2026-05-12'],
    ['12/25', '2026-12-25'],
    ['25/12', '2026-12-25'],
    ['6/6', '2026-06-06'],
    ['13/13'],
    // A weekday that is named has to be right.
    ['Thursday, March 4', '2027-03-04'],
    ['Friday, March 4'],
    ['Thu Dec 4'], // in 2025
    ['Fri Dec 4', '2026-12-04'],
    ['Sat 12/5', '2026-12-05'],
    // As of today.
    ['today', '2026-04-15'],
    ['Tomorrow', '2026-04-16'],
    ['tomorrow morning', '2026-04-16'],
    ['yesterday', '2026-04-14'],
    ['the day after tomorrow', '2026-04-17'],
    ['in two weeks', '2026-04-29'],
    ['in a couple of weeks', '2026-04-29'],
    ['in 10 days', '2026-04-25'],
    ['In a month.', '2026-05-15'],
    ['3 weeks from now', '2026-05-06'],
    ['a week from Friday', '2026-04-24'],
    ['two weeks from tomorrow', '2026-04-30'],
    ['two days ago', '2026-04-13'],
    ['in six months', '2026-10-15'],
    // Weekdays.
    ['Friday', '2026-04-17'],
    ['on Friday', '2026-04-17'],
    ['tues.', '2026-04-21'],
    ['Wednesday', '2026-04-22'],
    ['this Friday', '2026-04-17'],
    ['next tuesday', '2026-04-21'],
    ['next Friday', '2026-04-24', '2026-04-17'],
    ['next Tuesday at 10', '2026-04-21'],
    ['Friday at 10:30 am', '2026-04-17'],
    ['last Friday', '2026-04-10'],
    ['Monday next week', '2026-04-20'],
    ['next week', '2026-04-22'],
    ['end of next week', '2026-04-24'],
    // Parts of months.
    ['the end of May', '2026-05-31'],
    ['end of the month', '2026-04-30'],
    ['end of next month', '2026-05-31'],
    ['the end of the year', '2026-12-31'],
    ['beginning of March', '2027-03-01'],
    ['mid-June', '2026-06-15'],
    ['the 5th', '2026-05-05'],
    ['the 15th', '2026-04-15'],
    ['second Tuesday of May', '2026-05-12'],
    ['the last Friday of next month', '2026-05-29'],
    // No days.
    ['2 weeks'],
    ['soon'],
    ['every Tuesday'],
    ['next spring'],
    ['monthly'],
    ['Maria'],
    ['in a mon'],
    [''],
  ] as const) {
    it(`“${said}” is ${meant.join(' or ') || 'none'}`, () => {
      assert.deepEqual(saidDays(said, { today, first: 'ahead' }).map(isoDay), meant);
      const likeliest = saidDay(said, today);
      assert.equal(likeliest === undefined ? undefined : isoDay(likeliest), meant[0]);
    });
  }

  it('is the last one where it should lie behind us', () => {
    const past = (said: string): readonly string[] =>
      saidDays(said, { today, first: 'back' }).map(isoDay);
    assert.deepEqual(past('4 March'), ['2026-03-04']);
    assert.deepEqual(past('25 Dec'), ['2025-12-25']);
    assert.deepEqual(past('Friday'), ['2026-04-10']);
    assert.deepEqual(past('Wed'), ['2026-04-08']);
  });
});

/** Another Wednesday. */
const LATE_FALL = parseDay('2026-11-25')!;
const MEANT: Readonly<Record<string, string>> = {
  today: '2026-11-25',
  Tomorrow: '2026-11-26',
  yesterday: '2026-11-24',
  tuesday: '2026-12-01',
  'next Tuesday': '2026-12-01',
  'this fri.': '2026-11-27',
  Wednesday: '2026-12-02',
  thurs: '2026-11-26',
  'in two weeks': '2026-12-09',
  'in 10 days': '2026-12-05',
  'a month from now': '2026-12-25',
  'in a couple of weeks': '2026-12-09',
  '3 days ago': '2026-11-22',
  'next week': '2026-12-02',
  'next month': '2026-12-25',
  'end of the month': '2026-11-30',
  'the end of next month': '2026-12-31',
  'end of May': '2027-05-31',
  'end of February 2028': '2028-02-29',
  'end of the year': '2026-12-31',
  '12/5': '2026-12-05',
  '12/5/27': '2027-12-05',
  '3/5/2027': '2027-03-05',
  '25/12': '2026-12-25',
  '1/4': '2027-01-04',
  '11/25': '2026-11-25',
  '25 Dec': '2026-12-25',
  'Dec 5': '2026-12-05',
  'december 5th, 2027': '2027-12-05',
  'the 5th of December': '2026-12-05',
  'Sept 3': '2027-09-03',
  'Friday, December 4, 2026': '2026-12-04',
  'by Fri, Dec. 4': '2026-12-04',
  'Feb 29': '2028-02-29',
  '2026-12-05': '2026-12-05',
  '2026-2-5': '2026-02-05',
};

describe('A day as people type it into a form', () => {
  for (const [said, meant] of Object.entries(MEANT)) {
    it(`“${said}” is ${meant}`, () => assert.equal(isoDay(saidDay(said, LATE_FALL)!), meant));
  }

  for (const said of [
    ...['', 'soon', 'spring', '13/32', '2026-02-30', 'Feb 30', 'two weeks', '5', '2026', 'ma'],
    ...['Monday, December 4, 2026', 'next', 'in many days', '12/5/5', 'next Tuesdays', 'mondayish'],
  ]) {
    it(`“${said}” is none`, () => assert.equal(saidDay(said, LATE_FALL), undefined));
  }

  it('is itself when it is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        assert.equal(saidDay(isoDay(day), LATE_FALL), day);
      }),
    );
  });
});
