import { TONES, type PictureGrid, type PictureSpan } from '../pictureGrid.ts';
import { plain } from '../document.ts';
import { escaped } from '../../language/printable.ts';
import { TEXT_WIDTH } from './page.ts';
import { wordRuns } from './runs.ts';
import type { Writing } from './writing.ts';

/**
 * A grid as a table with shaded cells, which all programs show; drawings of one are lost in the other. Whoever hears
 * it as a table hears what it shows, and that it's said in words below; its columns' heads are those of a table.
 */
export function wordGrid(grid: PictureGrid, { language }: Writing): string {
  const { title, description, columns, heads, namesHead = '', rows, legend } = grid;
  const hasValues = rows.some(({ value }) => value !== undefined);
  const value = hasValues ? VALUE : 0;
  const step = Math.floor((TEXT_WIDTH - NAME - value) / columns);
  const widths = [
    NAME,
    ...Array.from({ length: columns }, () => step),
    ...(hasValues ? [VALUE] : []),
  ];
  const row = (
    name: string,
    spans: readonly PictureSpan[],
    after: string | undefined,
    heads = '',
  ): string =>
    [
      `<w:tr><w:trPr><w:cantSplit/>${heads}</w:trPr>`,
      wordCell(NAME, 1, name, 'left', ''),
      ...spans.map(({ columns: wide, tone, mark }) => {
        const [fill, ink] = TONES[tone];
        const shade =
          tone === 'none' ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
        return wordCell(step * wide, wide, mark ?? '', 'center', shade, ink);
      }),
      ...(hasValues ? [wordCell(VALUE, 1, after ?? '', 'left', '')] : []),
      '</w:tr>',
    ].join('');
  const head = heads.length === 0 ? '' : row(namesHead, heads, '', '<w:tblHeader/>');
  const body = rows.map(({ name, spans, value: after }) => row(name, spans, after)).join('');
  const under = legend === '' ? '' : wordRuns(plain(legend), language);
  const said = `<w:tblCaption w:val="${escaped(title)}"/><w:tblDescription w:val="${escaped(description)}"/>`;
  const look = `<w:tblLook w:val="${heads.length === 0 ? '0080' : '00A0'}" w:firstRow="${heads.length === 0 ? 0 : 1}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar>${look}${said}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${head}${body}</w:tbl><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>${under}</w:p>`;
}

/** In twentieths of a point. */
const [NAME, VALUE] = [2900, 1700];

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="FFFFFF"/>`)
  .join('');

function wordCell(
  width: number,
  span: number,
  text: string,
  align: string,
  shade: string,
  ink = '1B1B1B',
): string {
  const wide = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const look = `<w:rPr><w:color w:val="${ink}"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>`;
  const run =
    text === '' ? '' : `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${wide}${shade}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/><w:keepNext/><w:jc w:val="${align}"/></w:pPr>${run}</w:p></w:tc>`;
}
