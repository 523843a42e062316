import { answerMarkdown } from '../../workbook/body/answerMarkdown.ts';
import { sectionsOfMeetings } from '../../workbook/model/meetingEntries.ts';
import { markdownBlocks } from '../answers/markdownBlocks.ts';
import { heading, type Block } from '../document.ts';
import { formatDate } from '../shownValues.ts';
import { section, type PlanSource } from './planSource.ts';
import { heldAnswer } from './prose.ts';

/** The notes of all meetings, each under its date. */
export function meetingBlocks(source: PlanSource): readonly Block[] {
  const { workbook, t } = source;
  const blocks = listMeetings(workbook).flatMap(({ title, markdown }): readonly Block[] => {
    const notes = markdownBlocks(markdown);
    return notes.length === 0
      ? []
      : [heading(3, formatDate(title.slice(0, 10), t) ?? title), ...notes];
  });
  return section(source, t('Meeting notes'), [...heldAnswer(source, 'meeting-notes'), ...blocks]);
}

function listMeetings({ sections, text }: PlanSource['workbook']) {
  return sectionsOfMeetings(sections).map(({ section: { title, content } }) => ({
    title,
    markdown: answerMarkdown(text.slice(content.start, content.end), undefined),
  }));
}
