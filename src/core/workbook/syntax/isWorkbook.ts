import { findFrontMatter } from './frontMatter.ts';
import { foldLoneCr } from './layout/lines.ts';

/** Whether a text is a workbook, told from its first lines: most Markdown is none. */
export function isWorkbook(text: string): boolean {
  return findFrontMatter(foldLoneCr(text)) !== undefined;
}
