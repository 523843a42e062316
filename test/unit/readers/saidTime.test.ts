import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import { readDay } from '../../../src/core/readers/readDay.ts';
import { timeSaid } from '../../../src/core/readers/saidTime.ts';

/** A Sunday. */
const today = parseDay('2026-11-29')!;

describe('A time of day that is said with a day', () => {
  for (const [said, time, day] of [
    ['March 3, 2027, 4 pm', '4 pm', '2027-03-03'],
    ['March 3, 2027, 4 p.m.', '4 p.m.', '2027-03-03'],
    ['tomorrow at 4pm', '4pm', '2026-11-30'],
    ['Friday at 10:30 am', '10:30 am', '2026-12-04'],
    ['next Tuesday at 10', '10:00', '2026-12-01'],
    ['March 3 at 4', '4:00', '2027-03-03'],
    ['el viernes a las 4', '4:00', '2026-12-04'],
    ['el martes a la 1', '1:00', '2026-12-01'],
    ['noon Friday', 'noon', '2026-12-04'],
    ['3/3/2027 16:00', '16:00', '2027-03-03'],
    ['2027-03-03 16:00', '16:00', '2027-03-03'],
    ['Dec 3, 10:00-11:30', '10:00-11:30', '2026-12-03'],
    ['el 3 de marzo a las 4 pm', '4 pm', '2027-03-03'],
    ['el 3 de marzo de 2027 a las 4 de la tarde', '4 de la tarde', '2027-03-03'],
    ['el martes a la 1 de la tarde', '1 de la tarde', '2026-12-01'],
    ['el viernes a mediodía', 'mediodía', '2026-12-04'],
    ['el próximo viernes al mediodía', 'mediodía', '2026-12-04'],
    ['el 3 de marzo', undefined, '2027-03-03'],
    ['March 3, 2027', undefined, '2027-03-03'],
    ['Dec 3-5', undefined, '2026-12-05'],
    ['3.4.27', undefined, '2027-03-04'],
    ['the 4th', undefined, '2026-12-04'],
  ] as const) {
    it(`“${said}” is at ${time ?? 'no time'}`, () => {
      const language = said.startsWith('el ') ? 'es' : 'en';
      assert.equal(timeSaid(said), time);
      assert.equal(isoDay(readDay(said, today, language)!), day);
    });
  }
});
