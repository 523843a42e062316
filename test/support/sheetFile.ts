import { strToU8, zipSync } from 'fflate';
import { xmlText } from './wordFile.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Rows = readonly (readonly string[])[];

/** An Excel workbook of one sheet whose cells hold these texts. */
export function sheetFile(rows: Rows): Uint8Array {
  return sheetsFile([['Partners', rows]]);
}

/** An Excel workbook of several sheets, with their names. */
export function sheetsFile(sheets: readonly (readonly [name: string, rows: Rows])[]): Uint8Array {
  const list = sheets.map(([name], at) => `<sheet name="${xmlText(name)}" r:id="rId${at + 1}"/>`);
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(([, rows], at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(rows)]),
    ),
  };
  return zipped(parts);
}

function sheetXml(rows: Rows): string {
  const data = rows
    .map((row, at) => {
      const cells = row.map(
        (text) => `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
      );
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    })
    .join('');
  return `<worksheet><sheetData>${data}</sheetData></worksheet>`;
}

/** The parts of an Excel workbook whose sheet holds this XML, and whose cells may share one string. */
export function sheetParts(sheet: string, shared = ''): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="Partners" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst><si><t>${shared}</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
  };
}

/** Parts as a ZIP archive. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}
