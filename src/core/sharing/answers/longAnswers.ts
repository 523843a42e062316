import type { OurDestination } from '../../schema/ourFacts.ts';
import { answerMarkdown } from '../../workbook/body/answerMarkdown.ts';
import { ourLongAnswers } from '../../workbook/model/ourHeadings.ts';
import { contentOf } from '../../workbook/syntax/headings.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Block } from '../document.ts';
import { markdownBlocks } from './markdownBlocks.ts';

/** A long answer to a question of the library's own, under its words. */
export interface OurLongAnswer {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The long answers that go there, in the order of the file. */
export function ourAnswersGoing(to: OurDestination, workbook: Workbook): readonly OurLongAnswer[] {
  return ourLongAnswers(to, workbook).map(({ title, section }) => ({
    title,
    blocks: markdownBlocks(answerMarkdown(contentOf(section), undefined)),
  }));
}
