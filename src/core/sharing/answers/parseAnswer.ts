import type { Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { remark } from 'remark';
import { isTooNested } from '../../workbook/body/markdown.ts';

/**
 * Tables, ~~strokes~~ and boxes to tick are Markdown to the people who write it, and VS Code shows
 * them. Frozen: it reads, and keeps nothing of what it read.
 */
const processor = remark()
  .data({
    micromarkExtensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmTaskListItem()],
    fromMarkdownExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  })
  .freeze();

/** A longer answer, in UTF-16 code units, is a book: remark needs about 1 ms for a thousand. */
const LARGEST_ANSWER = 40_000;

/** So many lines and marks take remark 0.1 s, and ten times as many up to a hundred times as long. */
const MOST_MARKS = 1000;

/** The structure of an answer; undefined where finding it would take too long. */
export function parseAnswer(markdown: string): Root | undefined {
  const isTooLong =
    markdown.length > LARGEST_ANSWER ||
    (markdown.match(/[\n*_~[\]`<|]/g) ?? []).length > MOST_MARKS;
  return isTooLong || isTooNested(markdown) ? undefined : processor.parse(markdown);
}
