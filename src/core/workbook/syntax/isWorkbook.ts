import { findFrontMatter } from './frontMatter.ts';
import { foldLoneCr } from './layout/lines.ts';

/** Whether a text is a workbook, judging by its first lines. Most Markdown isn't. */
export function isWorkbook(text: string): boolean {
  return findFrontMatter(foldLoneCr(text)) !== undefined;
}
