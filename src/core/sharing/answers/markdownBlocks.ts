import type { BlockContent, DefinitionContent, ListItem as MarkdownItem, RootContent } from 'mdast';
import type { Block, Cell, ListItem, Run } from '../document.ts';
import { findDefinitions, makeRuns, type Around } from './inlineRuns.ts';
import { parseAnswer } from './parseAnswer.ts';
import { withTypedBullets } from './typedBullets.ts';
import { wrappedLines } from './wrappedLines.ts';

/** What a text in Markdown says, block by block. Nothing of it is lost but its comments. */
export function markdownBlocks(markdown: string): readonly Block[] {
  const text = withTypedBullets(markdown);
  const root = parseAnswer(text);
  if (root === undefined) return plainBlocks(markdown);
  const around = { definitions: findDefinitions(root), wrapped: wrappedLines(text) };
  return root.children.flatMap((node) => makeBlocks(node, around));
}

/** For a text that would take too long to be understood: its paragraphs, as they stand. */
function plainBlocks(text: string): readonly Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ kind: 'paragraph', runs: [{ text: one.trim() }] }));
}

type Node = RootContent | BlockContent | DefinitionContent;

function makeBlocks(node: Node, around: Around): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphs(makeRuns(node.children, around));
    case 'heading':
      // A heading within an answer is none of the document's.
      return paragraphs(
        makeRuns(node.children, around).map((run): Run => ({ ...run, bold: true })),
      );
    case 'list':
      return [
        {
          kind: 'list',
          from: node.ordered === true ? (node.start ?? 1) : undefined,
          items: node.children.map((item) => itemOf(item, around)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap((one) => makeBlocks(one, around)) }];
    case 'code':
      return [{ kind: 'preformatted', text: node.value }];
    case 'table': {
      const [first, ...rest] = node.children.map(({ children }) =>
        children.map((one): Cell => ({ runs: makeRuns(one.children, around) })),
      );
      return first === undefined ? [] : makeTableBlocks(first, rest);
    }
    case 'html':
      return paragraphs([{ text: node.value.trim() }]);
    case 'definition':
      return around.definitions.used.has(node.identifier) ? [] : paragraphs([{ text: node.url }]);
    default:
      // A rule between two paragraphs says nothing; front matter cannot stand in an answer.
      return [];
  }
}

function paragraphs(runs: readonly Run[]): readonly Block[] {
  return runs.every(({ text }) => text.trim() === '') ? [] : [{ kind: 'paragraph', runs }];
}

function itemOf(item: MarkdownItem, around: Around): ListItem {
  const blocks = item.children.flatMap((one) => makeBlocks(one, around));
  return typeof item.checked === 'boolean' ? { ticked: item.checked, blocks } : { blocks };
}

/** In cells: what would be more is no table for people, and ends the program that makes it. */
const LARGEST_TABLE = 20_000;

/** Rows with fewer cells than the head, or more; where filling up would make too many, paragraphs. */
function makeTableBlocks(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): readonly Block[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  if (count * (rows.length + 1) > LARGEST_TABLE) {
    return [head, ...rows].flatMap((cells) => paragraphs(inOneLine(cells)));
  }
  const titleAt = (at: number): string => (head[at]?.runs ?? []).map(({ text }) => text).join('');
  const columns = Array.from({ length: count }, (_, at) => ({ title: titleAt(at), width: 1 }));
  const filled = rows.map((row) => columns.map((_, at) => row[at] ?? { runs: [] }));
  return [{ kind: 'table', caption: '', columns, rows: filled }];
}

function inOneLine(cells: readonly Cell[]): readonly Run[] {
  return cells.flatMap(({ runs }, at) => (at === 0 ? runs : [{ text: ' | ' }, ...runs]));
}
