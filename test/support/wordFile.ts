import { strToU8, zipSync } from 'fflate';

/** Word files for tests, written part by part as Word writes them. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export interface Look {
  readonly bold?: boolean;
  readonly style?: string;
  /** From 0; a numbered item. */
  readonly numbered?: number;
  /** From 0; an item with a bullet. */
  readonly bullet?: number;
}

/** A run; line breaks and tabs are written as Word writes them. */
export function run(text: string, { bold = false }: Look = {}): string {
  const inner = text
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === '\n') return '<w:br/>';
      return piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
    })
    .join('');
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${inner}</w:r>`;
}

/** A paragraph around what stands in it. */
export function paragraphOf(inner: string, { style, numbered, bullet }: Look = {}): string {
  const level = numbered ?? bullet;
  const list =
    level === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbered === undefined ? 1 : 2}"/></w:numPr>`;
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${list}</w:pPr>${inner}</w:p>`;
}

export function paragraph(text: string, look: Look = {}): string {
  return paragraphOf(run(text, look), look);
}

/** A table; each cell holds paragraphs, or plain text. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string =>
    `<w:tc>${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A content control; `asks` is one that only shows what to type. */
export function control(inner: string, { tag = '', asks = false } = {}): string {
  const properties = `${tag === '' ? '' : `<w:tag w:val="${tag}"/>`}${asks ? '<w:showingPlcHdr/>' : ''}`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
}

const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">${levels('bullet')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${levels('decimal')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;

function levels(format: string): string {
  return [0, 1, 2, 3]
    .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`)
    .join('');
}

/** The parts of a Word file whose body holds these blocks. */
export function wordParts(
  body: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, Uint8Array> {
  const related = ['numbering', ...Object.keys(more)].map(
    (name, at) => `<Relationship Id="rId${at}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    'word/numbering.xml': NUMBERING,
    ...Object.fromEntries(
      Object.entries(more).map(([name, xml]) => [
        `word/${name}.xml`,
        `<w:${name} ${W}>${xml}</w:${name}>`,
      ]),
    ),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
}

/** A whole Word file. */
export function wordFile(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync(wordParts(body, more));
}
