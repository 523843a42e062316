import * as vscode from 'vscode';
import type { Day } from '../../../core/calendar/day.ts';
import { prepareMeeting as planAgenda } from '../../../core/meeting/prepare.ts';
import { languageOf } from '../../../core/workbook/language.ts';
import { dayIn } from '../../../core/workbook/status/status.ts';
import { answerOf } from '../../wizard/multiStep.ts';
import { askMoment, daysAhead, single, type Moment } from '../ask.ts';
import { shareToAttach, type SharingSources } from '../sharing/share.ts';
import { targetOf, titleWith, type CommandTarget } from '../target.ts';
import { writeAndShow, type MeetingSources } from './showMeeting.ts';
import { dayInWords } from '../../translate.ts';

/** *Prepare Meeting*: the next meeting's agenda, in its notes. */
export async function prepareMeeting(
  sources: MeetingSources & SharingSources,
  given: unknown,
): Promise<void> {
  const target = await targetOf(sources, given, vscode.l10n.t('Prepare Meeting'));
  if (target === undefined) return;
  const today = sources.today();
  const moment = await whenIsIt(target, today);
  if (moment === undefined) return;
  const { day, time } = moment;
  await writeAndShow(sources, target, day, {
    make: (now) => planAgenda(now, day, today, time),
    words: vscode.l10n.t('The agenda for {date} is in the meeting notes.', {
      date: dayInWords(day, today),
    }),
    also: {
      title: vscode.l10n.t('Make the Invitation'),
      go: async () => {
        const { document } = target;
        const workbook = sources.documents.get(document)?.workbook;
        if (workbook) await shareToAttach(sources, { document, workbook }, 'invitation');
      },
    },
  });
}

/** The day that the workbook names, unless that is over; then it is asked for. */
async function whenIsIt(target: CommandTarget, today: Day): Promise<Moment | undefined> {
  const { workbook } = target;
  const planned = dayIn(workbook.cycle['next-meeting']);
  if (planned !== undefined && planned >= today) return { day: planned };
  const placeholder =
    planned === undefined
      ? vscode.l10n.t('When is the next meeting? Pick a date, or type one, like March 30 or Friday')
      : vscode.l10n.t('The last one was {date}. When is the next meeting?', {
          date: dayInWords(planned, today),
        });
  const offers = [
    { label: vscode.l10n.t('today'), day: today },
    { label: vscode.l10n.t('tomorrow'), day: today + 1 },
    ...daysAhead(today, workbook).slice(0, 3),
  ];
  const around = { today, first: 'ahead', language: languageOf(workbook) } as const;
  const frame = single(titleWith(vscode.l10n.t('Prepare Meeting'), target));
  return answerOf(await askMoment(frame, placeholder, around, offers));
}
