import { WEEKDAYS } from '../../calendar/dayWords.ts';

/** What stands in a written date beside the day itself. */
export interface DateWriting {
  /** The date, without quotes, with hyphens for the dashes between its numbers. */
  readonly text: string;
  /** Counted as `weekday` counts; undefined where none is named. */
  readonly weekday: number | undefined;
  /** A time of day, as it is written; undefined where there is none. */
  readonly time: string | undefined;
}

const WEEKDAY =
  '(?:(sun(?:day)?)|(mon(?:day)?)|(tue(?:s(?:day)?)?)|(wed(?:s|nesday)?)|(thu(?:r(?:s(?:day)?)?)?)|(fri(?:day)?)|(sat(?:urday)?))';
const WEEKDAY_BEFORE = new RegExp(`^\\(?${WEEKDAY}\\)?(?:[,.]\\s*|\\s+)(?=\\S)`, 'i');
const WEEKDAY_BEHIND = new RegExp(`(?:[\\s,]*\\(${WEEKDAY}\\.?\\)|[\\s,]+${WEEKDAY}\\.?)$`, 'i');

const HALF = '[ap](?:\\.m\\.|m)';
const CLOCK = `(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\s?${HALF})?|\\d{1,2}\\s?${HALF})`;
const ZONE = '(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?';
const TIME = new RegExp(
  `(?:(?<=\\d)T|[\\s,]+(?:at\\s+)?)(?<time>${CLOCK}${ZONE}(?:\\s?[-\u2013\u2014]\\s?${CLOCK})?)$`,
  'i',
);

/** Of three numbers: a dash between two of them may as well be a span of time. */
const DASHED =
  /(?<!\d)(\d{1,4})\s?[-\u2010-\u2015\u2212]\s?(\d{1,2})\s?[-\u2010-\u2015\u2212]\s?(\d{1,4})(?!\d)/;

/** In UTF-16 code units: nobody writes a day at greater length, and what is longer isn't looked into. */
export const LONGEST_DATE = 100;

/** Takes a written date apart. What is neither weekday nor time stays with the text. */
export function dateWriting(written: string): DateWriting {
  if (written.length > LONGEST_DATE) return { text: written, weekday: undefined, time: undefined };
  const bare = unquoted(written.trim()).replace(DASHED, '$1-$2-$3');
  const [timeless, time] = splitTime(bare);
  const [text, weekday] = withoutWeekday(timeless);
  if (time !== undefined) return { text, weekday, time };
  // The weekday may stand behind the time.
  const [rest, before] = splitTime(text);
  return { text: rest, weekday, time: before };
}

/** The text without a time of day at its end: `next Tuesday at 10`. */
export function withoutTime(written: string): string {
  return written.length > LONGEST_DATE ? written : splitTime(written.trim())[0].trim();
}

function splitTime(text: string): [string, string | undefined] {
  const match = TIME.exec(text);
  return match === null ? [text, undefined] : [text.slice(0, match.index), match.groups?.time];
}

function withoutWeekday(text: string): [string, number | undefined] {
  const match = WEEKDAY_BEFORE.exec(text) ?? WEEKDAY_BEHIND.exec(text);
  if (match === null) return [text, undefined];
  const end = match.index + match[0].length;
  return [text.slice(0, match.index) + text.slice(end), findName(match)];
}

function findName(match: RegExpExecArray): number {
  // As many names for a weekday in brackets as for one without.
  return match.slice(1).findIndex((name?: string) => name !== undefined) % WEEKDAYS.length;
}

function unquoted(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1).trim() : text;
}
