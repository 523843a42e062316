import { roundsWith } from '../checkUp/sides.ts';
import { STARTERS } from '../checkUp/statements.ts';
import { whatToTalkAbout } from '../checkUp/talk.ts';
import { isCurrent } from '../guide/statuses.ts';
import type { Sentence } from '../language/translate.ts';
import { addMonths, type Day } from '../calendar/day.ts';
import type { FactId } from '../guide/steps.ts';
import { datesOf, type Dated } from '../portfolio/dated.ts';
import { meetingsOf } from '../workbook/model/meetingEntries.ts';
import { nameKey } from '../workbook/naming.ts';
import { deriveStatus, isOpen } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Agreed } from './agreedLine.ts';
import { readNotes } from './readNotes.ts';

/** What a meeting is to talk about, made from the facts. Nothing in it is for the library alone. */
export interface Agenda {
  readonly meeting: Day;
  /** The day up to which things are listed: about when both will meet again. */
  readonly until: Day;
  readonly late: readonly AgendaDate[];
  readonly due: readonly AgendaDate[];
  /** What was agreed last time, as it was written, unless we know it’s done. */
  readonly fromLastTime: readonly string[];
  /** Planning questions that are still open, as partners would ask each other. */
  readonly questions: readonly Sentence[];
}

/** A milestone, a review of the agreement, or the goal's date. */
export type AgendaDate = Pick<Dated, 'kind' | 'day' | 'title' | 'owner'>;

/** What is to be talked about at the meeting on `meeting`, as things stand on `today`. */
export function makeAgenda(workbook: Workbook, meeting: Day, today: Day): Agenda {
  const status = deriveStatus(workbook, today);
  const until = meetingAfter(workbook, meeting, today);
  const dates = datesOf(workbook.cycle, status.id, today).filter(({ kind }) => LISTED.has(kind));
  const late = dates.filter(({ daysLate }) => daysLate > 0);
  const due = dates.filter(({ day, daysLate }) => daysLate === 0 && day >= today && day <= until);
  return {
    ...{ meeting, until, late, due },
    fromLastTime: stillOpen(workbook, meeting, today, [...late, ...due]),
    questions: openTopics(workbook, today).concat(checkUpTopics(workbook, today)),
  };
}

const LISTED: ReadonlySet<Dated['kind']> = new Set(['milestone', 'review', 'goal']);

/** As long after this meeting as this one is after the last; a month where there is no telling. */
function meetingAfter({ sections }: Workbook, meeting: Day, today: Day): Day {
  const days = meetingsOf(sections, today).flatMap(({ day }) => day ?? []);
  const last = Math.max(...days.filter((day) => day < meeting));
  const gap = meeting - last;
  return gap >= 7 && gap <= 100 ? meeting + gap : addMonths(meeting, 1);
}

/** What the last meeting before this one agreed on, as far as it can be read. */
export function agreedLastTime(workbook: Workbook, meeting: Day, today: Day): readonly Agreed[] {
  const last = meetingsOf(workbook.sections, today)
    .filter(({ day }) => day !== undefined && day < meeting)
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0))
    .at(-1);
  return last?.day === undefined ? [] : readNotes(workbook, last, last.day).agreed;
}

/** The same without what is done, and without what the agenda lists anyway. */
function stillOpen(
  workbook: Workbook,
  meeting: Day,
  today: Day,
  listed: readonly AgendaDate[],
): readonly string[] {
  const closed = (workbook.cycle.milestones ?? []).filter((one) => !isOpen(one));
  const told = new Set([...listed, ...closed].map(({ title = '' }) => nameKey(title)));
  return agreedLastTime(workbook, meeting, today)
    .filter(({ what }) => !told.has(nameKey(what)))
    .map(pointOf);
}

/** A line of the notes as a point of its own: it may be the second half of a sentence. */
export function pointOf({ line }: Agreed): string {
  return `${line.charAt(0).toUpperCase()}${line.slice(1).replace(/\?{2,}/g, '?')}`;
}

/** How to ask both sides about each open fact. What isn't here is the library's own business. */
export const TOPICS_OF: Readonly<Partial<Record<FactId, Sentence>>> = {
  'their-goals': 'What is our partner working toward, and what matters most to them?',
  'how-they-align': 'Where do our goals overlap?',
  'goal-statement': 'What will we accomplish together, by when?',
  'goal-specific': 'What exactly will we do, where, and for whom?',
  'goal-measurable': 'What will we count or check, and how much are we aiming for?',
  'goal-achievable': 'What makes us confident we can do this together?',
  'goal-relevant': 'Why does this matter to each of us?',
  'goal-time-bound': 'When will we look back together?',
  'role-contributes': 'What does each of us bring?',
  'role-benefits': 'What does each of us gain?',
  milestones: 'What has to happen, by when, and who’s responsible?',
  decisions: 'Who decides what, and how?',
  challenges: 'What could get in the way, and what will we do about it together?',
  communication: 'How will we keep in touch, and how often?',
};

/** What both should talk about after a check-up, as a question: nobody's numbers stand on an agenda. */
function checkUpTopics(workbook: Workbook, today: Day): readonly Sentence[] {
  const { cycle } = workbook;
  const partner = cycle.organization?.name;
  if (partner === undefined || !isCurrent(deriveStatus(workbook, today).id)) return [];
  const newest = roundsWith(cycle, partner).at(-1);
  if (newest === undefined || newest.ours.some(({ talkedOn }) => talkedOn !== undefined)) return [];
  return whatToTalkAbout(newest).map(({ id }) => STARTERS[id][0]);
}

function openTopics(workbook: Workbook, today: Day): readonly string[] {
  const { id, steps } = deriveStatus(workbook, today);
  if (!isCurrent(id)) return [];
  const facts = steps.flatMap(({ missing, alsoOpen }) =>
    [...missing, ...alsoOpen].map(({ fact }) => fact),
  );
  return [...new Set(facts)].flatMap((fact) => TOPICS_OF[fact] ?? []);
}
