import type * as vscode from 'vscode';
import type { Day } from '../../../core/calendar/day.ts';
import { sectionId } from '../../../core/form/fieldId.ts';
import { meetingsOf } from '../../../core/workbook/model/meetingEntries.ts';
import type { FormEditor } from '../../form/formEditor.ts';
import type { DatedSources } from '../target.ts';

/** Commands about a meeting go to it. */
export type MeetingSources = DatedSources & { readonly forms: FormEditor };

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
