import type { Block, ListBlock, Run, Signatures } from '../document.ts';
import { plain } from '../document.ts';
import { escaped } from '../../language/printable.ts';
import { TEXT_WIDTH } from './page.ts';
import { isRightToLeft, wordRuns } from './runs.ts';
import { wordGrid } from './wordGrid.ts';
import { captionOf, controlName, wordTable } from './wordTable.ts';
import { BULLETS, type Writing } from './writing.ts';

interface Around {
  readonly lists: number;
  readonly isQuoted: boolean;
}

const ALONE: Around = { lists: 0, isQuoted: false };
const STYLES = { subtitle: 'Subtitle', lead: 'Lead', note: 'Note', label: 'AnswerLabel' } as const;
/** In twentieths of a point. */
const INDENT = 360;
/** Word has nine levels of a list. */
const DEEPEST = 8;

/** Blocks as the body of a Word document. */
export function wordBlocks(
  blocks: readonly Block[],
  writing: Writing,
  around: Around = ALONE,
): string {
  const signs = blocks.findIndex(({ kind }) => kind === 'signatures');
  return blocks
    .map((block, at) => {
      const xml = wordBlock(block, writing, around);
      // Lines to sign that stand alone on a page say nothing of what is signed; nor does an hour without its day.
      return at === signs - 2 || isPartOfOne(block, blocks[at + 1]) ? keptWithNext(xml) : xml;
    })
    .join('');
}

/** Whether two facts follow each other without a heading, as a meeting's day, hour, and place do. */
function isPartOfOne(block: Block, next: Block | undefined): boolean {
  return block.kind === 'answer' && block.blocks.length === 1 && next?.kind === 'answer';
}

/** The same paragraphs and rows, none of them left behind by what follows. */
function keptWithNext(xml: string): string {
  return xml
    .replaceAll('<w:p>', '<w:p><w:pPr><w:keepNext/></w:pPr>')
    .replaceAll(
      /<w:pPr><w:keepNext\/><\/w:pPr><w:pPr>((?:<w:pStyle [^>]*\/>)?)(?:<w:keepNext\/>)?/g,
      '<w:pPr>$1<w:keepNext/>',
    );
}

function wordBlock(block: Block, writing: Writing, around: Around): string {
  switch (block.kind) {
    case 'heading': {
      writing.below(block.text);
      const page = block.startsPage === true ? '<w:pageBreakBefore/>' : '';
      const style = `<w:pStyle w:val="Heading${block.level}"/>${page}`;
      return wordParagraph(plain(block.text), writing, style);
    }
    case 'paragraph':
      return wordParagraph(block.runs, writing, chooseStyle(block.style, around), indentOf(around));
    case 'list':
      return wordList(block, writing, around);
    case 'quote':
      return wordBlocks(block.blocks, writing, { ...around, isQuoted: true });
    case 'preformatted':
      return wordParagraph(
        [{ text: block.text, code: true }],
        writing,
        '<w:pStyle w:val="Preformatted"/>',
        indentOf(around),
      );
    case 'table':
      return wordTable(block, writing);
    case 'figure':
      return wordGrid(block.grid, writing) + wordTable(block.table, writing);
    case 'signatures':
      return wordSignatures(block, writing);
    case 'answer': {
      const id = writing.nextControl();
      const content = wordBlocks(block.blocks, writing, around);
      return `<w:sdt><w:sdtPr>${controlName(writing.heading())}<w:tag w:val="${escaped(block.holds)}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    }
  }
}

function chooseStyle(style: keyof typeof STYLES | undefined, { isQuoted, lists }: Around): string {
  const name =
    style === undefined ? (isQuoted ? 'Quote' : lists > 0 ? 'ListParagraph' : '') : STYLES[style];
  return name === '' ? '' : `<w:pStyle w:val="${name}"/>`;
}

function indentOf({ lists }: Around): string {
  return lists === 0 ? '' : `<w:ind w:left="${lists * INDENT}"/>`;
}

/** A paragraph. By the schema's order, `first` is up to the numbering, `last` from the indent on. */
function wordParagraph(runs: readonly Run[], { language }: Writing, first = '', last = ''): string {
  const properties = `${first}${isRightToLeft(runs) ? '<w:bidi/>' : ''}${last}`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${wordRuns(runs, language)}</w:p>`;
}

function wordList({ from, items }: ListBlock, writing: Writing, around: Around): string {
  const numbering = from === undefined ? BULLETS : writing.numberingFrom(from);
  const level = Math.min(around.lists, DEEPEST);
  const mark = `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbering}"/></w:numPr>`;
  const inside = { ...around, lists: around.lists + 1 };
  return items
    .map(({ ticked, blocks }) => {
      const box = ticked === undefined ? [] : plain(ticked ? '☑ ' : '☐ ');
      const [first, ...rest] = blocks;
      const starts = first?.kind === 'paragraph';
      const line = wordParagraph([...box, ...(starts ? first.runs : [])], writing, mark);
      return line + wordBlocks(starts ? rest : blocks, writing, inside);
    })
    .join('');
}

/** The parties beside each other, so that the lines stay together. */
function wordSignatures({ parties, lines }: Signatures, writing: Writing): string {
  const width = Math.floor(TEXT_WIDTH / parties.length);
  const cells = parties.map((party) => {
    const name = wordParagraph(plain(party), writing, '<w:pStyle w:val="Heading3"/>');
    const room = lines.map((line) =>
      wordParagraph(plain(line), writing, '<w:pStyle w:val="SignatureLine"/><w:keepNext/>'),
    );
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${name}${room.join('')}</w:tc>`;
  });
  const grid = parties.map(() => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * parties.length}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="400" w:type="dxa"/></w:tblCellMar>${captionOf('', writing)}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>`;
}
