import {
  calendarReaders,
  fact,
  table,
  toldBy,
  type DayFacts,
  type Told,
} from '../english/days/tellDay.ts';
import { grammar } from '../grammar/grammar.ts';
import { textAt, tokenise } from '../grammar/words.ts';
import { folded } from './folded.ts';
import { spanishDays } from './spanishDays.grammar.ts';
import {
  dayNumber,
  isShortWeekday,
  readSpanishDate,
  spanishMonth,
  spanishWeekday,
} from './spanishDates.ts';
import { readSpanishNumber } from './spanishNumbers.ts';

export const spanishDayGrammar = grammar<DayFacts>('Spanish days', spanishDays, {
  readers: {
    ...calendarReaders({
      date: readSpanishDate,
      month: spanishMonth,
      weekday: spanishWeekday,
      number: readSpanishNumber,
      some: table({
        'un par de': { count: 2 },
        'unos pocos': { count: 3 },
        'unas pocas': { count: 3 },
      }),
    }),
    DAY_NUMBER: (words, at) => {
      const found = dayNumber(words, at);
      return found && { to: found.to, facts: { day: found.day } };
    },
    SPAN: (words, at) => fact(at, 'unit', UNITS[singular(textAt(words, at))]),
    NAMED: table({
      'antes de ayer': { shift: -2 },
      anteayer: { shift: -2 },
      antier: { shift: -2 },
      ayer: { shift: -1 },
      hoy: { shift: 0 },
      'hoy mismo': { shift: 0 },
      'esta noche': { shift: 0 },
      mañana: { shift: 1 },
      manana: { shift: 1 },
      'pasado mañana': { shift: 2 },
      'pasado manana': { shift: 2 },
      // In eight days is the same weekday of the next week, the day of speaking being the first.
      'de hoy en ocho': { shift: 7 },
      'de hoy en quince': { shift: 14 },
    }),
    EDGE: table({
      fin: { edge: 'end' },
      fines: { edge: 'end' },
      final: { edge: 'end' },
      finales: { edge: 'end' },
      'ultimo dia': { edge: 'end' },
      principio: { edge: 'start' },
      principios: { edge: 'start' },
      inicio: { edge: 'start' },
      inicios: { edge: 'start' },
      comienzo: { edge: 'start' },
      comienzos: { edge: 'start' },
      'primer dia': { edge: 'start' },
      mediados: { edge: 'middle' },
    }),
    COUNTED: table({
      primer: { nth: 1 },
      segundo: { nth: 2 },
      tercer: { nth: 3 },
      cuarto: { nth: 4 },
      ultimo: { nth: 5 },
    }),
  },
});

const UNITS: Readonly<Record<string, DayFacts['unit']>> = {
  dia: 'day',
  semana: 'week',
  quincena: 'fortnight',
  mes: 'month',
  trimestre: 'quarter',
  año: 'year',
  ano: 'year',
};

function singular(unit: string): string {
  return unit === 'meses' ? 'mes' : unit.replace(/(?<=[ao]|re)s$/u, '');
}

/** At what time, beside a day: `a las 4 de la tarde`, `al mediodía`. */
export const SPANISH_TIME =
  /(?<!\p{L})(?:a las? (?=\d))?(\d{1,2}(?::\d\d)? de la (?:mañana|tarde|noche)|(?<=a las? )\d{1,2}(?::\d\d)?(?:\s?(?:[ap]m\b|[ap]\.\s?m\.))?|mediod[ií]a|medianoche)(?!\p{L})/iu;

/** Whether a weekday in it is cut short: `vie`, `próximo mar.` */
export function shortensWeekday(text: string): boolean {
  return tokenise(folded(text)).some((word) => isShortWeekday(word.text));
}

/** What a text tells of a day in Spanish, if it tells of a day and of nothing else. */
export function tellSpanishDay(text: string): Told | undefined {
  const found = spanishDayGrammar.read('SAID', tokenise(folded(text)), 0);
  return found && toldBy(found);
}
