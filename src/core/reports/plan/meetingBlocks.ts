import { answerMarkdown } from '../../workbook/body/answerMarkdown.ts';
import { markdownBlocks } from '../answers/markdownBlocks.ts';
import { heading, type Block } from '../document.ts';
import { dateTextOf } from '../shownValues.ts';
import { section, type PlanSource } from './planSource.ts';
import { heldAnswer } from './prose.ts';

/** The notes of all meetings, each under its date. */
export function meetingBlocks(source: PlanSource): readonly Block[] {
  const { workbook, t } = source;
  const blocks = meetingsIn(workbook).flatMap(({ title, markdown }): readonly Block[] => {
    const notes = markdownBlocks(markdown);
    return notes.length === 0
      ? []
      : [heading(3, dateTextOf(title.slice(0, 10), t) ?? title), ...notes];
  });
  return section(source, t('Meeting notes'), [...heldAnswer(source, 'meeting-notes'), ...blocks]);
}

function meetingsIn({ sections, text }: PlanSource['workbook']) {
  const home = sections.findIndex(({ section: { part } }) => part === 'meeting-notes');
  const level = sections[home]?.section.level ?? 0;
  const below = home < 0 ? [] : sections.slice(home + 1);
  const end = below.findIndex(({ section: one }) => one.level <= level || one.part !== undefined);
  return (end < 0 ? below : below.slice(0, end)).map(({ section: { title, content } }) => ({
    title,
    markdown: answerMarkdown(text.slice(content.start, content.end), undefined),
  }));
}
