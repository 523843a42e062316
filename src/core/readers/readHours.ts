import { SPANISH_HALF, SPANISH_MORNING, SPANISH_NOON } from '../spanish/spanishHours.ts';

/** When something begins and ends, in minutes from midnight; `to` is undefined where nobody says. */
export interface Hours {
  readonly from: number;
  readonly to: number | undefined;
}

const HALF = String.raw`[ap]\.?\s?m\b\.?|${SPANISH_HALF}`;
const TIME = String.raw`(?:(\d{1,2})(?:[:.h](\d\d))?\s?(${HALF})?(?:\s?(?:h|hrs?|horas?|o['’]clock)\b)?|(noon|midnight|${SPANISH_NOON}))`;
const HOURS = new RegExp(
  String.raw`^(?:at|from|a|de|desde)?\s*(?:las?\s|el\s)?\s*${TIME}(?:\s*(?:[-–—]|to|until|till|a|hasta)\s*(?:las?\s)?${TIME})?(?![\p{L}\d:])(?<rest>.*)$`,
  'iu',
);

/**
 * The hours that people say with a day: `4 pm`, `10 to 11:30 am`, `16:00`, `noon`. undefined where it is not
 * surely one hour: `half past four`, `7:30`, `10 or 11`.
 */
export function readHours(said: string): Hours | undefined {
  const found = HOURS.exec(said.trim().slice(0, LONGEST));
  if (found === null || /\d/.test(found.groups?.rest ?? '')) return undefined;
  const [start, end] = [clockOf(found.slice(1, 5)), clockOf(found.slice(5, 9))];
  if (start === undefined) return undefined;
  if (end === undefined) {
    const from = minutesOf(start);
    return from === undefined ? undefined : { from, to: undefined };
  }
  const to = minutesOf(end);
  if (to === undefined) return undefined;
  // `10 to 11:30 am`, but `11 to 1 pm`
  const own = minutesOf(start);
  const shared = minutesOf({ ...start, half: start.half ?? end.half });
  const from = shared !== undefined && shared < to ? shared : own;
  return from === undefined ? undefined : { from, to: to > from ? to : to + A_DAY };
}

const LONGEST = 60;
const A_DAY = 24 * 60;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | undefined;
  /** It is written as in timetables: `16:00`, `09:00`. */
  readonly isPlain: boolean;
}

function clockOf([hour, minute = '0', half, word]: readonly (string | undefined)[]):
  Clock | undefined {
  if (word !== undefined)
    return {
      hour: /^(?:mid(?!d)|medianoche)/i.test(word) ? 0 : 12,
      minute: 0,
      half: undefined,
      isPlain: true,
    };
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const isMorning = half === undefined ? undefined : /^a/i.test(half) || SPANISH_MORNING.test(half);
  return {
    ...{ hour: Number(hour), minute: Number(minute) },
    half: isMorning === undefined ? undefined : isMorning ? 'am' : 'pm',
    isPlain: Number(hour) > 12 || hour.startsWith('0'),
  };
}

/** Nobody meets at four in the morning; at half past seven they may, or in the evening. */
function minutesOf({ hour, minute, half, isPlain }: Clock): number | undefined {
  if (half === undefined && !isPlain && hour === 7) return undefined;
  const isAfternoon = half === 'pm' || (half === undefined && !isPlain && hour < 7);
  if (isAfternoon && hour < 12) return (hour + 12) * 60 + minute;
  return (half === 'am' && hour === 12 ? 0 : hour) * 60 + minute;
}
