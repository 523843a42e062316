import type { Cell, Column, Table } from '../document.ts';
import { plain, staysWhole } from '../document.ts';
import { escaped } from '../../language/printable.ts';
import { isRightToLeft, wordRuns } from './runs.ts';
import { TEXT_WIDTH } from './page.ts';
import type { Writing } from './writing.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** A table whose first row is repeated on each page. */
export function wordTable({ caption, columns, rows, headsRows }: Table, writing: Writing): string {
  const widths = widthsOf(columns);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const look = `<w:tblLook w:val="${headsRows === true ? '00A0' : '0020'}" w:firstRow="1" w:lastRow="0" w:firstColumn="${headsRows === true ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const isWhole = staysWhole(rows);
  const head = columns.map(({ title, isFigure }, at) =>
    wordCell(widths[at], paragraphIn(plain(title), { isFigure, isKept: true }, writing)),
  );
  const body = rows.map((row, line) => {
    const isKept = isWhole && line < rows.length - 1;
    const cells = row.map((cell, at) => {
      const look = { isFigure: columns[at]?.isFigure, isKept };
      const paragraph = heldParagraph(cell, look, columns[at], nameCell(row, at, columns), writing);
      return wordCell(widths[at], paragraph);
    });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  // Two tables with nothing between them would become one.
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Facts"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${captionOf(caption, writing)}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${body.join('')}</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>`;
}

/** What a table is called by who hears it: as its heading where it has no name, as one that somebody typed. */
export function captionOf(caption: string, writing: Writing): string {
  const name = singleSpaced(caption === '' ? writing.heading() : caption);
  return name === '' ? '' : `<w:tblCaption w:val="${escaped(name)}"/>`;
}

/** The page's width, shared out in twentieths of a point. */
function widthsOf(columns: readonly Column[]): readonly number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / all));
}

function wordCell(width: number | undefined, paragraph: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width ?? 0}" w:type="dxa"/></w:tcPr>${paragraph}</w:tc>`;
}

interface Look {
  readonly isFigure: boolean | undefined;
  /** Whether it stays on the page of the row below it. */
  readonly isKept: boolean;
}

function paragraphIn(
  runs: Cell['runs'],
  { isFigure, isKept }: Look,
  { language }: Writing,
  content = wordRuns(runs, language),
): string {
  const rtl = isRightToLeft(runs) ? '<w:bidi/>' : '';
  const right = isFigure === true ? '<w:jc w:val="right"/>' : '';
  const keep = isKept ? '<w:keepNext/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="TableText"/>${keep}${rtl}${right}</w:pPr>${content}</w:p>`;
}

/** What a cell holds, as the page says it: its row's name and its column's title. */
function nameCell(row: readonly Cell[], at: number, columns: readonly Column[]): string {
  const title = columns[at]?.title ?? '';
  const first = (row[0]?.runs ?? []).map(({ text }) => text).join('');
  return at === 0 || first === '' ? title : `${first}: ${title}`;
}

/**
 * A cell's paragraph, in a content control where it holds a part of the workbook. One that is empty
 * asks for what its column is about: who cannot see the page hears that, too.
 */
function heldParagraph(
  { runs, holds, choices, isQuiet = false }: Cell,
  look: Look,
  column: Column | undefined,
  name: string,
  writing: Writing,
): string {
  if (holds === undefined) return paragraphIn(runs, look, writing);
  const isEmpty = runs.every(({ text }) => text === '');
  const asked = isQuiet ? ROOM : `[${column?.title ?? name}]`;
  const content = isEmpty ? promptFor(asked) : wordRuns(runs, writing.language);
  const control = `<w:sdt><w:sdtPr>${controlName(name)}<w:tag w:val="${escaped(holds)}"/><w:id w:val="${writing.nextControl()}"/>${isEmpty ? '<w:showingPlcHdr/>' : ''}${listOf(choices)}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  return paragraphIn(runs, look, writing, control);
}

/** What a control lets choose from; nothing typed would be refused in a row, beside it. */
function listOf(choices: Cell['choices']): string {
  if (choices === undefined) return '';
  const items = choices.map(
    (one) => `<w:listItem w:displayText="${escaped(one)}" w:value="${escaped(one)}"/>`,
  );
  return `<w:comboBox>${items.join('')}</w:comboBox>`;
}

/** A control without a letter is too narrow to be found by a click. */
const ROOM = '\u2002'.repeat(12);

function promptFor(asked: string): string {
  return `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t xml:space="preserve">${escaped(asked)}</w:t></w:r>`;
}

/** Word takes names of up to 64 characters. */
export function controlName(name: string): string {
  const letters = Array.from(singleSpaced(name));
  const short = letters.length > 64 ? `${letters.slice(0, 63).join('')}…` : letters.join('');
  return short === '' ? '' : `<w:alias w:val="${escaped(short)}"/>`;
}
