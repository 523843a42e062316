import type * as vscode from 'vscode';
import type { Day } from '../../../core/calendar/day.ts';
import { sectionId } from '../../../core/form/fieldId.ts';
import { meetingsOf } from '../../../core/workbook/model/meetingEntries.ts';
import type { FormEditor } from '../../form/formEditor.ts';
import { isActiveForm } from '../../form/activeForm.ts';
import { changeInPlace, type PlaceChange } from '../../editing/changeInPlace.ts';
import type { WayOn } from '../../editing/tellChange.ts';
import { showMessage } from '../../showMessage.ts';
import { workbookName, type CommandTarget, type DatedSources } from '../target.ts';

/** Commands about a meeting go to it. */
export type MeetingSources = DatedSources & { readonly forms: FormEditor };

/** Writes the notes of the meeting on a day where somebody is, and goes to them; those that are there already are only shown. */
export async function writeAndShow(
  sources: MeetingSources,
  target: CommandTarget,
  day: Day,
  change: Pick<PlaceChange, 'make' | 'words' | 'also'>,
): Promise<void> {
  const { document, workbook } = target;
  const edited = change.make(workbook);
  const isThere = edited.kind === 'edits' && edited.edits.length === 0;
  const made =
    isThere || (await changeInPlace(sources, target, { ...change, what: workbookName(workbook) }));
  // In the text the cursor is where to write.
  if (made === undefined) return;
  if (made === 'edited' && change.also !== undefined) tellWayOn(sources, change.words, change.also);
  if (made === 'edited' && !isActiveForm(document)) return;
  await showMeeting(sources, document, day);
}

/** Where the change is seen, and is undone by its key, only what can be done next is worth a message. */
function tellWayOn({ log }: MeetingSources, words: string, { title, go }: WayOn): void {
  log.asked('going on from a meeting', async () => {
    if ((await showMessage('information', words, title)) === title) await go();
  });
}

/** Goes to the notes of the meeting on a day, in the form or in the text. */
export async function showMeeting(
  { documents, forms, today }: MeetingSources,
  document: vscode.TextDocument,
  day: Day,
): Promise<void> {
  const sections = documents.get(document)?.workbook?.sections ?? [];
  const meeting = meetingsOf(sections, today()).find((one) => one.day === day);
  const index = sections.findIndex(({ start }) => start === meeting?.start);
  const title = sections[index]?.section.title;
  if (meeting === undefined || title === undefined) return;
  const offset = meeting.content.start;
  await forms.show(document, { field: sectionId(index, title), offset, stays: true });
}
