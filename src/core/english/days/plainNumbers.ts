import { isHyphen, textAt, type Word } from '../../grammar/words.ts';
import { calendarDate, monthAt, swappable, yearAt, type DateReading } from './dates.ts';

/** Numbers that are a date only where nothing else is asked for: `12-5`, `2026 12 15`, `20261215`. */
export function plainNumbers(words: readonly Word[], at: number): DateReading | undefined {
  const [first, second, third] = [at, at + 1, at + 2].map((index) => textAt(words, index));
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const dotted = /^(\d{1,2})\.(\d{1,2})$/u.exec(first);
  if (dotted !== null) return swappable(at + 1, Number(dotted[1]), Number(dotted[2]), undefined);
  const whole = /^((?:19|20)\d\d)(\d\d)(\d\d)$/u.exec(first);
  if (whole !== null) {
    return calendarDate(at + 1, Number(whole[1]), Number(whole[2]), Number(whole[3]));
  }
  const isGlued = words[at + 1]?.glued === true && words[at + 2]?.glued === true;
  if (isHyphen(words, at + 1) && isGlued && isSmall(first) && isSmall(third)) {
    return swappable(at + 3, Number(first), Number(third), undefined);
  }
  const month = monthAt(words, at + 1);
  if (yearAt(words, at) !== undefined && isSmall(third)) {
    const named = month ?? (isSmall(second) ? Number(second) : undefined);
    return named === undefined
      ? undefined
      : calendarDate(at + 3, Number(first), named, Number(third));
  }
  if (!isSmall(first) || !isSmall(second) || yearAt(words, at + 2) === undefined) return undefined;
  return swappable(at + 3, Number(first), Number(second), Number(third));
}

function isSmall(text: string): boolean {
  return /^\d{1,2}$/u.test(text);
}
