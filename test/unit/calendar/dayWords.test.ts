import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  distance,
  fullDate,
  longDay,
  shortDate,
  shortDay,
} from '../../../src/core/calendar/dayWords.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { parseDay } from '../../../src/core/calendar/day.ts';

const today = parseDay('2026-11-02')!;

describe('days in words', () => {
  const day = parseDay('2026-11-05')!;
  const nextYear = parseDay('2027-01-01')!;

  it('are short in a list', () => {
    assert.equal(shortDay(day, today, inEnglish), 'Thu Nov 5');
    assert.equal(shortDate(day, today, inEnglish), 'Nov 5');
  });
  it('are long in a sentence', () => {
    assert.equal(longDay(parseDay('2026-03-27')!, today, inEnglish), 'Friday, March 27');
    assert.equal(fullDate(day, inEnglish), 'November 5, 2026');
  });
  it('name the year when it is another one', () => {
    assert.equal(shortDay(nextYear, today, inEnglish), 'Fri Jan 1, 2027');
    assert.equal(shortDate(nextYear, today, inEnglish), 'Jan 1, 2027');
    assert.equal(longDay(nextYear, today, inEnglish), 'Friday, January 1, 2027');
  });
  for (const [days, words] of [
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [12, 'in 12 days'],
    [-3, '3 days ago'],
    [59, 'in 59 days'],
    [60, 'in 2 months'],
    [-442, '15 months ago'],
    [-730, '2 years ago'],
  ] as const) {
    it(`say “${words}”`, () => assert.equal(distance(today + days, today, inEnglish), words));
  }
});
