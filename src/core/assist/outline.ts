import { inEnglish, type Translate } from '../language/translate.ts';
import { factLabel } from '../portfolio/factWords.ts';
import type { YamlBlock } from '../workbook/syntax/layout/scanBlocks.ts';
import { scanFrontMatter, lastLineOf, saysSomething } from '../workbook/edits/findBlock.ts';
import type { Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FieldPath } from '../schema/fieldPath.ts';

/** A part of the front matter, for the outline and the breadcrumbs. */
export interface OutlineEntry {
  /** The field's title; for an item what it is known by. */
  readonly name: string;
  /** Its value, where that is short. */
  readonly detail: string;
  readonly kind: 'fields' | 'list' | 'item' | 'field';
  /** All its lines, without the last line break. */
  readonly span: Span;
  /** Its key or dash; within `span`. */
  readonly head: Span;
  readonly children: readonly OutlineEntry[];
}

/** VS Code takes seconds to take in tens of thousands; nobody finds anything among so many. */
const MOST_ENTRIES = 2000;

/** The front matter's parts as they are laid out, even where some can't be read. Of very many the first. */
export function outlineOf(workbook: Workbook, t: Translate = inEnglish): readonly OutlineEntry[] {
  return scanFrontMatter(workbook, MOST_ENTRIES).map((block) =>
    entryOf(workbook.text, block, [], t),
  );
}

const LONGEST_DETAIL = 60;
/** What an item is known by, the first that it has. */
const NAMES = ['title', 'name', 'organization', 'measure'];

function entryOf(text: string, block: YamlBlock, above: FieldPath, t: Translate): OutlineEntry {
  const path: FieldPath = [...above, block.kind === 'item' ? 0 : block.key];
  const children = block.children.map((child) => entryOf(text, child, path, t));
  return {
    name: block.kind === 'item' ? itemName(text, block, path, t) : factLabel(path, t) || block.key,
    detail: block.kind === 'item' ? '' : detailOf(text, block),
    kind: kindOf(block),
    span: { start: block.head.start, end: Math.max(block.after, lastLineOf(text, block).end) },
    head: block.head,
    children,
  };
}

function kindOf(block: YamlBlock): OutlineEntry['kind'] {
  if (block.kind === 'item') return 'item';
  const [first] = block.children;
  if (first === undefined) return 'field';
  return first.kind === 'item' ? 'list' : 'fields';
}

function itemName(text: string, block: YamlBlock, path: FieldPath, t: Translate): string {
  const named = NAMES.map((name) => block.children.find(({ key }) => key === name)).find(
    (child) => child !== undefined && saysSomething(child),
  );
  const name = detailOf(text, named ?? block);
  return name === '' ? factLabel(path, t) || '–' : name;
}

/** The value as it is read on its line, without quotes. */
function detailOf(text: string, { value, after, end, goesOn }: YamlBlock): string {
  const isBlock = value.form === 'block';
  const source =
    isBlock || (value.form === 'empty' && goesOn)
      ? text.slice(isBlock ? value.span.end : after, end)
      : text.slice(value.span.start, value.span.end);
  const said = source
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return said.length <= LONGEST_DETAIL ? said : `${said.slice(0, LONGEST_DETAIL - 1).trimEnd()}…`;
}
