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

/** A time of day that is said in a text, and what else that says. */
export interface TimeApart {
  readonly time: string;
  /** Empty where it is an hour alone. */
  readonly rest: string;
}

/**
 * The time of day that somebody says with a day, in their words: `4 pm`, `10–11:30 am`, `noon`; `4:00` for
 * `at 4`, which nobody would know for an hour by its number alone. undefined where they say none.
 */
export function timeSaid(text: string): string | undefined {
  return timeApart(text)?.time;
}

/** The same, with what is said beside it. */
export function timeApart(text: string): TimeApart | undefined {
  for (const way of [SPANISH_TIME, ...TIMES]) {
    const found = way.exec(text);
    const said = found?.[1];
    if (found === null || said === undefined || Number(said) > 24) continue;
    const before = text.slice(0, found.index).replace(LEADS_TO_IT, '');
    const behind = text.slice(found.index + found[0].length).replace(BELONGS_TO_IT, '');
    const rest = `${before} ${behind}`.replace(/^[\s,.;·]+|[\s,.;·]+$/g, '');
    return { time: /^\d+$/.test(said) ? `${said}:00` : said, rest };
  }
  return undefined;
}

const LEADS_TO_IT = /(?<!\p{L})(?:at|from|de|desde|a|al|a las?|desde las?|de las?)\s+$/iu;
const BELONGS_TO_IT = /^\s?(?:h|hrs?|horas?|o['’]clock|sharp|en punto)(?!\p{L})/iu;
