import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readGoal } from '../../../src/core/english/goal/goal.ts';
import type { NamedTime } from '../../../src/core/english/days/namedTimes.ts';

function timeIn(phrase: string): NamedTime | undefined {
  return readGoal(`We will run 12 pantry nights ${phrase}.`).deadlines[0]?.time;
}

const fiscal = { kind: 'fiscal-year', year: 2027, certain: false, end: false } as const;

describe('a deadline that is no date', () => {
  for (const [phrase, time] of [
    ['by FY27', fiscal],
    ['by FY ’27', fiscal],
    ['by the 2027 fiscal year', fiscal],
    ['by FY 2026-27', { ...fiscal, certain: true }],
    ['by FY2026–2027', { ...fiscal, certain: true }],
    ['by the end of fiscal year 2027', { ...fiscal, end: true }],
    ['by the close of FY27', { ...fiscal, end: true }],
    ['by the end of the fiscal year', { ...fiscal, year: 'this', end: true }],
    ['by fiscal year-end', { ...fiscal, year: 'this', end: true }],
    ['by the end of the next fiscal year', { ...fiscal, year: 'next', end: true }],
    ['by 2027', { kind: 'year', year: 2027, end: false }],
    ['by the end of calendar year 2027', { kind: 'year', year: 2027, end: true }],
    ['by EOY 2027', { kind: 'year', year: 2027, end: true }],
    ['by year-end', { kind: 'year', year: 'this', end: true }],
    ['by next year', { kind: 'year', year: 'next', end: false }],
    ['by Q3 2026', { kind: 'quarter', quarter: 3, year: 2026, fiscal: false }],
    ['by the end of Q3 2026', { kind: 'quarter', quarter: 3, year: 2026, fiscal: false }],
    ['by 3Q2026', { kind: 'quarter', quarter: 3, year: 2026, fiscal: false }],
    ['by Q3 of FY27', { kind: 'quarter', quarter: 3, year: 2027, fiscal: true }],
    [
      'by the first quarter of fiscal year 2027',
      { kind: 'quarter', quarter: 1, year: 2027, fiscal: true },
    ],
    ['by summer', { kind: 'season', season: 'summer' }],
    ['by the autumn of 2027', { kind: 'season', season: 'fall', year: 2027 }],
    ['by the fall semester of 2027', { kind: 'season', season: 'fall', year: 2027 }],
    ['by the end of the 2026-27 school year', { kind: 'school-year', year: 2027, end: true }],
    ['within six months', { kind: 'duration', count: 6, unit: 'month' }],
    ['within 90 days', { kind: 'duration', count: 90, unit: 'day' }],
    ['within a year', { kind: 'duration', count: 1, unit: 'year' }],
  ] as const satisfies readonly (readonly [string, NamedTime])[]) {
    it(`says which time it is: ${phrase}`, () => assert.deepEqual(timeIn(phrase), time));
  }

  for (const phrase of [
    'by early 2027',
    'by mid-2027',
    'by the middle of FY27',
    'by the end of the pilot',
    'by the end of the second year',
    'by the end of the first half of 2026',
    'by the end of the school year',
    'by 2026-2030',
    'by FY 2026-29',
    'by Q3',
    'before school starts',
    'by June 2027',
  ]) {
    it(`leaves open which days are meant: ${phrase}`, () => {
      assert.equal(readGoal(`We will run 12 pantry nights ${phrase}.`).timeBound, true);
      assert.equal(timeIn(phrase), undefined);
    });
  }
});
