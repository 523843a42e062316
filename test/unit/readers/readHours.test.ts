import assert from 'node:assert/strict';
import { readHours } from '../../../src/core/readers/readHours.ts';

const HOURS: readonly (readonly [said: string, from: string, to?: string])[] = [
  ['4 pm', '16:00'],
  ['4pm', '16:00'],
  ['4 p.m.', '16:00'],
  ['4:00', '16:00'],
  ['at 4', '16:00'],
  ['10', '10:00'],
  ['10:00', '10:00'],
  ['10:30 am', '10:30'],
  ['16:00', '16:00'],
  ['16 h', '16:00'],
  ['09:15', '09:15'],
  ['12 pm', '12:00'],
  ['12 am', '00:00'],
  ['noon', '12:00'],
  ['midnight', '00:00'],
  ['7:30 am', '07:30'],
  ['4 pm sharp', '16:00'],
  ['10 to 11:30 am', '10:00', '11:30'],
  ['10–11:30', '10:00', '11:30'],
  ['11 to 1 pm', '11:00', '13:00'],
  ['2-3:30 pm', '14:00', '15:30'],
  ['from 10 am to noon', '10:00', '12:00'],
  ['14:00–16:00', '14:00', '16:00'],
  ['10 pm to 1 am', '22:00', '25:00'],
  ['a las 4 de la tarde', '16:00'],
  ['10 de la mañana', '10:00'],
  ['de 10 a 11:30 a. m.', '10:00', '11:30'],
  ['mediodía', '12:00'],
  ['16:00 h', '16:00'],
];

const clock = (minutes: number | undefined): string | undefined =>
  minutes === undefined
    ? undefined
    : [Math.floor(minutes / 60), minutes % 60].map((one) => String(one).padStart(2, '0')).join(':');

describe('The hours of a meeting', () => {
  for (const [said, from, to] of HOURS)
    it(`are read in “${said}”`, () => {
      const read = readHours(said);
      assert.deepEqual([clock(read?.from), clock(read?.to)], [from, to]);
    });

  for (const said of [
    'half past four',
    '7:30',
    '10 or 11',
    '25:00',
    '4ish',
    'afternoon',
    '4 pm, doors 3:30',
    '',
  ])
    it(`are not guessed in “${said}”`, () => {
      assert.equal(readHours(said), undefined);
    });
});
