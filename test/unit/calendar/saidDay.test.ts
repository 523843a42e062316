import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import { saidDay } from '../../../src/core/calendar/saidDay.ts';

/** A Wednesday. */
const TODAY = parseDay('2026-11-25')!;
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

describe('A day as people say it', () => {
  for (const [said, meant] of Object.entries(MEANT)) {
    it(`“${said}” is ${meant}`, () => {
      assert.equal(isoDay(saidDay(said, TODAY)!), meant);
    });
  }

  for (const said of [
    ...['', 'soon', 'spring', '13/32', '2026-02-30', 'Feb 30', 'two weeks', '5', '2026', 'ma'],
    ...['Monday, December 4, 2026', 'next', 'in many days', '12/5/5', 'next Tuesdays', 'mondayish'],
  ]) {
    it(`“${said}” is none`, () => {
      assert.equal(saidDay(said, TODAY), undefined);
    });
  }

  it('is itself when it is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        assert.equal(saidDay(isoDay(day), TODAY), day);
      }),
    );
  });
});
