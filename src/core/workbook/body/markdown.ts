import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';

/** Frozen, so it keeps nothing of what it reads. */
const processor = remark().use(remarkFrontmatter).freeze();

/** A longer section (UTF-16 code units) is left unread: remark needs about 1 ms per thousand. */
const LARGEST_SECTION = 12_000;
/** How deep quotes and lists may nest. For a thousand levels remark takes seconds. */
const DEEPEST = 20;

/** The structure of a section's content; undefined if it's too long or nested to read while somebody types. */
export function parseMarkdown(content: string): Root | undefined {
  if (content.length > LARGEST_SECTION || isTooNested(content)) return undefined;
  return processor.parse(content);
}

/** A cheap look at the marks and the white space that lines begin with. */
export function isTooNested(content: string): boolean {
  for (const [marks] of content.matchAll(LINE_MARKS)) {
    const depth = marks.replace(/[ \t]+/g, '').length;
    const indent = marks.replaceAll('\t', '    ').length - depth;
    if (depth > DEEPEST || indent > 2 * DEEPEST + 2 * depth) return true;
  }
  return BRACKETS.test(content);
}

const LINE_MARKS = /^(?:[ \t]|>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/gm;
/** remark tries unclosed brackets and emphasis again and again. */
const BRACKETS = /(?:[[*_!]){200}/;
