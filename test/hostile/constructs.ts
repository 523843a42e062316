import { strFromU8, strToU8, zipSync } from 'fflate';
import { sheetParts, zipped } from '../support/sheetFile.ts';
import { paragraph, wordParts } from '../support/wordFile.ts';

/** Something that a file can hold, in each of its parts, as often or as long as is asked. */
export type Construct = Readonly<Record<string, (count: number) => string>>;

/** A file that holds several constructs, each as often as is asked. */
export type MakeFile = (constructs: readonly Construct[], count: number) => Uint8Array;

/** Counted from 1,000, so that each is as long as the last. */
const each = (unit: (at: number) => string) => (count: number) =>
  Array.from({ length: count }, (_, at) => unit(at + 1000)).join('');
const some = (unit: string) => (count: number) => unit.repeat(count);

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

const partsOf = (constructs: readonly Construct[], count: number, part: string): string =>
  constructs.map((one) => one[part]?.(count) ?? '').join('');

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

const c = (inner: string, attributes = ''): string => `<c ${attributes}>${inner}</c>`;
const text = (said: string): string => c(`<is><t>${said}</t></is>`, 't="inlineStr"');

/** `head` stands in the first row, `rows` in the first sheet, `more` behind its rows, `sheets` are more of them. */
export const IN_EXCEL: Readonly<Record<string, Construct>> = {
  rows: { rows: each((at) => `<row>${text(`Clinic ${at}`)}${text('new')}</row>`) },
  'the same name': { rows: some(`<row>${text('Clinic')}${text('a')}</row>`) },
  cells: { rows: (count) => `<row>${text('x').repeat(count)}</row>` },
  'rows far below': { rows: each((at) => `<row r="${at * 2}">${text('x')}</row>`) },
  'dates in a long format': {
    formats: (count) => `<numFmt numFmtId="200" formatCode="${'x'.repeat(count * 20)}"/>`,
    styles: some('<xf numFmtId="200"/>'),
    rows: each(() => `<row>${text('Clinic')}${c('<v>45000</v>', `s="0"`)}</row>`),
  },
  formats: {
    formats: each((at) => `<numFmt numFmtId="${at + 200}" formatCode="d.m.y"/>`),
    styles: each((at) => `<xf numFmtId="${at + 200}"/>`),
  },
  strings: {
    strings: each((at) => `<si><t>Clinic ${at}</t></si>`),
    rows: each((at) => `<row>${c(`<v>${at - 1000}</v>`, 't="s"')}</row>`),
  },
  'a long string': {
    strings: (count) => `<si>${'<r><t>Clinic </t></r>'.repeat(count)}</si>`,
    rows: () => `<row>${c('<v>0</v>', 't="s"')}</row>`,
  },
  merges: { more: each((at) => `<mergeCell ref="A${at}:A${at + 9}"/>`) },
  'merges of all rows': { more: some('<mergeCell ref="A1:A9999"/>') },
  comments: { comments: each((at) => `<comment ref="A${at}"><text><t>a</t></text></comment>`) },
  'comments on a row': { comments: some('<comment ref="A1"><text><t>a</t></text></comment>') },
  sheets: {
    sheets: some(' '),
    comments: each((at) => `<comment ref="A${at}"><text><t>a</t></text></comment>`),
  },
};

export const makeExcel: MakeFile = (constructs, count): Uint8Array => {
  const of = (part: string): string => partsOf(constructs, count, part);
  const rows = `<row>${text('Name')}${text('Status')}${of('head')}</row>${of('rows')}`;
  const parts: Record<string, string> = {
    ...sheetParts(`<sheetData>${rows}</sheetData><mergeCells>${of('more')}</mergeCells>`, ''),
  };
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
  const sheets = Array.from({ length: 1 + of('sheets').length }, (_, at) => `sheet${at + 1}`);
  const set = (name: string, xml: string): void => {
    parts[name] = xml;
  };
  set(
    'xl/styles.xml',
    `<styleSheet><numFmts>${of('formats')}</numFmts><cellXfs>${of('styles')}</cellXfs></styleSheet>`,
  );
  set('xl/sharedStrings.xml', `<sst>${of('strings')}</sst>`);
  set('xl/comments.xml', `<comments>${of('comments')}</comments>`);
  set(
    'xl/workbook.xml',
    `<workbook><sheets>${sheets.map((name) => `<sheet name="${name}" r:id="${name}"/>`).join('')}</sheets></workbook>`,
  );
  set(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${relation('s', 'styles', 'styles.xml')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${sheets.map((name) => relation(name, 'worksheet', `worksheets/${name}.xml`)).join('')}</Relationships>`,
  );
  for (const name of sheets) {
    if (name !== 'sheet1')
      set(
        `xl/worksheets/${name}.xml`,
        `<worksheet><sheetData><row>${text('a')}</row></sheetData></worksheet>`,
      );
    set(
      `xl/worksheets/_rels/${name}.xml.rels`,
      `<Relationships>${relation('c', 'comments', '../comments.xml')}</Relationships>`,
    );
  }
  return zipped(parts);
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
      more: some('<mergeCell ref="B2:B9999"/>'),
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
