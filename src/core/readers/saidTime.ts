import { SPANISH_TIME } from '../spanish/spanishDays.ts';

const HALF = String.raw`(?:[ap]m\b|[ap]\.\s?m\.)`;
const TO = String.raw`\s?(?:[-–—]|\bto\b|\ba\b)\s?`;
const HOUR = String.raw`\d{1,2}(?::\d\d)?`;
/** Not within a date. */
const ALONE = String.raw`(?<![\d/.:-])`;

/** The ways to say it, what tells most first: `at 10:30 am` isn't `at 10`. */
const TIMES = [
  String.raw`${ALONE}(${HOUR}(?:\s?${HALF})?${TO}${HOUR}\s?${HALF})`,
  String.raw`${ALONE}(\d{1,2}:\d\d${TO}\d{1,2}:\d\d)`,
  String.raw`${ALONE}(\d{1,2}:\d\d(?:\s?${HALF})?|\d{1,2}\s?(?:${HALF}|h\b))`,
  String.raw`\bat (\d{1,2})\b`,
  String.raw`(?<!\p{L})(noon|midnight)(?!\p{L})`,
].map((time) => new RegExp(time, 'iu'));

/**
 * The time of day that somebody says with a day, in their words: `4 pm`, `10–11:30 am`, `noon`;
 * undefined where they say none.
 */
export function timeSaid(text: string): string | undefined {
  for (const time of [SPANISH_TIME, ...TIMES]) {
    const said = time.exec(text)?.[1];
    if (said !== undefined) return said;
  }
  return undefined;
}
