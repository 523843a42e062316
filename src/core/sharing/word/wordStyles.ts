/** How a Word document looks, as its part `styles.xml`. */
export function stylesXml(language: string): string {
  return `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${ALL.join('')}</w:styles>`;
}

/** The namespace that all of WordprocessingML is in. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const ACCENT = '1F4E5F';
const LINE = '9FB7C0';

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  /** In the schema's order: `w:pPr`, then `w:rPr`. */
  readonly paragraph?: string;
  readonly text?: string;
}

function style({ id, name, next, paragraph, text }: ParagraphStyle): string {
  const isNormal = id === 'Normal';
  return [
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    isNormal ? '' : '<w:basedOn w:val="Normal"/>',
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    text === undefined ? '' : `<w:rPr>${text}</w:rPr>`,
    '</w:style>',
  ].join('');
}

function headingStyle(level: 1 | 2 | 3, size: number, before: number, border = ''): string {
  return style({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${border}<w:spacing w:before="${before}" w:after="60" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/>`,
    text: `<w:b/><w:bCs/>${level === 3 ? '' : `<w:color w:val="${ACCENT}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  });
}

function bordered(side: 'bottom' | 'top' | 'left', size: number, color: string): string {
  return `<w:pBdr><w:${side} w:val="single" w:sz="${size}" w:space="4" w:color="${color}"/></w:pBdr>`;
}

function lineToSign(side: 'top' | 'between'): string {
  return `<w:${side} w:val="single" w:sz="4" w:space="4" w:color="1B1B1B"/>`;
}

const ALL = [
  style({ id: 'Normal', name: 'Normal' }),
  headingStyle(1, 36, 0),
  headingStyle(2, 26, 320, bordered('bottom', 4, LINE)),
  headingStyle(3, 23, 200),
  style({
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: '<w:spacing w:after="40"/>',
    text: '<w:color w:val="444444"/>',
  }),
  style({ id: 'Lead', name: 'Lead', text: '<w:sz w:val="25"/><w:szCs w:val="25"/>' }),
  style({
    id: 'Note',
    name: 'Note',
    paragraph: `${bordered('left', 24, 'B7791F')}<w:shd w:val="clear" w:color="auto" w:fill="FDF6E7"/><w:ind w:left="142"/>`,
  }),
  style({
    id: 'AnswerLabel',
    name: 'Answer Label',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="20"/>',
    text: '<w:b/><w:bCs/>',
  }),
  style({
    id: 'Quote',
    name: 'Quote',
    paragraph: `${bordered('left', 24, 'C5D3D8')}<w:ind w:left="284"/>`,
  }),
  style({
    id: 'ListParagraph',
    name: 'List Paragraph',
    paragraph: '<w:spacing w:after="60"/><w:contextualSpacing/>',
  }),
  style({
    id: 'Preformatted',
    name: 'HTML Preformatted',
    text: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="19"/><w:szCs w:val="19"/>',
  }),
  style({
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>',
    text: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  }),
  style({
    id: 'Caption',
    name: 'caption',
    paragraph: '<w:spacing w:before="40" w:after="120" w:line="240" w:lineRule="auto"/>',
    text: '<w:color w:val="444444"/><w:sz w:val="17"/><w:szCs w:val="17"/>',
  }),
  style({
    id: 'AfterTable',
    name: 'After Table',
    paragraph: '<w:spacing w:after="0" w:line="160" w:lineRule="exact"/>',
    text: '<w:sz w:val="8"/><w:szCs w:val="8"/>',
  }),
  style({
    id: 'SignatureLine',
    name: 'Signature Line',
    // Paragraphs that look alike share one border, but for the lines between them.
    paragraph: `<w:keepLines/><w:pBdr>${lineToSign('top')}${lineToSign('between')}</w:pBdr><w:spacing w:before="640" w:after="0"/>`,
    text: '<w:color w:val="444444"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  }),
  style({
    id: 'Footer',
    name: 'footer',
    paragraph: `${bordered('top', 4, LINE)}<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>`,
    text: '<w:color w:val="444444"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  }),
  '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="5F6B70"/></w:rPr></w:style>',
  tableStyle(),
];

function tableStyle(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C5D3D8"/>`,
  );
  return [
    '<w:style w:type="table" w:styleId="Facts"><w:name w:val="Facts"/><w:qFormat/>',
    `<w:tblPr><w:tblBorders>${sides.join('')}</w:tblBorders>`,
    '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E8F0F2"/></w:tcPr></w:tblStylePr>',
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>',
    '</w:style>',
  ].join('');
}
