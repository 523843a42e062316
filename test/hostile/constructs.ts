import { strFromU8, strToU8, zipSync } from 'fflate';
import { paragraph, wordParts } from '../support/wordFile.ts';
import { each, partsOf, some, type Construct, type MakeFile } from './construct.ts';
import { c, makeExcel, text } from './excelConstructs.ts';

const t = '<w:t>a</w:t>';
const run = `<w:r>${t}</w:r>`;
const look = (inner: string): string => `<w:rPr>${inner}</w:rPr>`;
const bold = `<w:r>${look('<w:b/>')}${t}</w:r>`;
/** Markdown has no word for this look. */
const marked = `<w:r>${look('<w:u w:val="single"/>')}${t}</w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const sdt = (inner: string, properties = ''): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const style = (at: number | string, inner: string): string =>
  `<w:style w:type="paragraph" w:styleId="${at}">${inner}</w:style>`;
const inStyle = (at: number | string): string => `<w:pStyle w:val="${at}"/>`;
const item = (level: number, list = 1): string =>
  p(run, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const comment = (at: number): string =>
  `<w:comment w:id="${at}" w:author="A">${p(run)}</w:comment>`;
const start = (at: number): string => `<w:commentRangeStart w:id="${at}"/>`;
const end = (at: number): string => `<w:commentRangeEnd w:id="${at}"/>`;
const box = `<w:r><w:pict><w:txbxContent>${p(run)}</w:txbxContent></w:pict></w:r>`;
const cell = `<w:tc>${p(run)}</w:tc>`;
const note = (at: number): string => `<w:footnote w:id="${at}">${p(run)}</w:footnote>`;

/** `blocks` stand in the body, `inline` in one of its paragraphs, all else in a part of that name. */
export const IN_WORD: Readonly<Record<string, Construct>> = {
  runs: { inline: some(run + marked) },
  'bold runs': { inline: some(run + bold) },
  'texts of one run': { inline: (count) => `<w:r>${look('<w:b/>')}${t.repeat(count)}</w:r>` },
  'a long look': { inline: (count) => `<w:r>${look('<w:x/>'.repeat(count))}${t.repeat(9)}</w:r>` },
  'a long default look': {
    styles: (count) =>
      `<w:docDefaults><w:rPrDefault>${look('<w:x/>'.repeat(count))}</w:rPrDefault></w:docDefaults>`,
    inline: some(run + marked),
  },
  'a long style': {
    styles: (count) => style('long', look('<w:x/>'.repeat(count))),
    blocks: some(p(run + marked, inStyle('long'))),
  },
  styles: { styles: each((at) => style(at, `<w:name w:val="s${at}"/>`)) },
  'styles on one another': {
    styles: each((at) => style(at, `<w:basedOn w:val="${at - 1}"/>`)),
    blocks: each((at) => p(run, inStyle(at))),
  },
  paragraphs: { blocks: some(p(run)) },
  'ends that were deleted': { blocks: some(p(run + marked, look('<w:del w:author="A"/>'))) },
  'insertions and deletions': {
    inline: each((at) => `<w:ins w:author="a${at}">${run}</w:ins><w:del>${run}</w:del>`),
  },
  'comments between paragraphs': { blocks: each((at) => start(at) + p(run)) },
  'comments in a paragraph': { inline: each((at) => start(at) + run + end(at)) },
  comments: { comments: each(comment), inline: each((at) => start(at) + run) },
  footnotes: {
    footnotes: each(note),
    inline: each((at) => `<w:r><w:footnoteReference w:id="${at}"/></w:r>`),
  },
  'a long footnote': {
    footnotes: (count) => `<w:footnote w:id="1">${p(run.repeat(count))}</w:footnote>`,
  },
  footers: { footers: some(' '), footnotes: each(note) },
  fields: { inline: some(field('begin') + field('separate') + run + field('end')) },
  'a long instruction': {
    inline: (count) =>
      `${field('begin')}${'<w:r><w:instrText> </w:instrText></w:r>'.repeat(count)}${field('separate')}`,
  },
  links: {
    links: each((at) => `<Relationship Id="l${at}" TargetMode="External" Target="https://a.b"/>`),
    inline: each((at) => `<w:hyperlink r:id="l${at}">${run}</w:hyperlink>`),
  },
  controls: { inline: some(sdt(run, '<w:tag w:val="x"/>')) },
  'controls that ask': { blocks: some(sdt(p(run), '<w:showingPlcHdr/>')) },
  'controls in controls': {
    blocks: (count) => {
      const deep = Math.min(count, 60);
      return `${'<w:sdt><w:sdtPr/><w:sdtContent>'.repeat(deep)}${p(run).repeat(count)}${'</w:sdtContent></w:sdt>'.repeat(deep)}`;
    },
  },
  cells: { blocks: (count) => `<w:tbl><w:tr>${cell.repeat(count)}</w:tr></w:tbl>` },
  rows: { blocks: (count) => `<w:tbl>${`<w:tr>${cell}${cell}</w:tr>`.repeat(count)}</w:tbl>` },
  tables: { blocks: some(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`) },
  items: { blocks: some(item(0)) },
  'items on two levels': { blocks: some(item(0) + item(1)) },
  'items ever deeper': { blocks: each((at) => item(Math.min(at - 1000, 40))) },
  'items of other lists': { blocks: each((at) => item(at % 3, at)) },
  numbering: {
    numbering: each(
      (at) =>
        `<w:abstractNum w:abstractNumId="${at}"><w:lvl/></w:abstractNum><w:num w:numId="${at}"><w:abstractNumId w:val="${at}"/></w:num>`,
    ),
  },
  boxes: { inline: some(box) },
  pictures: { inline: some('<w:r><w:drawing><wp:docPr descr="a"/></w:drawing></w:r>') },
  'line breaks': { inline: some(`<w:r>${t}<w:br/>${t}</w:r>`) },
  'lines of a text': { inline: (count) => `<w:r><w:t>${'a\n'.repeat(count)}</w:t></w:r>` },
  columns: { inline: some('<w:r><w:t>a? </w:t><w:tab/></w:r>') },
  'long text': { inline: (count) => `<w:r><w:t>${'a, b. '.repeat(count)}</w:t></w:r>` },
  symbols: { inline: some('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>') },
  'parts of the guide': {
    blocks: some(paragraph('Challenges') + p(run) + paragraph('Communication') + p(run)),
  },
  organizations: {
    blocks: (count) =>
      paragraph('Identifying organizations') + each((at) => paragraph(`☑ Clinic ${at}`))(count),
  },
  milestones: {
    blocks: (count) =>
      paragraph('Milestones and timeline') +
      each((at) => paragraph(`Flyers ${at}, May ${1 + (at % 28)}, 2027: Ana`))(count),
  },
  goals: {
    blocks: (count) => paragraph('Goals') + some(paragraph('By May, we will do 3.'))(count),
  },
};

export const makeWord: MakeFile = (constructs, count): Uint8Array => {
  const of = (part: string): string => partsOf(constructs, count, part);
  const body = `${paragraph('Challenges')}${of('blocks')}<w:p>${of('inline')}</w:p>${paragraph('Reflection')}`;
  const named = ['styles', 'comments', 'footnotes', 'numbering']
    .map((part) => [part, of(part)] as const)
    .filter(([, xml]) => xml !== '');
  const parts = wordParts(body, Object.fromEntries(named));
  const footers = Array.from(
    of('footers'),
    (_, at) => `<Relationship Id="f${at}" Type="a/footer" Target="f${at}.xml"/>`,
  );
  const relations = 'word/_rels/document.xml.rels';
  parts[relations] = strToU8(
    strFromU8(parts[relations]!).replace('</', `${of('links')}${footers.join('')}</`),
  );
  for (const at of footers.keys()) parts[`word/f${at}.xml`] = strToU8(`<w:ftr>${p(run)}</w:ftr>`);
  return zipSync(parts);
};

/** `head` stands in the first row; the others one behind another. */
export const IN_CSV: Readonly<Record<string, Construct>> = {
  rows: { rows: each((at) => `Clinic ${at},new\n`) },
  'the same name': { rows: some('Clinic,new\n') },
  'cells of a row': { rows: (count) => `${'a,'.repeat(count)}\n` },
  'empty rows': { rows: some('\n') },
  quotes: { rows: (count) => `"${'""'.repeat(count)}",a\n` },
  'quotes that open': { rows: some('a,"\n') },
  'a long cell': { rows: (count) => `Clinic,${'a b '.repeat(count)}\n` },
  'lines of one cell': { rows: (count) => `Clinic,"${'a\n'.repeat(count)}"\n` },
};

export const makeCsv: MakeFile = (constructs, count) =>
  strToU8(
    `Name,Status${partsOf(constructs, count, 'head')}\n${partsOf(constructs, count, 'rows')}`,
  );

/** What is long, and said again by each of many: a file of a few KB could say it for gigabytes. */
export const LONG_AND_MANY: Readonly<Record<string, readonly [string, MakeFile, Construct]>> = {
  'a long footnote that many refer to': [
    'a.docx',
    makeWord,
    {
      footnotes: (count) => `<w:footnote w:id="1">${p(run.repeat(count))}</w:footnote>`,
      inline: some(`<w:r><w:footnoteReference w:id="1"/></w:r>`),
    },
  ],
  'a long comment on many words': [
    'a.docx',
    makeWord,
    {
      comments: (count) => `<w:comment w:id="1" w:author="A">${p(run.repeat(count))}</w:comment>`,
      inline: some(`${start(1)}${run}${end(1)}<w:r><w:commentReference w:id="1"/></w:r>`),
    },
  ],
  'a long link with many looks': [
    'a.docx',
    makeWord,
    {
      links: (count) =>
        `<Relationship Id="long" TargetMode="External" Target="https://a.b/${'x'.repeat(count * 20)}"/>`,
      inline: (count) => `<w:hyperlink r:id="long">${(run + bold).repeat(count)}</w:hyperlink>`,
    },
  ],
  'links to one long address': [
    'a.docx',
    makeWord,
    {
      links: (count) =>
        `<Relationship Id="far" TargetMode="External" Target="https://a.b/${'x'.repeat(count * 20)}"/>`,
      inline: some(`<w:hyperlink r:id="far">${run}</w:hyperlink>${run}`),
    },
  ],
  'a long tag of many': [
    'a.docx',
    makeWord,
    {
      blocks: (count) => sdt(p(run).repeat(count), `<w:tag w:val="${'x'.repeat(count * 20)}"/>`),
    },
  ],
  'long numbers of items': [
    'a.docx',
    makeWord,
    {
      numbering: (count) =>
        `<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'x'.repeat(count * 20)}"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>`,
      blocks: some(item(0, 9)),
    },
  ],
  'a long string in many cells': [
    'a.xlsx',
    makeExcel,
    {
      strings: (count) => `<si><t>${'Clinic '.repeat(count)}</t></si>`,
      rows: some(`<row>${text('Clinic')}${c('<v>0</v>', 't="s"')}</row>`),
    },
  ],
  'a long head of many cells': [
    'a.xlsx',
    makeExcel,
    {
      head: (count) => text('What else '.repeat(count)),
      rows: each((at) => `<row>${text(`Clinic ${at}`)}${text('a')}${text('b')}${text('c')}</row>`),
    },
  ],
  'a long cell over all rows': [
    'a.xlsx',
    makeExcel,
    {
      rows: (count) =>
        each((at) => `<row>${text(`Clinic ${at}`)}</row>`)(count) +
        `<row>${text('x')}${text('a '.repeat(count * 20))}</row>`,
      merges: some('<mergeCell ref="B2:B9999"/>'),
    },
  ],
  'a long head': [
    'a.csv',
    makeCsv,
    {
      head: (count) => `,${'What else '.repeat(count)}`,
      rows: each((at) => `Clinic ${at},new,a\n`),
    },
  ],
  'many heads': [
    'a.csv',
    makeCsv,
    {
      head: each((at) => `,Head ${at}`),
      rows: (count) => `Clinic,new${',a'.repeat(count)}\n`,
    },
  ],
  'the same head': [
    'a.csv',
    makeCsv,
    {
      head: some(',Contact'),
      rows: (count) => `Clinic,new${',a'.repeat(count)}\n`,
    },
  ],
};
