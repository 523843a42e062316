import { strToU8, zipSync } from 'fflate';
import { sheetParts } from '../support/sheetFile.ts';
import { each, partsOf, some, type Construct, type MakeFile } from './construct.ts';

export const c = (inner: string, attributes = ''): string => `<c ${attributes}>${inner}</c>`;
export const text = (said: string): string => c(`<is><t>${said}</t></is>`, 't="inlineStr"');

/** A row that stands where it says, so that a later one may say the same again. */
const rowAt = (at: number, inner: string, attributes = ''): string =>
  `<row r="${at - 998}" ${attributes}>${inner}</row>`;
const shared = (at: number): string => c(`<v>${at}</v>`, 't="s"');

/**
 * `head` stands in the first row, `rows` in the first sheet, `merges` among what it joins, `before` and `behind`
 * around its rows, `names` in the workbook, `drawn` in a drawing, and all else in a part of that name; `sheets`
 * are more of them.
 */
export const IN_EXCEL: Readonly<Record<string, Construct>> = {
  rows: { rows: each((at) => `<row>${text(`Clinic ${at}`)}${text('new')}</row>`) },
  'rows that say a word more': { rows: each((at) => `<row>${text(`Clinic ${at}`)}</row>`) },
  'the same name': { rows: some(`<row>${text('Clinic')}${text('a')}</row>`) },
  'names that begin alike': {
    rows: each((at) => `<row>${text(`Friends of ${(at * 7919).toString(36)}x`)}</row>`),
  },
  'the same row again': { rows: some(`<row r="2">${text('Clinic')}${text('new')}</row>`) },
  'rows in the other order': {
    rows: (count) => each((at) => rowAt(2998 + count - at, text(`Clinic ${at}`)))(count),
  },
  cells: { rows: (count) => `<row>${text('x').repeat(count)}</row>` },
  'the same cell again': {
    rows: (count) => `<row>${c('<v>1</v>', 'r="A2"').repeat(count)}</row>`,
  },
  'cells far to the right': { rows: each((at) => rowAt(at, c('<v>1</v>', 'r="GR1"'))) },
  'rows far below': { rows: each((at) => `<row r="${at * 2}">${text('x')}</row>`) },
  'rows that are hidden': { rows: each((at) => rowAt(at, text(`Clinic ${at}`), 'hidden="1"')) },
  'columns that are hidden': {
    before: (count) =>
      `<cols>${each((at) => `<col min="${at}" max="${at}" hidden="1"/>`)(count)}</cols>`,
  },
  titles: { head: each((at) => text(`Head ${at}`)) },
  'the same title': { head: some(text('Contact')) },
  'titles of dates': {
    head: some(text('Due date')),
    rows: each((at) => `<row>${text(`Clinic ${at}`)}${text('May 5, 2027')}</row>`),
  },
  'questions of a title': { head: (count) => text('What else do they say? '.repeat(count)) },
  sections: {
    rows: each((at) => `<row>${text(`GROUP ${at}:`)}</row><row>${text('a')}${text('b')}</row>`),
  },
  totals: { rows: some(`<row>${text('Total')}${c('<v>3</v>')}</row><row/>`) },
  'lines of a cell': {
    rows: (count) => `<row>${text('Clinic')}${text('a b&#10;'.repeat(count))}</row>`,
  },
  'many dates': {
    rows: each((at) => `<row>${text(`Clinic ${at}`)}${text('3/4/27, call Ana')}</row>`),
  },
  'next steps': {
    head: () => text('Next step') + text('Due'),
    rows: some(`<row>${text('Clinic')}${text('new')}${text('Call Ana')}${text('5/6/2027')}</row>`),
  },
  formulas: {
    rows: each((at) => `<row>${c(`<f>A${at}&amp;"x"</f><v>Clinic ${at}</v>`, 't="str"')}</row>`),
  },
  'a long formula': {
    rows: (count) => `<row>${c(`<f>${'A1+'.repeat(count)}1</f><v>1</v>`)}</row>`,
  },
  'wrong values': {
    rows: some(`<row>${c('<v>#N/A</v>', 't="e"')}${c('<v>1</v>', 't="b"')}</row>`),
  },
  'long numbers': {
    rows: (count) => `<row>${text('Clinic')}${c(`<v>${'9'.repeat(count)}</v>`)}</row>`,
  },
  'dates in a long format': {
    formats: (count) => `<numFmt numFmtId="200" formatCode="${'x'.repeat(count * 20)}"/>`,
    styles: some('<xf numFmtId="200"/>'),
    rows: each(() => `<row>${text('Clinic')}${c('<v>45000</v>', `s="0"`)}</row>`),
  },
  formats: {
    formats: each((at) => `<numFmt numFmtId="${at + 200}" formatCode="d.m.y"/>`),
    styles: each((at) => `<xf numFmtId="${at + 200}"/>`),
  },
  'the same format again': { formats: some('<numFmt numFmtId="200" formatCode="[$-409]d/m/yy"/>') },
  'brackets of a format': {
    formats: (count) => `<numFmt numFmtId="200" formatCode="${'[&quot;\\'.repeat(count)}"/>`,
  },
  'cells of other styles': {
    styles: each(() => '<xf numFmtId="14"/>'),
    rows: each((at) => `<row>${text('Clinic')}${c('<v>45000</v>', `s="${at - 1000}"`)}</row>`),
  },
  strings: {
    strings: each((at) => `<si><t>Clinic ${at}</t></si>`),
    rows: each((at) => `<row>${shared(at - 1000)}</row>`),
  },
  'the same string': {
    strings: some('<si><t>Clinic</t></si>'),
    rows: some(`<row>${shared(0)}</row>`),
  },
  'a long string': {
    strings: (count) => `<si>${'<r><t>Clinic </t></r>'.repeat(count)}</si>`,
    rows: () => `<row>${shared(0)}</row>`,
  },
  'looks of a string': {
    strings: some('<si><r><rPr><b/><sz val="9"/></rPr><t>Clinic</t></r><r><t> a</t></r></si>'),
  },
  'guides to how it is said': {
    strings: (count) =>
      `<si><t>Clinic</t>${'<rPh sb="0" eb="1"><t>k</t></rPh>'.repeat(count)}</si>`,
    rows: () => `<row>${shared(0)}</row>`,
  },
  'looks in a cell': {
    rows: (count) =>
      `<row>${c(`<is>${'<r><rPr><b/></rPr><t>a </t></r>'.repeat(count)}</is>`, 't="inlineStr"')}</row>`,
  },
  merges: { merges: each((at) => `<mergeCell ref="A${at}:A${at + 9}"/>`) },
  'merges of all rows': { merges: some('<mergeCell ref="A1:A9999"/>') },
  'merges of a column each': {
    head: each((at) => text(`Head ${at}`)),
    merges: each(
      (at) => `<mergeCell ref="${column((at - 1000) % 200)}1:${column((at - 1000) % 200)}9999"/>`,
    ),
  },
  'merges over columns': { merges: each((at) => `<mergeCell ref="A${at - 998}:D${at - 998}"/>`) },
  comments: {
    comments: each((at) => `<comment ref="A${at - 998}"><text><t>a</t></text></comment>`),
  },
  'comments on a row': { comments: some('<comment ref="A1"><text><t>a</t></text></comment>') },
  'comments on a partner': {
    comments: some('<comment ref="A2"><text><r><t>a</t></r></text></comment>'),
  },
  'a long comment': {
    comments: (count) =>
      `<comment ref="A2"><text>${'<r><t>a b </t></r>'.repeat(count)}</text></comment>`,
  },
  'comments in comments': {
    comments: (count) =>
      '<x>'.repeat(60) +
      '<comment ref="A2"><text><t>a</t></text></comment>'.repeat(count) +
      '</x>'.repeat(60),
  },
  'authors of comments': { comments: each((at) => `<authors><author>A ${at}</author></authors>`) },
  'choices for a cell': {
    behind: each(
      (at) => `<dataValidation sqref="A${at}"><formula1>"a,b"</formula1></dataValidation>`,
    ),
  },
  'looks by a rule': {
    behind: each(
      (at) =>
        `<conditionalFormatting sqref="A${at}"><cfRule><formula>A1</formula></cfRule></conditionalFormatting>`,
    ),
  },
  links: { behind: each((at) => `<hyperlink ref="A${at}" r:id="l${at}"/>`) },
  'names of cells': {
    names: each((at) => `<definedName name="n${at}">Sheet1!A${at}</definedName>`),
  },
  'a drawing': {
    drawn: some('<xdr:sp><a:t>a b</a:t></xdr:sp>'),
    behind: () => '<drawing r:id="d"/>',
  },
  relations: { relations: each((at) => `<Relationship Id="l${at}" Target="https://a.b"/>`) },
  types: { types: each((at) => `<Override PartName="/xl/a${at}.xml" ContentType="a/b"/>`) },
  sheets: {
    sheets: some(' '),
    comments: each((at) => `<comment ref="A${at}"><text><t>a</t></text></comment>`),
  },
  'sheets that are hidden': {
    names: (count) =>
      `</definedNames><sheets>${'<sheet state="hidden"/>'.repeat(count)}</sheets><definedNames>`,
  },
};

/** `A`, `B` … `AA`, from 0. */
function column(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : column(Math.floor(at / 26) - 1) + letter;
}

export const makeExcel: MakeFile = (constructs, count): Uint8Array => {
  const of = (part: string): string => partsOf(constructs, count, part);
  const rows = `<row>${text('Name')}${text('Status')}${of('head')}</row>${of('rows')}`;
  const parts: Record<string, string> = {
    ...sheetParts(
      `${of('before')}<sheetData>${rows}</sheetData><mergeCells>${of('merges')}</mergeCells>${of('behind')}`,
      '',
    ),
  };
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
  const sheets = Array.from({ length: 1 + of('sheets').length }, (_, at) => `sheet${at + 1}`);
  const set = (name: string, xml: string): void => {
    parts[name] = xml;
  };
  set(
    '[Content_Types].xml',
    parts['[Content_Types].xml']!.replace('</Types>', `${of('types')}</Types>`),
  );
  set(
    'xl/styles.xml',
    `<styleSheet><numFmts>${of('formats')}</numFmts><cellXfs>${of('styles')}</cellXfs></styleSheet>`,
  );
  set('xl/sharedStrings.xml', `<sst>${of('strings')}</sst>`);
  set('xl/comments.xml', `<comments>${of('comments')}</comments>`);
  set('xl/drawings/drawing1.xml', `<xdr:wsDr>${of('drawn')}</xdr:wsDr>`);
  set(
    'xl/workbook.xml',
    `<workbook><sheets>${sheets.map((name) => `<sheet name="${name}" r:id="${name}"/>`).join('')}</sheets><definedNames>${of('names')}</definedNames></workbook>`,
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
      `<Relationships>${relation('c', 'comments', '../comments.xml')}${relation('d', 'drawing', '../drawings/drawing1.xml')}${of('relations')}</Relationships>`,
    );
  }
  // As it is: how well a file is packed is no step of ours, and differs from one size to the next.
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    { level: 0 },
  );
};
