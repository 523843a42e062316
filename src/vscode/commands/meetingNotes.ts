import * as vscode from 'vscode';
import { insertMeetingNotes } from '../../core/workbook/edits/meetingNotes.ts';
import { languageOf } from '../../core/workbook/language.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import { dayAsked, daysBack } from './ask.ts';
import { writeAndShow, type MeetingSources } from './meeting/showMeeting.ts';
import { targetOf, titleWith } from './target.ts';
import { dayInWords } from '../translate.ts';

/** *Add Meeting Notes*: a dated entry at its place among the others. */
export async function addMeetingNotes(sources: MeetingSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Add Meeting Notes');
  const target = await targetOf(sources, given, title);
  if (target === undefined) return;
  const today = sources.today();
  const planned = dayIn(target.workbook.cycle['next-meeting']);
  const offers = [
    ...daysBack(today),
    ...(planned === undefined || (planned >= today - 1 && planned <= today)
      ? []
      : [{ label: vscode.l10n.t('the day of the next meeting'), day: planned }]),
  ];
  const placeholder = vscode.l10n.t(
    'When was the meeting? Pick a date, or type one, like March 30 or Friday',
  );
  const around = { today, first: 'back', language: languageOf(target.workbook) } as const;
  const day = await dayAsked(titleWith(title, target), placeholder, around, offers);
  if (day === undefined) return;
  await writeAndShow(sources, target, day, {
    make: (now) => insertMeetingNotes(now, day),
    words: vscode.l10n.t('The notes for {date} are ready for you to write.', {
      date: dayInWords(day, today),
    }),
  });
}
