import type { BlockContent, DefinitionContent, ListItem as MarkdownItem, RootContent } from 'mdast';
import type { Block, Cell, ListItem, Run, Table } from '../document.ts';
import { definitionsIn, runsOf, type Definitions } from './inlineRuns.ts';
import { parseAnswer } from './parseAnswer.ts';

/** What a text in Markdown says, block by block. Nothing of it is lost but its comments. */
export function markdownBlocks(markdown: string): readonly Block[] {
  const root = parseAnswer(markdown);
  if (root === undefined) return plainBlocks(markdown);
  const definitions = definitionsIn(root);
  return root.children.flatMap((node) => blocksOf(node, definitions));
}

/** For a text that would take too long to be understood: its paragraphs, as they stand. */
function plainBlocks(text: string): readonly Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ kind: 'paragraph', runs: [{ text: one.trim() }] }));
}

type Node = RootContent | BlockContent | DefinitionContent;

function blocksOf(node: Node, definitions: Definitions): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphs(runsOf(node.children, definitions));
    case 'heading':
      // A heading within an answer is none of the document's.
      return paragraphs(
        runsOf(node.children, definitions).map((run): Run => ({ ...run, bold: true })),
      );
    case 'list':
      return [
        {
          kind: 'list',
          from: node.ordered === true ? (node.start ?? 1) : undefined,
          items: node.children.map((item) => itemOf(item, definitions)),
        },
      ];
    case 'blockquote':
      return [
        { kind: 'quote', blocks: node.children.flatMap((one) => blocksOf(one, definitions)) },
      ];
    case 'code':
      return [{ kind: 'preformatted', text: node.value }];
    case 'table': {
      const [first, ...rest] = node.children.map(({ children }) =>
        children.map((one): Cell => ({ runs: runsOf(one.children, definitions) })),
      );
      return first === undefined ? [] : [tableOf(first, rest)];
    }
    case 'html':
      return paragraphs([{ text: node.value.trim() }]);
    case 'definition':
      return definitions.used.has(node.identifier) ? [] : paragraphs([{ text: node.url }]);
    default:
      // A rule between two paragraphs says nothing; front matter cannot stand in an answer.
      return [];
  }
}

function paragraphs(runs: readonly Run[]): readonly Block[] {
  return runs.every(({ text }) => text.trim() === '') ? [] : [{ kind: 'paragraph', runs }];
}

function itemOf(item: MarkdownItem, definitions: Definitions): ListItem {
  const blocks = item.children.flatMap((one) => blocksOf(one, definitions));
  return typeof item.checked === 'boolean' ? { ticked: item.checked, blocks } : { blocks };
}

/** The rows of a table may have fewer cells than its head, or more. */
function tableOf(head: readonly Cell[], rows: readonly (readonly Cell[])[]): Table {
  const count = Math.max(head.length, ...rows.map((row) => row.length));
  const titleAt = (at: number): string => (head[at]?.runs ?? []).map(({ text }) => text).join('');
  const columns = Array.from({ length: count }, (_, at) => ({ title: titleAt(at), width: 1 }));
  const filled = rows.map((row) => columns.map((_, at) => row[at] ?? { runs: [] }));
  return { kind: 'table', caption: '', columns, rows: filled };
}
