import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { civilDate, dayOf, parseDay, weekday, type Day } from '../../../src/core/calendar/day.ts';
import { MONTHS, WEEKDAYS } from '../../../src/core/calendar/dayWords.ts';
import type { Language } from '../../../src/core/guide/guide.ts';
import { readDays } from '../../../src/core/readers/readDay.ts';

const SPANISH_MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre';
const SPANISH_WEEKDAYS = 'domingo lunes martes miércoles jueves viernes sábado';

const NAMES = {
  en: { months: MONTHS, weekdays: WEEKDAYS },
  es: { months: SPANISH_MONTHS.split(' '), weekdays: SPANISH_WEEKDAYS.split(' ') },
} as const;

/** From three letters to the whole, in the ways in which somebody who is still typing leaves it. */
function halfTyped(name: string): readonly string[] {
  const begun = Array.from({ length: name.length - 2 }, (_, at) => name.slice(0, at + 3));
  const cased = begun.flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()]);
  return cased.flatMap((one) => [one, `${one}.`, `${one},`, `${one}. `, ` ${one}!`]);
}

const begins = (said: string, name: string): boolean =>
  name.toLowerCase().startsWith(
    said
      .trim()
      .replace(/[.,!]$/, '')
      .toLowerCase(),
  );

/** A Sunday, and the days behind it: of no weekday is it always the next one. */
const FROM = dayOf({ year: 2026, month: 11, day: 29 });
const WEEK = Array.from({ length: 7 }, (_, at): Day => FROM + at);

describe('A day that is half typed', () => {
  for (const language of ['en', 'es'] as const) {
    const { months, weekdays } = NAMES[language];
    const meant = (said: string, today: Day, first: 'ahead' | 'back' = 'ahead') =>
      readDays(said, { today, first, language });

    for (const name of [...months, ...weekdays]) {
      it(`is of no other month or weekday than it begins, in ${language}: ${name}`, () => {
        for (const said of halfTyped(name)) {
          for (const today of WEEK) {
            for (const day of [...meant(said, today), ...meant(said, today, 'back')]) {
              const month = months[civilDate(day).month - 1]!;
              const isItsMonth = begins(said, month);
              const onIt = weekdays[weekday(day)]!;
              assert.ok(isItsMonth || begins(said, onIt), `“${said}” is a ${onIt} in ${month}`);
            }
          }
        }
      });
    }

    it(`is none where a month alone begins so, in ${language}`, () => {
      for (const said of months.flatMap(halfTyped)) assert.deepEqual(meant(said, FROM), [], said);
    });

    it(`is read once it is a whole weekday, of either language, in ${language}`, () => {
      for (const names of Object.values(NAMES)) {
        for (const [at, name] of names.weekdays.entries())
          assert.deepEqual(meant(name, FROM).map(weekday), [at], name);
      }
    });
  }

  it('is none where it is cut short in Spanish, in an English workbook', () => {
    for (const said of NAMES.es.weekdays.flatMap(halfTyped)) {
      if (said.replace(/[.,! ]/g, '').length > 4) continue;
      assert.deepEqual(readDays(said, { today: FROM, first: 'ahead', language: 'en' }), [], said);
    }
  });

  const from = parseDay('2026-04-15')!; // a Wednesday
  for (const [language, said, iso] of [
    ['en', 'Mar 3', '2027-03-03'],
    ['en', 'Mar. 3, 2027', '2027-03-03'],
    ['en', 'Mar, 5'], // May 5 is a martes
    ['en', 'el dom'],
    ['en', 'próximo vie'],
    ['en', 'próximo viernes', '2026-04-17'],
    ['en', '15 dic', '2026-12-15'],
    ['en', 'mié, 22 abr', '2026-04-22'],
    ['en', 'tue', '2026-04-21'],
    ['es', 'el mar.', '2026-04-21'],
    ['es', 'próximo mar', '2026-04-21'],
    ['es', 'mar 3', '2027-03-03'],
    ['es', 'vie', '2026-04-17'],
    ['es', 'friday', '2026-04-17'],
  ] as const satisfies readonly (readonly [Language, string, string?])[]) {
    it(`in ${language} “${said}” is ${iso ?? 'no day'}`, () => {
      assert.equal(
        readDays(said, { today: from, first: 'ahead', language })[0],
        iso && parseDay(iso),
      );
    });
  }
});
