import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { FileRefused } from '../file/refusal.ts';
import {
  cellText,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordRun,
  type WordTable,
} from './wordText.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/**
 * The blocks as Markdown that says the same and nothing else: whatever looks like a heading, a quote
 * or a rule is escaped. Ends without a line break; empty where nothing is said.
 */
export function markdownOf(blocks: readonly WordBlock[]): string {
  const children = contentOf(blocks.filter(saysSomething));
  const options = {
    bullet: '-' as const,
    emphasis: '_' as const,
    rule: '-' as const,
    listItemIndent: 'one' as const,
    // A line begun in Word is a line begun in the form, where a backslash would be seen.
    handlers: { break: () => '\n' },
    extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown()],
  };
  return toMarkdown({ type: 'root', children: [...children] }, options).trimEnd();
}

/** Text as Markdown that shows every character as it is, on one line. */
export function literalLine(text: string): string {
  const line = singleSpaced(text);
  // Most lines of a list of thousands.
  if (MEANS_NOTHING.test(line)) return line;
  const runs = [{ ...PLAIN, text: line }];
  return markdownOf([{ kind: 'paragraph', runs, heading: false }]);
}

/** Begins with a letter, so it is no list either, and holds nothing that Markdown reads. */
const MEANS_NOTHING = /^\p{L}[\p{L}\p{N} ,;:.?'’"()/@-]*$/u;
const PLAIN = { bold: false, italic: false, strike: false, marked: false } as const;

function saysSomething(block: WordBlock): boolean {
  return block.kind === 'table' || block.runs.some(({ text }) => text.trim() !== '');
}

function contentOf(blocks: readonly WordBlock[]): readonly RootContent[] {
  const content: RootContent[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === 'paragraph' && block.list !== undefined) {
      const items = listAt(blocks, at);
      content.push(...listsOf(items));
      at += items.length;
    } else {
      content.push(block.kind === 'table' ? tableOf(block) : paragraphOf(block));
      at += 1;
    }
  }
  return content;
}

type Item = WordParagraph & { readonly list: NonNullable<WordParagraph['list']> };

function listAt(blocks: readonly WordBlock[], from: number): readonly Item[] {
  const items: Item[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.list === undefined) break;
    items.push({ ...block, list: block.list });
  }
  return items;
}

/** Consecutive items as nested lists; another list, or another kind, begins a new one. */
function listsOf(items: readonly Item[]): readonly BlockContent[] {
  const lists: BlockContent[] = [];
  const leastFrom = [...items];
  for (let at = items.length - 2; at >= 0; at--) {
    const [item, next] = [leastFrom[at], leastFrom[at + 1]];
    if (item && next && next.list.level < item.list.level) leastFrom[at] = next;
  }
  for (let at = 0; at < items.length;) {
    const first = items[at];
    if (first === undefined) break;
    const level = Math.max(first.list.level, leastFrom[at]?.list.level ?? 0);
    const own: ListItem[] = [];
    while (at < items.length) {
      const item = items[at];
      if (item === undefined || !goesOn(first, item, level)) break;
      const deeper = deeperAfter(items, at, level);
      own.push({
        type: 'listItem',
        spread: false,
        children: [paragraphOf(item), ...listsOf(deeper)],
      });
      at += 1 + deeper.length;
    }
    const { ordered } = first.list;
    lists.push({ type: 'list', ordered, start: ordered ? 1 : null, spread: false, children: own });
  }
  return lists;
}

function goesOn(first: Item, item: Item, level: number): boolean {
  const isSame = item.list.list === first.list.list && item.list.ordered === first.list.ordered;
  return item === first || (isSame && item.list.level <= level) || item.list.level > level;
}

function deeperAfter(items: readonly Item[], at: number, level: number): readonly Item[] {
  let end = at + 1;
  while ((items[end]?.list.level ?? level) > level) end += 1;
  return items.slice(at + 1, end);
}

function paragraphOf({ runs }: WordParagraph): Extract<BlockContent, { type: 'paragraph' }> {
  return { type: 'paragraph', children: [...phrasing(trimmed(runs))] };
}

/** Without white space at either end, which means something else in Markdown. */
function trimmed(runs: readonly WordRun[]): readonly WordRun[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(Math.max(0, first), last + 1).map((run, at, all) => {
    const start = at === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: at === all.length - 1 ? start.trimEnd() : start };
  });
}

function phrasing(runs: readonly WordRun[]): readonly PhrasingContent[] {
  return runs.flatMap((run) => {
    const words = run.text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n');
    const inner = words.trim();
    if (inner === '') return lines(words);
    const [before = '', after = ''] = words.split(inner);
    return [...lines(before), ...looking(run, lines(inner)), ...lines(after)];
  });
}

function lines(text: string): PhrasingContent[] {
  return text.split('\n').flatMap((line, at): PhrasingContent[] => {
    const words: PhrasingContent[] = line === '' ? [] : [{ type: 'text', value: line }];
    return at === 0 ? words : [{ type: 'break' }, ...words];
  });
}

function looking(run: WordRun, inner: PhrasingContent[]): readonly PhrasingContent[] {
  let children = inner;
  if (run.strike) children = [{ type: 'delete', children }];
  if (run.italic) children = [{ type: 'emphasis', children }];
  if (run.bold) children = [{ type: 'strong', children }];
  if (run.link !== undefined && /^(?:https?|mailto|tel):/i.test(run.link)) {
    return [{ type: 'link', url: run.link, children }];
  }
  return children;
}

const MOST_CELLS = 20_000;

function tableOf({ rows }: WordTable): RootContent {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = rows.filter((row) => row.some((cell) => cellText(cell) !== ''));
  // Each row is filled up to the widest: of a few KB that would make millions of cells.
  if (width * filled.length > MOST_CELLS) throw new FileRefused('too-large');
  return {
    type: 'table',
    children: filled.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, at) => ({
        type: 'tableCell',
        children: cellContent(row[at] ?? []),
      })),
    })),
  };
}

/** A cell of a Markdown table is one line: its paragraphs are parted by semicolons. */
function cellContent(cell: WordCell): PhrasingContent[] {
  return cell
    .filter(saysSomething)
    .map((block): readonly WordRun[] =>
      block.kind === 'paragraph' ? block.runs : [{ ...PLAIN, text: cellText([block]) }],
    )
    .flatMap((runs, at) => {
      const onLine = trimmed(runs).map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') }));
      return [...(at === 0 ? [] : lines('; ')), ...phrasing(onLine)];
    });
}
