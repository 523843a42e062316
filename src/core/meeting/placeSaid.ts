import { timeApart } from '../readers/saidTime.ts';
import { SPANISH_NEXT_WORDS, SPANISH_NO_PLACE, SPANISH_PLACES } from '../spanish/spanishMinutes.ts';
import type { Span } from '../workbook/span.ts';

/**
 * Where both meet again, as the line says it that names the day: `Branch library room B`. undefined where
 * what stands beside the day and the time isn't surely a place.
 */
export function placeSaid(line: string, { start, end }: Span): string | undefined {
  const [before, behind] = [line.slice(0, start), line.slice(end)];
  for (const part of [behind, before]) {
    const rest = timeApart(part)?.rest ?? part;
    for (const piece of rest.split(/[,;.]\s|[,;]$|\s[–—-]\s|\s(?=(?:at|in|on|en)\s)/iu)) {
      const plain = piece.replace(/^[\s,;:.()–—-]+|[\s,;:.()]+$/g, '');
      const led = LED.exec(plain)?.[0];
      const place = plain.slice(led?.length ?? 0).trim();
      const isPlace = leads(led) ? /^\p{L}/u.test(place) : PLACE.test(place) && !NEXT.test(place);
      if (isPlace && place.split(' ').length <= MOST_WORDS && !NO_PLACE.test(place))
        return place.charAt(0).toUpperCase() + place.slice(1);
    }
  }
  return undefined;
}

/** What leads to a place. */
const LED = /^(?:(?:at|in|on|en)(?=\s)|@|(?:location|place|where|lugar):)/iu;

/** `on` mostly leads to a day. */
function leads(word: string | undefined): boolean {
  return word !== undefined && word.toLowerCase() !== 'on';
}

const MOST_WORDS = 8;

/** What a place is called by, where no `at` leads to it. */
const PLACE = among(
  'room|rm|library|branch|hall|center|centre|office|school|church|building|cafe|park|museum|clinic|online|zoom|teams|google meet|phone',
  SPANISH_PLACES,
);
const NEXT = among('next|meet|meeting', SPANISH_NEXT_WORDS);
/** What follows says what for, or how long, or that nothing has changed. */
const NO_PLACE = new RegExp(
  `^(?:two|three|four|six|a (?:week|month)|the (?:morning|afternoon|evening|same)|same|least|noon|${SPANISH_NO_PLACE}|\\w+ weeks?\\b)|${among('weeks?|months?|will|brings?|to').source}`,
  'iu',
);

/** Whole words, in either language. */
function among(...words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
}
