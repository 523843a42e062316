import type { Day } from '../calendar/day.ts';
import { longDay } from '../calendar/dayWords.ts';
import { LANGUAGES } from '../guide/guide.ts';
import { sayingIn } from '../guide/saying.ts';
import type { Sentence, Translate } from '../language/translate.ts';
import { datedLabel } from '../portfolio/labels.ts';
import { escapedLine } from '../workbook/body/answerText.ts';
import { SPANISH_FORMER_DUE } from '../spanish/spanishMinutes.ts';
import { languageOf } from '../workbook/language.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { makeAgenda, agreedLastTime, pointOf, TOPICS_OF, type AgendaDate } from './agenda.ts';
import { singleSpaced } from '../language/singleSpaced.ts';

/** A group of the agenda's points, as it stands in the notes. */
export interface AgendaGroup {
  /** Recognizes its line again, whatever day it names. */
  readonly known: RegExp;
  /** `Coming up by Friday, January 8:` */
  readonly label: string;
  readonly points: readonly AgendaPoint[];
}

export interface AgendaPoint {
  /** What it’s about, by which it’s recognized again. */
  readonly title: string;
  /** With its date and who sees to it: `Flyers (Friday, December 4, Ana)`. */
  readonly text: string;
}

/** The agenda as it is written into the notes, in this order; groups may be empty. */
export function agendaGroups(workbook: Workbook, meeting: Day, today: Day): readonly AgendaGroup[] {
  const agenda = makeAgenda(workbook, meeting, today);
  const say = sayingIn(languageOf(workbook));
  const until = longDay(agenda.until, meeting, say);
  const group = (label: Sentence, points: readonly AgendaPoint[]): AgendaGroup => ({
    known: knownLabel(label),
    label: say(label, { day: until }),
    points,
  });
  const dated = (dates: readonly AgendaDate[]): readonly AgendaPoint[] =>
    dates.map((one) => datedPoint(one, meeting, say));
  const plain = (lines: readonly string[]): readonly AgendaPoint[] =>
    lines.map(oneLine).map((title) => ({ title, text: title }));
  return [
    group('Late:', dated(agenda.late)),
    group('Coming up by {day}:', dated(agenda.due)),
    group('From last time:', plain(agenda.fromLastTime)),
    group('To talk about:', plain(agenda.questions.map((question) => say(question)))),
  ];
}

/** Recognizes a group's label in any language, whatever day it names. */
function knownLabel(label: Sentence): RegExp {
  const labels = LANGUAGES.map((language) => sayingIn(language)(label));
  const former = label === 'Coming up by {day}:' ? ['Due by {day}:', SPANISH_FORMER_DUE] : [];
  return new RegExp(
    `^(?:${[...labels, ...former].map((one) => one.replace('{day}', '[^:]{1,40}')).join('|')})`,
  );
}

/** What points of an earlier agenda may have been about; the longest first. */
export function knownTitles(workbook: Workbook, meeting: Day, today: Day): readonly string[] {
  const titles = [
    ...(workbook.cycle.milestones ?? []).flatMap(({ title }) => title ?? []),
    ...LANGUAGES.map(sayingIn).flatMap((say) => [
      ...(['review', 'goal', 'milestone'] as const).map((kind) =>
        labelDate({ kind }, meeting, say),
      ),
      ...Object.values(TOPICS_OF).map((topic) => say(topic)),
    ]),
    ...agreedLastTime(workbook, meeting, today).flatMap((one) => [one.line, pointOf(one)]),
  ];
  return titles.map(oneLine).sort((a, b) => b.length - a.length);
}

/** `Letter to all landlords (Thursday, November 12, Library director)` */
function datedPoint(dated: AgendaDate, meeting: Day, say: Translate): AgendaPoint {
  const title = oneLine(labelDate(dated, meeting, say));
  const { kind, day, owner } = dated;
  const date = longDay(day, meeting, say);
  const whose = kind === 'milestone' && owner !== undefined ? `, ${oneLine(owner)}` : '';
  return { title, text: `${title} (${date}${whose})` };
}

/** A date's name does not change with the day on which the agenda is made. */
function labelDate(
  { kind, title }: Pick<AgendaDate, 'kind'> & Partial<AgendaDate>,
  meeting: Day,
  say: Translate,
): string {
  return datedLabel({ kind, title, day: meeting }, meeting, say);
}

/** A fact as one line of a list, in which no Markdown begins or ends. */
function oneLine(text: string): string {
  return escapedLine(singleSpaced(text));
}
