import { ENGLISH, plain, type SharedDocument } from '../document.ts';
import { officeFile, type OfficePart, type Relation } from '../office/package.ts';
import { FIGURES_NAME, FIGURES_PART } from '../figuresName.ts';
import { escaped } from '../../language/printable.ts';
import { wordBlocks } from './wordBlocks.ts';
import { numberingXml } from './numbering.ts';
import { PAGE } from './page.ts';
import { wordRuns } from './runs.ts';
import { stylesXml, W } from './wordStyles.ts';
import { startWriting } from './writing.ts';

const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * A document as a Word file, in WordprocessingML of our own (ECMA-376, part 1): no package writes
 * content controls, and this is all that a document needs. A control's tag names the part of the
 * workbook that it holds, and nothing else is in the file that its pages do not show.
 */
export function writeWord(document: SharedDocument): Uint8Array {
  const { title, language = ENGLISH, blocks } = document;
  const writing = startWriting(language);
  const body = wordBlocks(blocks, writing);
  const [lang, name] = [escaped(language), escaped(title)];
  const main: OfficePart = {
    path: 'word/document.xml',
    type: `${TYPE}.document.main+xml`,
    xml: `<w:document ${W} ${R}><w:body>${body}${SECTION}</w:body></w:document>`,
  };
  const parts: readonly OfficePart[] = [
    { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, xml: stylesXml(lang) },
    {
      path: 'word/numbering.xml',
      type: `${TYPE}.numbering+xml`,
      xml: numberingXml(writing.numberings),
    },
    { path: 'word/settings.xml', type: `${TYPE}.settings+xml`, xml: settingsXml(lang) },
    {
      path: 'word/footer1.xml',
      type: `${TYPE}.footer+xml`,
      xml: footerXml(document, language),
    },
  ];
  const { parts: data, relations, others } = figuresParts(document.figures);
  return officeFile(main, {
    parts: [...parts, ...data],
    relations: [...RELATIONS, ...relations],
    ...{ others, title: name, language: lang },
  });
}

const RELATIONS: readonly Relation[] = [
  { id: 'rId1', type: 'styles', target: 'styles.xml' },
  { id: 'rId2', type: 'numbering', target: 'numbering.xml' },
  { id: 'rId3', type: 'settings', target: 'settings.xml' },
  { id: 'rId4', type: 'footer', target: 'footer1.xml' },
];

/** Word and LibreOffice keep such a part when they save the file, and show it to nobody. */
function figuresParts(figures: string | undefined): {
  readonly parts: readonly OfficePart[];
  readonly relations: readonly Relation[];
  readonly others: Readonly<Record<string, string>>;
} {
  if (figures === undefined) return { parts: [], relations: [], others: {} };
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
  const properties: OfficePart = {
    path: 'customXml/itemProps1.xml',
    type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    xml: `<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="{6F3B1C52-7A0E-4D6B-9C11-5B3C2E1F9A10}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:${FIGURES_NAME}"/></ds:schemaRefs></ds:datastoreItem>`,
  };
  return {
    parts: [properties],
    relations: [{ id: 'rId5', type: 'customXml', target: `../${FIGURES_PART}` }],
    others: {
      [FIGURES_PART]: `<figures xmlns="urn:${FIGURES_NAME}">${escaped(figures)}</figures>`,
      'customXml/_rels/item1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    },
  };
}

const { width, height, margin, side } = PAGE;
const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${side}" w:bottom="${margin}" w:left="${side}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;

/** The footer's line, and at its end which page of how many: `{page}` and `{pages}` are counted. */
function footerXml({ footer, pageOf }: SharedDocument, language: string): string {
  const page = pageOf
    .split(/(\{pages?\})/)
    .map((part) => FIELDS[part] ?? wordRuns(plain(part), language))
    .join('');
  return `<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${wordRuns(plain(footer), language)}<w:r><w:tab/></w:r>${page}</w:p></w:ftr>`;
}

const FIELDS: Readonly<Record<string, string>> = {
  '{page}': field('PAGE'),
  '{pages}': field('NUMPAGES'),
};

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}

function settingsXml(language: string): string {
  return `<w:settings ${W}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/></w:settings>`;
}
