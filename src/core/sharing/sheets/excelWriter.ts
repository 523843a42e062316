import { officeFile, type OfficePart } from '../office/package.ts';
import { escaped } from '../../language/printable.ts';
import { looksLikeFormula, type Sheet, type SheetCell } from './sheet.ts';
import { SHEET_STYLES, STYLE } from './sheetStyles.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Longer texts make Excel call the whole file damaged. */
const LONGEST_TEXT = 32_767;
/** The serial number of 1 January 1970; before 1 March 1900 Excel counts a day that never was. */
const EPOCH = 25_569;
const FIRST_SERIAL = 61;

/**
 * Sheets as an Excel file, in SpreadsheetML of our own (ECMA-376, part 1): write-excel-file puts the
 * clock into its zip, and starts a worker for a large one. The same sheets make the same bytes.
 */
export function writeExcel(
  sheets: readonly Sheet[],
  { title, language }: { readonly title: string; readonly language: string },
): Uint8Array {
  const parts: OfficePart[] = sheets.map((sheet, at) => ({
    path: `xl/worksheets/sheet${at + 1}.xml`,
    type: `${TYPE}.worksheet+xml`,
    xml: sheetXml(sheet, at === 0),
  }));
  const styles: OfficePart = {
    path: 'xl/styles.xml',
    type: `${TYPE}.styles+xml`,
    xml: SHEET_STYLES,
  };
  const main: OfficePart = {
    path: 'xl/workbook.xml',
    type: `${TYPE}.sheet.main+xml`,
    xml: workbookXml(sheets),
  };
  return officeFile(main, {
    parts: [...parts, styles],
    relations: [
      ...sheets.map((_, at) => ({
        id: `rId${at + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${at + 1}.xml`,
      })),
      { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
    ],
    title: escaped(title),
    language: escaped(language),
  });
}

/** Printed as wide as a page, without its columns for a screen; the first column and row on each page. */
function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, columns, rows }, at) => {
    const sheet = `'${escaped(name.replaceAll("'", "''"))}'`;
    const printed = columns.findLastIndex(({ isPrinted = true }) => isPrinted);
    return [
      `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${sheet}!$A$1:$${columnName(printed)}$${rows.length + 1}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$A:$A,${sheet}!$1:$1</definedName>`,
    ];
  });
  return `<workbook ${MAIN} ${R}><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function sheetXml({ columns, rows }: Sheet, isFirst: boolean): string {
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const head = columns.map(({ title }, at) => {
    const isOfNumbers = rows.some((row) => row[at]?.kind === 'number');
    return textCell(`${columnName(at)}1`, title, isOfNumbers ? STYLE.numbers : STYLE.head);
  });
  const body = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(`${columnName(column)}${at + 2}`, cell));
    return `<row r="${at + 2}">${cells.join('')}</row>`;
  });
  return [
    `<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${head.join('')}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

/** `A`, `Z`, `AA`: counted from 0. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

function cellXml(place: string, cell: SheetCell): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'number':
      return `<c r="${place}" s="${Number.isInteger(cell.value) ? STYLE.whole : STYLE.number}"><v>${cell.value}</v></c>`;
    case 'day': {
      const serial = cell.day + EPOCH;
      return serial < FIRST_SERIAL ? '' : `<c r="${place}" s="${STYLE.day}"><v>${serial}</v></c>`;
    }
    case 'text':
      return textCell(place, cell.text, looksLikeFormula(cell.text) ? STYLE.asTyped : STYLE.text);
  }
}

function textCell(place: string, text: string, style: number): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  // Excel reads _x0041_ as a letter, so its first underscore is written that way.
  const shown = escaped(cut).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}
