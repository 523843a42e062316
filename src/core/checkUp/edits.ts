import type { Day } from '../calendar/day.ts';
import type { Sentence, Translate } from '../language/translate.ts';
import { propertyMeaning } from '../schema/propertyMeaning.ts';
import { writtenAnswer } from '../workbook/body/answerText.ts';
import { appendItem } from '../workbook/edits/appendItem.ts';
import { editInSteps } from '../workbook/edits/composeEdits.ts';
import { refused, type Edited } from '../workbook/edits/edited.ts';
import { insertMeetingNotes } from '../workbook/edits/meetingNotes.ts';
import { setAnswer } from '../workbook/edits/setAnswer.ts';
import { setFields } from '../workbook/edits/setFields.ts';
import { meetingsOf } from '../workbook/model/meetingEntries.ts';
import { sameName } from '../workbook/naming.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { readCheckUps, roundsWith, type Entry } from './sides.ts';
import { STATEMENTS, type Point } from './statements.ts';

/** What may follow from a talk. */
export const DECISIONS = ['go-on', 'change', 'pause', 'end'] as const;

export type Decision = (typeof DECISIONS)[number];

/** What a decision is called. */
export function decisionWords(decision: Decision): Sentence {
  return (
    propertyMeaning(['check-ups', 0, 'next'])?.enumDescriptions?.[DECISIONS.indexOf(decision)] ?? ''
  );
}

/** The day for another check-up of a side: the latest up to today that has none of it yet. */
export function freeDay(entries: readonly Entry[], by: string, today: Day): Day {
  const taken = new Set(entries.filter((one) => sameName(one.by, by)).map(({ on }) => on));
  let day = today;
  while (taken.has(day)) day--;
  return day;
}

/** A side's answers, in the order of the statements; without any, an entry to fill in. */
export function addCheckUp(
  workbook: Workbook,
  by: string,
  today: Day,
  points: readonly (Point | undefined)[] = [],
): Edited {
  const on = freeDay(readCheckUps(workbook.cycle), by, today);
  const marks = STATEMENTS.map((id, at) => [id, points[at]] as const);
  return appendItem(workbook, ['check-ups'], {
    ...{ on: { day: on }, by },
    ...Object.fromEntries(marks),
  });
}

/** The library's entry of the newest round that both sides answered: a talk and a decision stand there. */
export function talkedOf({ cycle }: Workbook, partner: string): Entry | undefined {
  const both = roundsWith(cycle, partner).filter(
    (one) => one.ours.length > 0 && one.theirs.length > 0,
  );
  return both.at(-1)?.ours.at(-1);
}

/** What the notes of a day say of a talk, in the workbook's words; `again` for one without a decision. */
function talkLine(decision: Decision | 'again', t: Translate): string {
  return decision === 'again'
    ? t('We talked about how we’re doing, and need to talk again.')
    : t('We talked about how we’re doing: {decision}.', { decision: t(decisionWords(decision)) });
}

/**
 * Notes that both talked, with what they decided, if they did: on the library's entry, and as a line, without
 * a number of anybody's, in that day's notes. Whoever decides anew on that day has one line there, and the last
 * decision.
 */
export function noteTalk(
  workbook: Workbook,
  partner: string,
  { day, decision, t }: { day: Day; decision: Decision | 'again'; t: Translate },
): Edited {
  const entry = talkedOf(workbook, partner);
  if (entry === undefined) return refused('nothing-given');
  const place = ['check-ups', entry.at];
  const before = new Set([...DECISIONS, 'again' as const].map((one) => `- ${talkLine(one, t)}`));
  return editInSteps(workbook, [
    (now) =>
      setFields(now, [
        [[...place, 'talked-on'], { day }],
        [[...place, 'next'], decision === 'again' ? undefined : decision],
      ]),
    (now) => insertMeetingNotes(now, day),
    (now) => {
      const notes = meetingsOf(now.sections, day).find((one) => one.day === day);
      const at = now.sections.findIndex(({ start }) => start === notes?.start);
      const section = now.sections[at];
      if (section === undefined) return refused('not-found');
      const lines = writtenAnswer(section)
        .text.split('\n')
        .filter((line) => !before.has(line));
      return setAnswer(now, at, `${lines.join('\n')}\n- ${talkLine(decision, t)}`.trim());
    },
  ]);
}
