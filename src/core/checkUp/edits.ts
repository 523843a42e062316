import type { Day } from '../calendar/day.ts';
import { singleSpaced } from '../language/singleSpaced.ts';
import type { Sentence, Translate } from '../language/translate.ts';
import { propertyMeaning } from '../schema/propertyMeaning.ts';
import { writtenAnswer } from '../workbook/body/answerText.ts';
import { appendItem } from '../workbook/edits/appendItem.ts';
import { editInSteps } from '../workbook/edits/composeEdits.ts';
import { refused, type Edited } from '../workbook/edits/edited.ts';
import { insertMeetingNotes } from '../workbook/edits/meetingNotes.ts';
import { removeItem } from '../workbook/edits/removeField.ts';
import { setAnswer } from '../workbook/edits/setAnswer.ts';
import { setFields } from '../workbook/edits/setFields.ts';
import { meetingsOf } from '../workbook/model/meetingEntries.ts';
import { sameName } from '../workbook/naming.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { wantsTalk, type TakenReply } from './readMarks.ts';
import { answeredByBoth, readCheckUps, type Answers, type Entry } from './sides.ts';

/** What may follow from a talk. */
export const DECISIONS = ['go-on', 'change', 'pause', 'end'] as const;

export type Decision = (typeof DECISIONS)[number];

/** What a decision is called. */
export function decisionWords(decision: Decision): Sentence {
  return (
    propertyMeaning(['check-ups', 0, 'next'])?.enumDescriptions?.[DECISIONS.indexOf(decision)] ?? ''
  );
}

/** What a side has answered on this day, as it stands in the list. */
function answersOfDay({ cycle }: Workbook, by: string, day: Day): readonly Entry[] {
  return readCheckUps(cycle).filter((one) => one.on === day && sameName(one.by, by));
}

/** Whether a side has answered on this day already. */
export function hasAnswered(workbook: Workbook, by: string, day: Day): boolean {
  return answersOfDay(workbook, by, day).length > 0;
}

/** Of a side's marks of one day the last take the place of those before; all else of both stays. */
export function replaceEarlier(workbook: Workbook, by: string, day: Day): Edited {
  const [earlier, later] = answersOfDay(workbook, by, day).slice(-2);
  if (earlier === undefined || later === undefined) return refused('nothing-given');
  const words = [...new Set([earlier.said, later.said])].filter((one) => one !== '').join('\n');
  const ratherTalk = later.ratherTalk === '' ? earlier.ratherTalk : later.ratherTalk;
  const talked = later.talkedOn ?? earlier.talkedOn;
  const place = ['check-ups', later.at];
  return editInSteps(workbook, [
    (now) =>
      setFields(now, [
        [[...place, 'said'], words === '' ? undefined : { lines: words }],
        [[...place, 'rather-talk'], ratherTalk === '' ? undefined : ratherTalk],
        [[...place, 'talked-on'], talked === undefined ? undefined : { day: talked }],
        [[...place, 'next'], later.next ?? earlier.next],
      ]),
    (now) => removeItem(now, ['check-ups', earlier.at]),
  ]);
}

/** What a side answers, in its marks and in its own words. */
export interface Answered {
  readonly points?: Answers;
  readonly words?: string;
  readonly ratherTalk?: string;
}

/** A side's answers; without any, an entry to fill in. */
export function addCheckUp(
  workbook: Workbook,
  by: string,
  on: Day,
  { points = {}, words = '', ratherTalk }: Answered = {},
): Edited {
  const said = { lines: words };
  return appendItem(workbook, ['check-ups'], {
    ...{ on: { day: on }, by, ...points, said, 'rather-talk': ratherTalk },
  });
}

/** What a reply to a mail answers. */
export function answeredIn(reply: TakenReply): Answered {
  const { words } = reply;
  const points = reply.kind === 'marks' ? reply.points : {};
  return wantsTalk(words) ? { points, ratherTalk: singleSpaced(words) } : { points, words };
}

/** The library's entry of the newest round that both sides answered: a talk and a decision stand there. */
export function talkedOf({ cycle }: Workbook, partner: string): Entry | undefined {
  return answeredByBoth(cycle, partner)?.ours.at(-1);
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
