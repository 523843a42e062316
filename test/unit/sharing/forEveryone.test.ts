import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish, translateBy } from '../../../src/core/language/translate.ts';
import { KIND_IDS, KINDS } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { CANARY_TODAY, canaryWorkbook, withBothSides } from '../../support/canaryWorkbook.ts';
import { opened } from '../../support/workbookText.ts';
import { all, partsOf, textOf, type Element } from './officeFile.ts';

const canary = canaryWorkbook();
const kindsIn = (format: string): typeof KIND_IDS =>
  KIND_IDS.filter((kind) => (KINDS[kind].formats as readonly string[]).includes(format));
const inWord = kindsIn('docx');
const inSpanish = translateBy(
  JSON.parse(fs.readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string>,
);
/** What each document is made in: its own words, and what its language has to be called. */
const LANGUAGES = [
  ['English', 'en-US', canary, inEnglish],
  ['Spanish', 'es-US', canaryWorkbook({ language: 'es' }), inSpanish],
] as const;
type Language = (typeof LANGUAGES)[number];

/** A document in which every field of a workbook is filled in. */
function bytesOf(
  kind: (typeof KIND_IDS)[number],
  format: 'docx' | 'html' | 'xlsx',
  [, language, canary, t]: Language,
): Uint8Array {
  const owner = canary.canaries.find(({ place }) => place === 'milestones.0.owner')!;
  const made = makeShared({
    ...{ kind, format, today: CANARY_TODAY, t, language, previous: undefined },
    workbooks: [{ path: canary.path, workbook: opened(withBothSides(canary)) }],
    period: { from: parseDay('2030-01-01')!, to: CANARY_TODAY },
    ...{ draft: true, meetingNotes: true, isComplete: true },
    ...(kind === 'handover' ? { person: `${owner.text} words` } : {}),
  });
  assert.equal(made.kind, 'file');
  return made.bytes;
}

const each = (
  kinds: typeof KIND_IDS,
): readonly (readonly [(typeof KIND_IDS)[number], Language])[] =>
  kinds.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

const PAPER = 'FFFFFF';

/** How much lighter one color is than the other, as WCAG counts it; both as six hexadecimal digits. */
function contrast(one: string, other: string): number {
  const light = (color: string): number => {
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
      const part = parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** The levels of the headings, by their styles. */
function levelsOf(body: Element): readonly number[] {
  return all(body, 'w:pStyle').flatMap(({ attributes }) => {
    const level = /^Heading(\d)$/.exec(attributes['w:val'] ?? '')?.[1];
    return level === undefined ? [] : [Number(level)];
  });
}

/** What somebody hears of a table before its cells. */
function told(table: Element, element: string): string {
  return all(table, element)[0]?.attributes['w:val'] ?? '';
}

describe('A Word document, for whoever hears it read', () => {
  it('is made in every kind that Word gets', () => {
    assert.ok(inWord.length >= 5);
  });

  for (const [kind, language] of each(inWord)) {
    const parts = partsOf(bytesOf(kind, 'docx', language));
    const body = parts.get('word/document.xml')!;
    const what = `${kind}, ${language[0]}`;

    it(`has a title and a language (${what})`, () => {
      const title = all(parts.get('docProps/core.xml')!, 'dc:title')[0]?.text ?? '';
      assert.ok(title.length > 5, title);
      assert.equal(
        all(parts.get('word/styles.xml')!, 'w:lang')[0]?.attributes['w:val'] ?? '',
        language[1],
      );
    });

    it(`has headings that skip no level (${what})`, () => {
      const levels = levelsOf(body);
      assert.ok(levels.length > 0);
      levels.forEach((level, at) => {
        assert.ok(level - (levels[at - 1] ?? 1) <= 1, `Heading${String(level)} at ${String(at)}`);
      });
    });

    it(`names each field to fill in, and prompts where it is empty (${what})`, () => {
      for (const control of all(body, 'w:sdt')) {
        const name = all(control, 'w:alias')[0]?.attributes['w:val'] ?? '';
        assert.ok(name.trim() !== '', textOf(control));
        assert.ok(textOf(control).trim() !== '', name);
      }
    });

    it(`has tables with a header row that says what each column is (${what})`, () => {
      for (const table of all(body, 'w:tbl')) {
        const [head, ...rows] = all(table, 'w:tr');
        const isLinesToSign = rows.length === 0;
        // Bars have no columns: they are a picture, which is described.
        const isBars =
          told(table, 'w:tblDescription') !== '' && all(head!, 'w:gridSpan').length > 0;
        if (isLinesToSign || isBars) continue;
        assert.equal(all(table, 'w:tblHeader').length, 1);
        assert.equal(all(head!, 'w:tblHeader').length, 1);
        for (const cell of all(head!, 'w:tc')) assert.ok(textOf(cell).trim() !== '', textOf(head!));
      }
    });

    it(`has a name for each table, and says of a picture that it is one (${what})`, () => {
      for (const table of all(body, 'w:tbl')) {
        assert.notEqual(told(table, 'w:tblCaption').trim(), '', textOf(table));
        // What has no style of a table is drawn by the colors of its cells, or is room to sign.
        const isPicture = all(table, 'w:shd').length > 0;
        assert.equal(told(table, 'w:tblDescription') !== '', isPicture, textOf(table));
      }
      const pictures = all(body, 'w:tblDescription').length;
      assert.ok(kind !== 'report' || pictures === 3, String(pictures));
    });

    it(`is read in the order it's seen in (${what})`, () => {
      // What floats is read where it is anchored, which is not where it's seen.
      for (const floating of ['wp:anchor', 'w:framePr', 'w:txbxContent', 'w:tblpPr'])
        assert.equal(all(body, floating).length, 0, floating);
      if (!(KINDS[kind].formats as readonly string[]).includes('html')) return;
      const page = new TextDecoder().decode(bytesOf(kind, 'html', language));
      const headings = [...page.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gs)].map(([, text = '']) =>
        plain(text),
      );
      const inWord = all(body, 'w:p').filter((one) =>
        all(one, 'w:pStyle').some(({ attributes }) =>
          /^(?:Title|Heading\d)$/.test(attributes['w:val'] ?? ''),
        ),
      );
      assert.deepEqual(inWord.map(textOf).map(plain), headings);
    });

    it(`has a text for each picture (${what})`, () => {
      for (const { attributes } of all(body, 'wp:docPr'))
        assert.ok((attributes.descr ?? '').trim() !== '', JSON.stringify(attributes));
    });

    it(`is written in colors that everybody can read (${what})`, () => {
      const written = (within: Element): readonly string[] =>
        all(within, 'w:color').map(({ attributes }) => attributes['w:val'] ?? '');
      const filled = all(body, 'w:tc').flatMap((one) => {
        const fill = all(one, 'w:shd')[0]?.attributes['w:fill'] ?? PAPER;
        return written(one).map((color) => [color, fill] as const);
      });
      const plain = written(parts.get('word/styles.xml')!).map((color) => [color, PAPER] as const);
      assert.ok(plain.length > 0);
      for (const [color, fill] of [...plain, ...filled])
        assert.ok(contrast(color, fill) >= 4.5, `${color} on ${fill}`);
    });
  }
});

describe('A web page that is shared, for whoever hears it read', () => {
  it('is made in every kind that browsers get', () => {
    assert.ok(kindsIn('html').length >= 5);
  });

  for (const [kind, language] of each(kindsIn('html'))) {
    const html = new TextDecoder().decode(bytesOf(kind, 'html', language));
    const what = `${kind}, ${language[0]}`;
    const found = (pattern: RegExp): readonly string[] =>
      [...html.matchAll(pattern)].map(([, text = '']) => text);

    it(`has a title and a language (${what})`, () => {
      assert.equal(found(/<html lang="([^"]*)"/g)[0] ?? '', language[1]);
      assert.ok((found(/<title>([^<]*)</g)[0] ?? '').length > 5);
    });

    it(`has headings that skip no level (${what})`, () => {
      const levels = found(/<h([1-6])[ >]/g).map(Number);
      assert.equal(levels[0], 1);
      levels.forEach((level, at) => {
        assert.ok(level - (levels[at - 1] ?? 1) <= 1, `h${String(level)} at ${String(at)}`);
      });
    });

    it(`has a name for each table, and no empty header (${what})`, () => {
      for (const table of found(/<table([\s\S]*?)<\/table>/g)) {
        assert.match(table, /<caption[^>]*>[^<]*\S/);
        assert.match(table, /<thead><tr><th scope="col"/);
      }
      for (const head of found(/<th ([\s\S]*?)<\/th>/g)) {
        assert.match(head, /scope="(?:col|row)"/);
        assert.match(head.replace(/^[^>]*>|<[^>]*>/g, ''), /\S/, head);
      }
    });

    it(`is read in the order it's seen in (${what})`, () => {
      assert.doesNotMatch(html, /tabindex="[1-9]|\bfloat:|[{; ]order:|-reverse/);
      // Nothing is placed elsewhere than it stands, but what nobody sees.
      for (const rule of found(/([^}]*\{[^}]*position:[^}]*)\}/g))
        assert.match(rule, /clip-path: inset\(50%\)/);
    });

    it(`has a text for each picture (${what})`, () => {
      assert.doesNotMatch(html, /<img/);
      for (const picture of found(/<svg ([\s\S]*?)<\/title>/g))
        assert.match(picture, /^[^>]*role="img"[^>]*>\s*<title>[^<]*\S/);
      assert.equal(found(/<svg (.)/g).length, found(/<svg [^>]*>\s*<(t)itle>/g).length);
    });

    it(`says in a table below each picture what that shows (${what})`, () => {
      assert.equal(
        found(/(<\/svg>)/g).length,
        found(/<\/svg>\s*(<div class="wide"><table)/g).length,
      );
    });

    it(`does nothing by itself, and takes no ring away (${what})`, () => {
      assert.doesNotMatch(
        html,
        /<script|animation|transition|@keyframes|outline|orientation|:hover|tabindex|<(?:audio|video|iframe)/,
      );
    });
  }
});

describe('A spreadsheet, for whoever hears it read', () => {
  for (const [kind, language] of each(kindsIn('xlsx'))) {
    const parts = partsOf(bytesOf(kind, 'xlsx', language));
    const what = `${kind}, ${language[0]}`;

    it(`has a title, and a head above each column (${what})`, () => {
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
