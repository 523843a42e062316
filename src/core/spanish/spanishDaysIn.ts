import type { Day } from '../calendar/day.ts';
import { dayMeant } from '../english/days/meant.ts';
import { tellSpanishDay } from './spanishDays.ts';

/** A day that a line in Spanish names, with the words that lead to it: `para el viernes`. */
interface SpanishDay {
  /** Offsets into the line, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly day: Day;
  readonly isDue: boolean;
}

/** The days that a line names, from left to right, as of the day of the meeting. */
export function spanishDaysIn(line: string, meeting: Day): readonly SpanishDay[] {
  const tokens = [...line.slice(0, LONGEST_LINE).matchAll(/[^\s()]+/g)].map(
    ({ 0: text, index }) => ({
      text: text.toLowerCase(),
      start: index,
      end: index + text.length,
    }),
  );
  const found: SpanishDay[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [before, token] = [tokens[at - 1]?.text ?? '', tokens[at]];
    if (token === undefined || !BEGINS.test(token.text) || OTHERWISE.test(before)) continue;
    for (let to = Math.min(tokens.length, at + LONGEST); to > at; to--) {
      const end = tokens[to - 1]?.end ?? token.end;
      const text = line.slice(token.start, end).replace(/[.,;:!?]+$/, '');
      const behind = line.slice(token.start + text.length);
      const day = ACCIDENT.test(text) || GOES_ON.test(behind) ? undefined : dayOf(text, meeting);
      if (day === undefined) continue;
      // `el 5` is a day where nothing follows that it could count.
      if (/^(?:para |antes de)?l? ?(?:el )?\d{1,2}$/i.test(text) && /^\s+\p{L}/u.test(behind))
        break;
      const isBefore = /^antes (?:de|del)\b/i.test(text) && !/\bfin/i.test(text);
      found.push({
        day: isBefore ? day - 1 : day,
        start: token.start,
        end: token.start + text.length,
        isDue:
          DUE.test(text) ||
          /^[\s.,;:!?)]*$/.test(behind) ||
          (at === 0 && /^\s*[:,–—-]/.test(behind)),
      });
      at = to - 1;
      break;
    }
  }
  return found;
}

/** In words. */
const LONGEST = 10;
/** In UTF-16 code units: whoever writes more on a line writes prose. */
const LONGEST_LINE = 1000;
const BEGINS =
  /^(?:para|antes|a|no|hasta|vence|el|la|este|esta|en|dentro|fin|fines|finales|mediados|principios|primero|hoy|mañana|pasado|próximo|proximo|próxima|proxima|\d.*|(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)[.,:;!?]*)$/u;
/** Behind these a day says when something else is, or was. */
const OTHERWISE = /^(?:cada|todos|todas|los|las|desde|de|del|partir|entre|y|o|reunión|por|que)$/;
/** They may be something else than a day: March and Tuesday, the morning, the sea. */
const ACCIDENT = /^(?:la mañana|en la mañana|\d+|\d+[-.]\d+|24\/7|.{1,3})$/i;
const GOES_ON = /^\s*(?:-|–|al|a|y|o)\s*\d/;
const DUE = /^(?:para|antes|a más tardar|a mas tardar|no más tarde|hasta|vence)\b/i;

function dayOf(text: string, today: Day): Day | undefined {
  const told = text.length > 80 ? undefined : tellSpanishDay(text);
  if (told === undefined) return undefined;
  return dayMeant(told, { today, yearless: 'recent', order: 'day-first', range: 'doubt' }).days[0];
}
