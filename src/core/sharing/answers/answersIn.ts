import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import { answerMarkdown } from '../../workbook/body/answerMarkdown.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Block } from '../document.ts';
import { markdownBlocks } from './markdownBlocks.ts';

/**
 * What stands under one of the guide's headings; nothing where that is no answer. Headings of the
 * team's own below it are none of the guide's, so what stands under them stays away.
 */
export function answerBlocks(workbook: Workbook, part: PartId): readonly Block[] {
  const { question } = guide.part(part);
  return workbook.sections
    .filter(({ section, answer }) => section.part === part && answer.answered)
    .flatMap(({ section }) => {
      const content = workbook.text.slice(section.content.start, section.content.end);
      return markdownBlocks(answerMarkdown(content, question));
    });
}
