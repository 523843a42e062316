import assert from 'node:assert/strict';
import { strFromU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { makeShared, type ShareRequest } from '../../../src/core/sharing/makeShared.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { sampleText } from './golden.ts';
import { all, partsOf, textOf, type Element } from './officeFile.ts';
import { inTimeZones } from './timeZones.ts';

function made(texts: readonly string[], format: ShareRequest['format']): Uint8Array {
  const workbooks = texts.map((text, at) => ({
    path: `partnerships/${String(at)}.md`,
    workbook: opened(text),
  }));
  const file = makeShared({
    kind: 'partners',
    format,
    today: parseDay('2026-11-24')!,
    t: inEnglish,
    workbooks,
  });
  assert.ok(file.kind === 'file');
  return file.bytes;
}

const SAMPLE = [
  'riverbend-tenants-union-cycle-1',
  'harbor-light-food-bank-cycle-1',
  'harbor-light-food-bank-cycle-2',
].map(sampleText);

const ODD = withFrontMatter(`organization:
  name: "=HYPERLINK(1)"
  audience: "@everyone"
  relationship: new
  contact: "-5"
cycle: 1
focus: "שלום, \\"you\\" 🎈"
coordinator: "+1 (555) 0100 or a\\tb\\a_x0041_"
goal:
  measurable:
    - measure: "<script>&amp;"
      baseline: -5
      target: "100%"
agreement:
  signed: 2026-03-28
roles:
  - organization: "${'x'.repeat(300)}"
    value: 4500.5
`);

/** The rows of a sheet, cell by cell: what is in them, and how they are meant. */
function rows(parts: ReadonlyMap<string, Element>, sheet: number): readonly (readonly string[])[] {
  const part = parts.get(`xl/worksheets/sheet${String(sheet)}.xml`);
  assert.ok(part !== undefined);
  return all(part, 'row').map((row) =>
    row.children.map((cell) => {
      const place = cell.attributes.r ?? '';
      const text =
        cell.attributes.t === 'inlineStr' ? `"${textOf(cell)}"` : (cell.children[0]?.text ?? '');
      return `${place}=${text}${cell.attributes.s === '0' ? '' : ` (${String(cell.attributes.s)})`}`;
    }),
  );
}

describe('the list for the office', () => {
  it('has one row for each partner’s cycle that goes on, by name, and everything on sheets', () => {
    const parts = partsOf(made(SAMPLE, 'xlsx'));
    const names = all(parts.get('xl/workbook.xml')!, 'sheet').map(
      ({ attributes }) => attributes.name,
    );
    assert.deepEqual(names, ['Partners', 'Milestones', 'Measures', 'Roles']);
    const partners = rows(parts, 1);
    assert.deepEqual(
      partners.slice(1).map((row) => row.slice(0, 4)),
      [
        [
          'A2="Harbor Light Food Bank"',
          'B2=2 (4)',
          'C2="Cooking together"',
          'D2="Working together"',
        ],
        [
          'A3="Riverbend Tenants Union"',
          'B3=1 (4)',
          'C3="Know your lease"',
          'D3="Working together"',
        ],
      ],
    );
    assert.ok(rows(parts, 2).length > 8, 'milestones of all cycles');
  });

  it('has a head that stays, columns wide enough, dates as dates and numbers as numbers', () => {
    const parts = partsOf(made([ODD], 'xlsx'));
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    assert.equal(all(sheet, 'pane')[0]?.attributes.state, 'frozen');
    assert.ok(all(sheet, 'col').every(({ attributes }) => Number(attributes.width) >= 8));
    // 28 March 2026 is day 46,109 of Excel's calendar; style 2 is a date, 4 a whole number, 5 another.
    assert.ok(rows(parts, 1)[1]!.includes('O2=46109 (2)'), rows(parts, 1)[1]!.join('; '));
    assert.deepEqual(rows(parts, 3)[1]!.slice(2), [
      'C2="שלום, "you" 🎈"',
      'D2="<script>&amp;"',
      'E2=-5 (4)',
      'F2=100 (4)',
    ]);
    assert.equal(
      rows(parts, 3)[0]![4],
      'E1="Starting number" (6)',
      'a head stands over its numbers',
    );
    assert.ok(rows(parts, 4)[1]!.includes('H2=4500.5 (5)'), rows(parts, 4)[1]!.join('; '));
  });

  it('leaves text as text, also where it looks like a formula', () => {
    const parts = partsOf(made([ODD], 'xlsx'));
    const partner = rows(parts, 1)[1]!;
    assert.ok(partner.includes('A2="=HYPERLINK(1)" (3)'));
    assert.ok(partner.includes('L2="@everyone" (3)'));
    assert.ok(partner.includes('E2="+1 (555) 0100 or a\tb␇_x005F_x0041_" (3)'), partner.join('; '));
    assert.ok(partner.includes('F2="-5"'));
    assert.equal([...parts.values()].flatMap((part) => all(part, 'f')).length, 0);
  });

  it('keeps its parts in the order that the schema wants', () => {
    const parts = partsOf(made(SAMPLE, 'xlsx'));
    const order = (path: string): readonly string[] =>
      parts.get(path)!.children.map(({ name }) => name);
    assert.deepEqual(order('xl/worksheets/sheet1.xml'), [
      'sheetPr',
      'dimension',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
    ]);
    assert.deepEqual(order('xl/workbook.xml'), ['bookViews', 'sheets', 'definedNames']);
    assert.deepEqual(order('xl/styles.xml'), [
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'cellStyles',
    ]);
  });

  it('is the first sheet as CSV: UTF-8 with its mark, formulas as text, figures as figures', () => {
    const bytes = made([ODD], 'csv');
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const csv = strFromU8(bytes.slice(3));
    assert.ok(csv.startsWith('"Partner","Cycle","Focus","Status",'));
    const [, line = ''] = csv.split('\r\n');
    assert.ok(line.startsWith(`"'=HYPERLINK(1)",1,"שלום, ""you"" 🎈",`), line);
    assert.match(line, /,"'@everyone",/);
    assert.match(line, /,"-5",/);
    assert.match(line, /,2026-03-28,/);
    assert.ok(csv.endsWith('\r\n'));
  });

  it('is the same bytes in every time zone', () => {
    inTimeZones(() => Buffer.from(made(SAMPLE, 'xlsx')).toString('base64'));
  });

  it('says so where there is nothing to make it of', () => {
    const today = parseDay('2026-11-24')!;
    assert.deepEqual(
      makeShared({ kind: 'partners', format: 'csv', today, t: inEnglish, workbooks: [] }),
      {
        kind: 'nothing',
        why: 'There’s no workbook to make it from.',
      },
    );
  });
});
