import type { Day } from '../calendar/day.ts';
import { longDay } from '../calendar/dayWords.ts';
import { datedLabel } from '../portfolio/labels.ts';
import { inEnglish } from '../language/translate.ts';
import { escapedLine } from '../workbook/body/answerText.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { agendaOf, agreedLastTime, TOPICS_OF, type AgendaDate } from './agenda.ts';

/** A group of the agenda's points, as it stands in the notes. */
export interface AgendaGroup {
  /** Knows its line again, whatever day it names. */
  readonly known: RegExp;
  /** `Due by Friday, January 8:` */
  readonly label: string;
  readonly points: readonly AgendaPoint[];
}

export interface AgendaPoint {
  /** What it is about, by which it is known again. */
  readonly title: string;
  /** With its date and who sees to it: `Flyers (Friday, December 4, Ana)`. */
  readonly text: string;
}

/** The agenda as it is written into the notes, in this order; groups may be empty. */
export function agendaGroups(workbook: Workbook, meeting: Day, today: Day): readonly AgendaGroup[] {
  const agenda = agendaOf(workbook, meeting, today);
  const dated = (dates: readonly AgendaDate[]): readonly AgendaPoint[] =>
    dates.map((one) => datedPoint(one, meeting));
  const plain = (lines: readonly string[]): readonly AgendaPoint[] =>
    lines.map(oneLine).map((title) => ({ title, text: title }));
  return [
    { known: /^Late:/, label: 'Late:', points: dated(agenda.late) },
    {
      known: /^Due by [^:]{1,40}:/,
      label: `Due by ${longDay(agenda.until, meeting)}:`,
      points: dated(agenda.due),
    },
    {
      known: /^From last time:/,
      label: 'From last time:',
      points: plain(agenda.fromLastTime),
    },
    { known: /^To talk about:/, label: 'To talk about:', points: plain(agenda.questions) },
  ];
}

/** What points of an earlier agenda may have been about; the longest first. */
export function knownTitles(workbook: Workbook, meeting: Day, today: Day): readonly string[] {
  const titles = [
    ...(workbook.cycle.milestones ?? []).flatMap(({ title }) => title ?? []),
    ...(['review', 'goal', 'milestone'] as const).map((kind) => titleOf({ kind }, meeting)),
    ...agreedLastTime(workbook, meeting, today).map(({ line }) => line),
    ...Object.values(TOPICS_OF),
  ];
  return titles.map(oneLine).sort((a, b) => b.length - a.length);
}

/** `Letter to all landlords (Thursday, November 12, Library director)` */
function datedPoint(dated: AgendaDate, meeting: Day): AgendaPoint {
  const title = oneLine(titleOf(dated, meeting));
  const { kind, day, owner } = dated;
  const date = longDay(day, meeting);
  const whose = kind === 'milestone' && owner !== undefined ? `, ${oneLine(owner)}` : '';
  return { title, text: `${title} (${date}${whose})` };
}

/** A date's name does not change with the day on which the agenda is made. */
function titleOf(
  { kind, title }: Pick<AgendaDate, 'kind'> & Partial<AgendaDate>,
  meeting: Day,
): string {
  const dated = { kind, title, day: meeting, daysLate: 0, owner: undefined, target: NOWHERE };
  return datedLabel(dated, meeting, inEnglish);
}

const NOWHERE = { kind: 'field', path: [] } as const;

/** What stands in a fact, as a line of a list that ends nothing and begins nothing. */
function oneLine(text: string): string {
  return escapedLine(text.replace(/\s+/g, ' ').trim());
}
