import type { Day } from '../../calendar/day.ts';

/** What of a workbook a calendar shows. There is one of each in a workbook, but for milestones. */
export const OCCASION_KINDS = ['meeting', 'milestone', 'review', 'end', 'goal', 'resume'] as const;

export type OccasionKind = (typeof OCCASION_KINDS)[number];

/** What an entry says to people. */
export interface Shown {
  /** `Harbor Light Food Bank: First pantry night` */
  readonly summary: string;
  /**
   * Lines of text. The first is what it is called in the workbook and who is responsible, the last ends with the
   * workbook's path: by these the next export finds out whose entry it is.
   */
  readonly description: string;
  /** The whole day that it takes. */
  readonly day: Day;
  readonly isCanceled: boolean;
  /** Whether calendars remind of it, a week and a day before. */
  readonly reminds: boolean;
}

/** An entry as a calendar file has it. */
export interface CalendarEntry extends Shown {
  readonly kind: OccasionKind;
  readonly uid: string;
  /** How often it has changed since it was first sent. */
  readonly sequence: number;
  /** When it last changed, in UTC: `20261124T090000Z`. */
  readonly stamp: string;
  /** The entry as it stands in the file, its lines ended by CRLF. */
  readonly written: string;
}

/** What it is called in its workbook. */
export function nameOf({ description }: Pick<Shown, 'description'>): string {
  return (description.split('\n', 1)[0] ?? '').split(BEFORE_OWNER, 1)[0] ?? '';
}

/** Parts the name from who is responsible, on the first line: no name has such a space in it. */
export const BEFORE_OWNER = ' —\u00A0';

/** The path of the workbook that it comes from; undefined where the entry does not say. */
export function pathOf({ description }: Pick<Shown, 'description'>): string | undefined {
  return PATH_LINE.exec(description)?.[2];
}

/** The same description with another path. */
export function withPath({ description }: Pick<Shown, 'description'>, path: string): string {
  return description.replace(PATH_LINE, (_, lead: string) => lead + path);
}

const PATH_LINE = /(\n[^\n:]*: )([^\n]+)$/;
