import type { Day } from '../../calendar/day.ts';
import { fullDate, weekdayName } from '../../calendar/dayWords.ts';
import { makeAgenda, type Agenda, type AgendaDate } from '../../meeting/agenda.ts';
import { datedLabel, fullCycleLabel } from '../../portfolio/labels.ts';
import { allOf } from '../../guide/joined.ts';
import type { Translate } from '../../language/translate.ts';
import { answerMarkdown } from '../../workbook/body/answerMarkdown.ts';
import { MEETING_LABELS } from '../../workbook/edits/meetingNotes.ts';
import { meetingsOf } from '../../workbook/model/meetingEntries.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { markdownBlocks } from '../answers/markdownBlocks.ts';
import {
  bulletList,
  heading,
  paragraph,
  makeTable,
  type Block,
  type SharedDocument,
  cell,
  type Cell,
} from '../document.ts';
import { partyNames } from '../plan/parties.ts';
import { unreadNote } from '../unreadParts.ts';

export interface MeetingOptions {
  readonly today: Day;
  readonly t: Translate;
  /** Whether the agenda is the one in the notes, with all that was typed there, or only the facts. */
  readonly meetingNotes?: boolean;
}

/** The front matter's keys that the page shows. All others stay in the house. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['organization', 'library', 'cycle', 'focus'],
  ...['next-meeting', 'next-meeting-time', 'next-meeting-place'],
  ...['goal', 'milestones', 'agreement'],
]);

/** The workbook's next meeting, else the first to come that has notes; undefined where neither says when. */
export function meetingDay({ cycle, sections }: Workbook, today: Day): Day | undefined {
  const planned = dayIn(cycle['next-meeting']);
  const begun = meetingsOf(sections, today).flatMap(({ day }) =>
    day !== undefined && day >= today ? [day] : [],
  );
  const [first] = begun.sort((a, b) => a - b);
  return planned !== undefined && planned >= today ? planned : (first ?? planned);
}

/** A page for the table: what is to be talked about, and room for what comes of it. */
export function meetingPage(
  workbook: Workbook,
  day: Day,
  { today, t, meetingNotes = false }: MeetingOptions,
): SharedDocument {
  const { cycle } = workbook;
  const names = partyNames({ cycle, t });
  const date = t('{weekday}, {date}', {
    weekday: weekdayName(day, t),
    date: fullDate(day, t),
  });
  const label = fullCycleLabel(cycle, t);
  const { 'next-meeting-time': time, 'next-meeting-place': place } = cycle;
  const around = dayIn(cycle['next-meeting']) === day ? [time ?? [], place ?? []].flat() : [];
  const typed = meetingNotes ? typedAgenda(workbook, day, today) : [];
  const agenda = typed.length > 0 ? typed : agendaBlocks(makeAgenda(workbook, day, today), t);
  return {
    title: t('Meeting with {partner}, {date}', { partner: names.partner, date: fullDate(day, t) }),
    footer: [names.partner, label, date].join(' · '),
    pageOf: t('Page {page} of {pages}'),
    blocks: [
      heading(1, t('Agenda and minutes')),
      paragraph(allOf([names.partner, names.library], t), 'subtitle'),
      paragraph([label, date, ...around].join(' · '), 'subtitle'),
      ...unreadNote(workbook, (key) => SHOWN.has(key), t),
      heading(2, t('Agenda')),
      ...agenda,
      ...minuteBlocks(countLines(agenda), t),
    ],
  };
}

const UNFILLED = new RegExp(
  `^[-*+] (?:${MEETING_LABELS.join('|')}):[ \\t]*(?:\\n(?![ \\t]+\\S)|$)`,
  'gm',
);

/** What stands in the notes of that day, without the places for the minutes that nobody has filled. */
function typedAgenda({ sections, text }: Workbook, day: Day, today: Day): readonly Block[] {
  const entry = meetingsOf(sections, today).find((one) => one.day === day);
  if (entry === undefined) return [];
  const notes = answerMarkdown(text.slice(entry.content.start, entry.content.end), undefined);
  return markdownBlocks(notes.replace(UNFILLED, ''));
}

function agendaBlocks(agenda: Agenda, t: Translate): readonly Block[] {
  const { late, due, until, fromLastTime, questions, meeting } = agenda;
  const blocks = [
    ...dates(t('Late'), late, meeting, t),
    ...dates(t('Coming up by {date}', { date: fullDate(until, t) }), due, meeting, t),
    ...bullets(t('From last time'), fromLastTime),
    ...bullets(
      t('To talk about'),
      questions.map((question) => t(question)),
    ),
  ];
  return blocks.length > 0
    ? blocks
    : [paragraph(t('Nothing is late, due soon, or left from last time.'))];
}

function dates(
  title: string,
  listed: readonly AgendaDate[],
  meeting: Day,
  t: Translate,
): readonly Block[] {
  if (listed.length === 0) return [];
  const table = makeTable(
    title,
    [
      [t('What'), 5, (one) => datedLabel(one, meeting, t)],
      [t('By when'), 3, ({ day }) => fullDate(day, t)],
      [t('Who’s responsible'), 3, ({ kind, owner }) => (kind === 'milestone' ? owner : undefined)],
    ],
    listed,
  );
  return [heading(3, title), table];
}

function bullets(title: string, lines: readonly string[]): readonly Block[] {
  return lines.length === 0 ? [] : [heading(3, title), bulletList(lines)];
}

/** An agenda of more lines leaves less room on its page. */
const LONG_AGENDA = 9;
const VERY_LONG_AGENDA = 13;

function countLines(blocks: readonly Block[]): number {
  const lines = blocks.map((block) => {
    if (block.kind === 'list') return block.items.length;
    return block.kind === 'table' ? block.rows.length + 1 : 1;
  });
  return lines.reduce((all, one) => all + one, 0);
}

/** Room for the minutes: rows to write in, by hand or in Word; fewer where the page has less room. */
function minuteBlocks(agendaLines: number, t: Translate): readonly Block[] {
  const rows = agendaLines > VERY_LONG_AGENDA ? 2 : agendaLines > LONG_AGENDA ? 3 : 4;
  return [
    heading(2, t('Minutes')),
    rowsToFill([t('Present')], 1),
    rowsToFill([t('What we talked about')], rows),
    rowsToFill([t('What we agreed'), t('Who’s responsible'), t('By when')], rows),
    rowsToFill([t('Next meeting')], 1),
  ];
}

function rowsToFill(titles: readonly string[], count: number): Block {
  const columns = titles.map((title, at) => ({ title, width: at === 0 ? 5 : 3 }));
  const rows = Array.from({ length: count }, () => titles.map(() => ROOM));
  return { kind: 'table', caption: titles[0] ?? '', columns, rows };
}

/** As high as a line that is written by hand. */
const ROOM: Cell = cell('\u00A0\n\u00A0');
