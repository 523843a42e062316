import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { KIND_IDS, KINDS } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { CANARY_TODAY, canaryWorkbook, withBothSides } from '../../support/canaryWorkbook.ts';
import { opened } from '../../support/workbookText.ts';
import { all, partsOf, textOf, type Element } from './officeFile.ts';

const canary = canaryWorkbook();
const kindsIn = (format: string): typeof KIND_IDS =>
  KIND_IDS.filter((kind) => (KINDS[kind].formats as readonly string[]).includes(format));
const inWord = kindsIn('docx');

/** A document in which every field of a workbook is filled in. */
function bytesOf(kind: (typeof KIND_IDS)[number], format: 'docx' | 'html' | 'xlsx'): Uint8Array {
  const owner = canary.canaries.find(({ place }) => place === 'milestones.0.owner')!;
  const made = makeShared({
    ...{ kind, format, today: CANARY_TODAY, t: inEnglish, previous: undefined },
    workbooks: [{ path: canary.path, workbook: opened(withBothSides(canary)) }],
    period: { from: parseDay('2030-01-01')!, to: CANARY_TODAY },
    ...{ draft: true, meetingNotes: true, isComplete: true },
    ...(kind === 'handover' ? { person: `${owner.text} words` } : {}),
  });
  assert.equal(made.kind, 'file');
  return made.bytes;
}

/** The levels of the headings, by their styles. */
function levelsOf(body: Element): readonly number[] {
  return all(body, 'w:pStyle').flatMap(({ attributes }) => {
    const level = /^Heading(\d)$/.exec(attributes['w:val'] ?? '')?.[1];
    return level === undefined ? [] : [Number(level)];
  });
}

describe('A Word document, for whoever hears it read', () => {
  it('is made in every kind that Word gets', () => {
    assert.ok(inWord.length >= 5);
  });

  for (const kind of inWord) {
    const parts = partsOf(bytesOf(kind, 'docx'));
    const body = parts.get('word/document.xml')!;

    it(`has a title and a language (${kind})`, () => {
      const title = all(parts.get('docProps/core.xml')!, 'dc:title')[0]?.text ?? '';
      assert.ok(title.length > 5, title);
      assert.match(
        all(parts.get('word/styles.xml')!, 'w:lang')[0]?.attributes['w:val'] ?? '',
        /^en/,
      );
    });

    it(`has headings that skip no level (${kind})`, () => {
      const levels = levelsOf(body);
      assert.ok(levels.length > 0);
      levels.forEach((level, at) => {
        assert.ok(level - (levels[at - 1] ?? 1) <= 1, `Heading${String(level)} at ${String(at)}`);
      });
    });

    it(`names each field to fill in, and prompts where it is empty (${kind})`, () => {
      for (const control of all(body, 'w:sdt')) {
        const name = all(control, 'w:alias')[0]?.attributes['w:val'] ?? '';
        assert.ok(name.trim() !== '', textOf(control));
        assert.ok(textOf(control).trim() !== '', name);
      }
    });

    it(`has tables with a header row that says what each column is (${kind})`, () => {
      for (const table of all(body, 'w:tbl')) {
        const [head, ...rows] = all(table, 'w:tr');
        const isLinesToSign = rows.length === 0;
        // A picture made of cells has a name, and below it a table that says the same.
        const isPicture = (all(table, 'w:tblCaption')[0]?.attributes['w:val'] ?? '') !== '';
        if (head === undefined || isLinesToSign || isPicture) continue;
        assert.equal(all(head, 'w:tblHeader').length, 1);
        for (const cell of all(head, 'w:tc')) assert.ok(textOf(cell).trim() !== '', textOf(head));
      }
    });

    it(`has a text for each picture (${kind})`, () => {
      for (const { attributes } of all(body, 'wp:docPr'))
        assert.ok((attributes.descr ?? '').trim() !== '', JSON.stringify(attributes));
    });
  }
});

describe('A web page that is shared, for whoever hears it read', () => {
  it('is made in every kind that browsers get', () => {
    assert.ok(kindsIn('html').length >= 5);
  });

  for (const kind of kindsIn('html')) {
    const html = new TextDecoder().decode(bytesOf(kind, 'html'));
    const found = (pattern: RegExp): readonly string[] =>
      [...html.matchAll(pattern)].map(([, text = '']) => text);

    it(`has a title and a language (${kind})`, () => {
      assert.match(html, /<html lang="en/);
      assert.ok((found(/<title>([^<]*)</g)[0] ?? '').length > 5);
    });

    it(`has headings that skip no level (${kind})`, () => {
      const levels = found(/<h([1-6])[ >]/g).map(Number);
      assert.equal(levels[0], 1);
      levels.forEach((level, at) => {
        assert.ok(level - (levels[at - 1] ?? 1) <= 1, `h${String(level)} at ${String(at)}`);
      });
    });

    it(`has a name for each table, and no empty header (${kind})`, () => {
      for (const table of found(/<table([\s\S]*?)<\/table>/g)) {
        assert.match(table, /<caption[^>]*>[^<]*\S/);
        assert.match(table, /<thead><tr><th scope="col"/);
      }
      for (const head of found(/<th ([\s\S]*?)<\/th>/g)) {
        assert.match(head, /scope="(?:col|row)"/);
        assert.match(head.replace(/^[^>]*>|<[^>]*>/g, ''), /\S/, head);
      }
    });

    it(`has a text for each picture (${kind})`, () => {
      assert.doesNotMatch(html, /<img/);
      for (const picture of found(/<svg ([\s\S]*?)<\/title>/g))
        assert.match(picture, /^[^>]*role="img"[^>]*>\s*<title>[^<]*\S/);
      assert.equal(found(/<svg (.)/g).length, found(/<svg [^>]*>\s*<(t)itle>/g).length);
    });
  }
});

describe('A spreadsheet, for whoever hears it read', () => {
  for (const kind of kindsIn('xlsx')) {
    const parts = partsOf(bytesOf(kind, 'xlsx'));

    it(`has a title, and a head above each column (${kind})`, () => {
      const title = all(parts.get('docProps/core.xml')!, 'dc:title')[0]?.text ?? '';
      assert.ok(title.length > 5, title);
      const sheets = [...parts].filter(([path]) => path.startsWith('xl/worksheets/'));
      assert.ok(sheets.length > 0);
      for (const [path, sheet] of sheets) {
        const [head, ...rows] = all(sheet, 'row');
        const cells = (row: Element): readonly Element[] =>
          all(row, 'c').filter((one) => textOf(one).trim() !== '' || all(one, 'v').length > 0);
        const most = Math.max(...rows.map((row) => all(row, 'c').length));
        assert.ok(cells(head!).length >= most, path);
      }
    });
  }
});
