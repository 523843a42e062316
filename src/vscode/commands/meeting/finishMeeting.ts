import * as vscode from 'vscode';
import type { Day } from '../../../core/calendar/day.ts';
import type { Language } from '../../../core/guide/guide.ts';
import {
  finishMeeting as planOutcome,
  isOver,
  meetingToFinish,
} from '../../../core/meeting/finish.ts';
import { isCutShort, readNotes } from '../../../core/meeting/readNotes.ts';
import type { Row } from '../../../core/portfolio/row.ts';
import { knownOwners } from '../../../core/portfolio/owners.ts';
import { languageOf } from '../../../core/workbook/language.ts';
import type { Meeting } from '../../../core/workbook/model/meetingEntries.ts';
import { changeInPlace } from '../../editing/changeInPlace.ts';
import { dayAsked, daysBack } from '../ask.ts';
import { rowGiven } from '../command.ts';
import { targetOf, workbookName, type CommandTarget } from '../target.ts';
import { confirmOutcome } from './confirmOutcome.ts';
import { countSettled, leftOut, outcomeOf, proposedOf, type Proposed } from './proposed.ts';
import { showMeeting, type MeetingSources } from './showMeeting.ts';
import { dayInWords } from '../../translate.ts';
import { showMessage } from '../../showMessage.ts';

/** *Finish Meeting*: milestones and the next meeting's date, of what its notes say was agreed. */
export async function finishMeeting(sources: MeetingSources, given: unknown): Promise<void> {
  const target = await targetOf(sources, given, vscode.l10n.t('Finish Meeting'));
  if (target === undefined) return;
  const today = sources.today();
  const row = rowGiven(given);
  const meant = row === undefined ? { cursor: cursorIn(target) } : { day: meetingDay(row) };
  const meeting =
    meetingToFinish(target.workbook, today, meant) ??
    (await instead(target, meant.day, today, given));
  if (meeting === undefined) return;
  const day = meeting.day ?? (await whenWasIt(meeting, today, languageOf(target.workbook)));
  if (day === undefined) return;
  if (isCutShort(meeting)) {
    void showMessage(
      'warning',
      vscode.l10n.t('These notes are very long, so we read only the beginning of them.'),
    );
  }
  const proposed = proposedOf(target.workbook, readNotes(target.workbook, meeting, day), {
    ...{ day, today },
  });
  const { lines, next, settled } = proposed;
  if (lines.length === 0 && next === undefined && settled.length === 0) {
    if (await mayOpenNotes(day, today)) await showMeeting(sources, target.document, day);
    return;
  }
  const owners = knownOwners(await sources.live.ready(), target.workbook.cycle);
  const confirmed = await confirmOutcome(proposed, {
    ...{ day, today, owners, target },
    language: languageOf(target.workbook),
  });
  if (confirmed === undefined) return;
  const words = saidOfDone(target, confirmed, today);
  const made = await changeInPlace(sources, target, {
    make: (now) => planOutcome(now, outcomeOf(confirmed)),
    what: workbookName(target.workbook),
    words,
  });
  if (made === 'edited') void showMessage('information', words);
}

/** Where somebody is reading the notes. */
function cursorIn({ document }: CommandTarget): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
}

/** Words such as "Friday" mean a day only from the day on which they were said. */
function whenWasIt({ title }: Meeting, today: Day, language: Language): Promise<Day | undefined> {
  const placeholder =
    title === ''
      ? vscode.l10n.t('When was this meeting? Its notes have no date.')
      : vscode.l10n.t('When was this meeting? “{title}” has no date.', { title });
  const around = { today, first: 'back', language } as const;
  return dayAsked(vscode.l10n.t('Finish Meeting'), placeholder, around, daysBack(today));
}

/** The day of the meeting whose row in *Coming up* it was called from. */
function meetingDay({ subject }: Row): Day | undefined {
  return subject.kind === 'due' && subject.due.kind === 'meeting' ? subject.due.day : undefined;
}

/**
 * For a meeting without notes: the one that has some, if that was meant; otherwise leads to where to write
 * some.
 */
async function instead(
  { workbook }: CommandTarget,
  day: Day | undefined,
  today: Day,
  given: unknown,
): Promise<Meeting | undefined> {
  const other = meetingToFinish(workbook, today);
  if (other?.day !== undefined && day !== undefined) {
    const [there, asked] = [dayInWords(other.day, today), dayInWords(day, today)];
    const finish = vscode.l10n.t('Finish the {date} meeting', { date: there });
    const text = vscode.l10n.t('There are notes from {there}, but none from {asked}.', {
      ...{ there, asked },
    });
    return (await showMessage('information', text, finish)) === finish ? other : undefined;
  }
  const add = vscode.l10n.t('Add Meeting Notes');
  const text =
    day === undefined
      ? vscode.l10n.t('Write down first what you agreed. There are no meeting notes yet.')
      : vscode.l10n.t('Write down first what you agreed. There are no notes from {date} yet.', {
          date: dayInWords(day, today),
        });
  if ((await showMessage('information', text, add)) === add)
    await vscode.commands.executeCommand('partnershipWorkbooks.addMeetingNotes', given);
  return undefined;
}

async function mayOpenNotes(day: Day, today: Day): Promise<boolean> {
  const open = vscode.l10n.t('Open Notes');
  const text = vscode.l10n.t(
    'Write who will do what below “What we agreed”, like “Ana: flyers by Friday”. The notes from {date} don’t say.',
    { date: dayInWords(day, today) },
  );
  return (await showMessage('information', text, open)) === open;
}

/** What was made of the notes, and which agreements stay in them and nowhere else. */
function saidOfDone({ workbook }: CommandTarget, confirmed: Proposed, today: Day): string {
  const outcome = outcomeOf(confirmed);
  const { milestones, next } = outcome;
  const { done, moved } = countSettled(outcome);
  const count = milestones.length;
  const left = leftOut(confirmed);
  const said = [
    count === 0
      ? undefined
      : count === 1
        ? vscode.l10n.t('Added 1 milestone.')
        : vscode.l10n.t('Added {count} milestones.', { count }),
    done === 0 ? undefined : vscode.l10n.t('Marked {count} as done.', { count: done }),
    moved === 0 ? undefined : vscode.l10n.t('Moved {count} to a new date.', { count: moved }),
    next === undefined
      ? isOver(workbook, outcome)
        ? vscode.l10n.t('The next meeting has no date yet.')
        : undefined
      : vscode.l10n.t('You meet next on {date}.', { date: dayInWords(next, today) }),
    left.length === 0
      ? undefined
      : left.length === 1
        ? vscode.l10n.t('1 line stays in the notes.')
        : vscode.l10n.t('{count} lines stay in the notes.', { count: left.length }),
  ];
  return said.filter((one) => one !== undefined).join(' ');
}
