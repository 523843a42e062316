const HALF = '[ap](?:\\.m\\.|m)';
const CLOCK = `(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\s?${HALF})?|\\d{1,2}\\s?${HALF})`;
const ZONE = '(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?';
const TIME = new RegExp(
  `(?:(?<=\\d)T|[\\s,]+(?:at\\s+)?)(?:${CLOCK}${ZONE}(?:\\s?[-\u2013\u2014]\\s?${CLOCK})?)$`,
  'i',
);

/** In UTF-16 code units: nobody writes a day at greater length, and what is longer isn't looked into. */
export const LONGEST_DATE = 100;

/** The text without a time of day at its end: `next Tuesday at 10 am`. */
export function withoutTime(written: string): string {
  if (written.length > LONGEST_DATE) return written;
  const said = written.trim();
  const time = TIME.exec(said);
  return time === null ? said : said.slice(0, time.index).trim();
}
