import { parseDay, type Day } from '../../calendar/day.ts';
import { readDays } from '../../readers/readDay.ts';
import type { Span } from '../span.ts';
import type { ReadSection } from './readSections.ts';

/** The notes of one meeting, below *Meeting notes*. */
export interface Meeting extends Span {
  /** As it is written. Empty for notes without a heading of their own. */
  readonly title: string;
  /** undefined if the heading doesn't name a day. */
  readonly day: Day | undefined;
  /** All of its notes, smaller headings among them: from the line after the heading. */
  readonly content: Span;
}

/** Of how many headings the day is looked for; nobody notes twenty years of weekly meetings in one cycle. */
const MOST_DAYS = 1000;

/** The sections below *Meeting notes* that are no part of the guide. */
export function sectionsOfMeetings(sections: readonly ReadSection[]): readonly ReadSection[] {
  const home = sections.findIndex(({ section }) => section.part === 'meeting-notes');
  const level = sections[home]?.section.level ?? 0;
  const below = home < 0 ? [] : sections.slice(home + 1);
  const end = below.findIndex(
    ({ section }) => section.level <= level || section.part !== undefined,
  );
  return end < 0 ? below : below.slice(0, end);
}

/** Those of them that name the day of a meeting; any other heading may be about anything. */
export function datedSections(
  sections: readonly ReadSection[],
  today: Day,
): readonly ReadSection[] {
  return sectionsOfMeetings(sections)
    .slice(0, MOST_DAYS)
    .filter(({ section }) => dayInTitle(section.title, today) !== undefined);
}

/**
 * The meetings that have notes, in the order of the text. A smaller heading belongs to the meeting
 * above it; notes above the first heading are a meeting without a day. `today` tells which year a
 * heading such as `March 9` means.
 */
export function meetingsOf(sections: readonly ReadSection[], today: Day): readonly Meeting[] {
  const meetings: (Meeting & { readonly level: number })[] = [];
  const home = sections.find(({ section }) => section.part === 'meeting-notes');
  if (home?.answer.answered === true) {
    const { start, end, section } = home;
    meetings.push({ title: '', day: undefined, content: section.content, start, end, level: 7 });
  }
  for (const [at, { section, start, end }] of sectionsOfMeetings(sections).entries()) {
    const { title, level, content } = section;
    const day = at < MOST_DAYS ? dayInTitle(title, today) : undefined;
    const above = meetings.at(-1);
    if (above !== undefined && day === undefined && level > above.level) {
      const whole = { ...above.content, end: content.end };
      meetings[meetings.length - 1] = { ...above, content: whole, end };
    } else meetings.push({ title, day, content, start, end, level });
  }
  return meetings;
}

/** The day that a heading names, such as `Meeting on March 9`: the nearest one that fits. */
function dayInTitle(title: string, today: Day): Day | undefined {
  const written = /\d{4}-\d{2}-\d{2}/.exec(title)?.[0];
  if (written !== undefined) return parseDay(written);
  const parts = [title, ...title.split(/[:(),–—]|\s-\s|\bmeeting\b|\breuni[oó]n\b/iu)];
  const days = parts.flatMap((part) =>
    (['back', 'ahead'] as const).flatMap((first) => readDays(part, { today, first }).slice(0, 1)),
  );
  return days.sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
}
