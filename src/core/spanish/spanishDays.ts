import { fact, table, toldBy, type DayFacts, type Told } from '../english/days/tellDay.ts';
import { grammar, type Found } from '../english/matcher/grammar.ts';
import { textAt, tokenise, type Word } from '../english/tokens/words.ts';
import { folded } from './folded.ts';
import { spanishDays } from './spanishDays.grammar.ts';
import { dayNumber, readSpanishDate, spanishMonth, spanishWeekday } from './spanishDates.ts';
import { readSpanishNumber } from './spanishNumbers.ts';

export const spanishDayGrammar = grammar<DayFacts>('Spanish days', spanishDays, {
  readers: {
    DATE: (words, at) => {
      const reading = readSpanishDate(words, at);
      if (reading === undefined) return undefined;
      const { date, to, isRange } = reading;
      if (date.kind === 'partial' && date.day === undefined) return undefined;
      return { to, facts: { date }, says: isRange === true ? ['range'] : [] };
    },
    DAY_NUMBER: (words, at) => {
      const found = dayNumber(words, at);
      return found && { to: found.to, facts: { day: found.day } };
    },
    MONTH: (words, at) => fact(at, 'month', spanishMonth(textAt(words, at))),
    WEEKDAY: (words, at) => {
      const found = fact(at, 'weekday', spanishWeekday(textAt(words, at)));
      const dot = textAt(words, at + 1) === '.' && words[at + 1]?.glued === true;
      return found && dot && at + 2 < words.length ? { ...found, to: at + 2 } : found;
    },
    YEAR_FULL: (words, at) => {
      const text = textAt(words, at);
      return fact(at, 'year', /^\d{4}$/u.test(text) ? Number(text) : undefined);
    },
    COUNT: (words, at) => some(words, at) ?? counted(words, at),
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

const some = table({
  'un par de': { count: 2 },
  'unos pocos': { count: 3 },
  'unas pocas': { count: 3 },
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

/** A whole number of days, weeks, or months: fewer than a thousand. */
function counted(words: readonly Word[], at: number): Found<DayFacts> | undefined {
  const number = readSpanishNumber(words, at);
  const isSensible = number !== undefined && number.value < 1000 && Number.isInteger(number.value);
  return isSensible ? { to: number.to, facts: { count: number.value } } : undefined;
}

/** What a text tells of a day in Spanish, if it tells of a day and of nothing else. */
export function tellSpanishDay(text: string): Told | undefined {
  const found = spanishDayGrammar.read('SAID', tokenise(folded(text)), 0);
  return found && toldBy(found);
}
