import { longDay } from '../../calendar/dayWords.ts';
import { isoDay, type Day } from '../../calendar/day.ts';
import { allOf } from '../../guide/joined.ts';
import type { Translate } from '../../language/translate.ts';
import { makeAgenda, type AgendaDate } from '../../meeting/agenda.ts';
import { datedLabel } from '../../portfolio/labels.ts';
import { meetingsOf } from '../../workbook/model/meetingEntries.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { partyNames } from '../plan/parties.ts';
import type { CalendarOptions } from './calendar.ts';
import { calendarText, newUid, timeAndPlace } from './occasions.ts';
import { startOf, writeCalendar } from './writeCalendar.ts';

interface InvitationOptions extends Pick<CalendarOptions, 'now'> {
  readonly today: Day;
  readonly t: Translate;
}

/**
 * The meeting on `day` as one entry for anybody's calendar, with the agenda's points. A meeting is told from others
 * by the last one before it that has notes: until it is over, a later invitation moves it; the next one is an
 * entry of its own. Of a meeting that nobody noted down, the next one's invitation moves the entry.
 */
export function invitation(
  workbook: Workbook,
  day: Day,
  { today, t, now = startOf(today) }: InvitationOptions,
): Uint8Array {
  const { cycle } = workbook;
  const { partner, library } = partyNames({ cycle, t });
  const names = calendarText(allOf([library, partner], t));
  const isNext = dayIn(cycle['next-meeting']) === day;
  const { hours, place, more } = isNext ? timeAndPlace(cycle, t) : { more: [] };
  const summary = t('Meeting: {names}', { names });
  const over = meetingsOf(workbook.sections, today).flatMap((one) =>
    one.day !== undefined && one.day < Math.min(day, today) ? [one.day] : [],
  );
  const last = over.length === 0 ? '' : isoDay(Math.max(...over));
  const about = `${summary}\n${cycle.cycle ?? ''}\n${cycle.focus ?? ''}\n${last}`;
  return writeCalendar(
    [
      {
        ...{ day, hours, place, summary },
        uid: newUid('invitation', about, new Map()),
        description: [...more, ...agendaLines(workbook, day, today, t)].join('\n'),
      },
    ],
    { now, reminders: false },
  );
}

/** What both have planned and agreed, as plain lines; the questions of the agenda are for whoever prepares it. */
function agendaLines(
  workbook: Workbook,
  meeting: Day,
  today: Day,
  t: Translate,
): readonly string[] {
  const agenda = makeAgenda(workbook, meeting, today);
  const dated = (dates: readonly AgendaDate[]): readonly string[] =>
    dates.map((one) => {
      const { kind, day, owner } = one;
      const whose = kind === 'milestone' && owner !== undefined ? [owner] : [];
      const facts = [longDay(day, meeting, t), ...whose].join(', ');
      return `${datedLabel(one, meeting, t)} (${facts})`;
    });
  const group = (label: string, points: readonly string[]): readonly string[] =>
    points.length === 0 ? [] : [label, ...points.map((point) => `- ${calendarText(point)}`)];
  return [
    ...group(t('Here’s what we have planned:'), dated([...agenda.late, ...agenda.due])),
    ...group(t('From last time:'), agenda.fromLastTime),
  ];
}
