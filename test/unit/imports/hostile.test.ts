import assert from 'node:assert/strict';
import { strToU8, Zip, ZipPassThrough, zipSync } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { refusalText } from '../../../src/core/imports/wording.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { guideSamples } from '../../support/importSamples.ts';
import { sheetFile } from '../../support/sheetFile.ts';
import { paragraph, wordFile, wordParts } from '../../support/wordFile.ts';
import { assertSoon } from '../../support/work.ts';

const today = parseDay('2026-11-25')!;

/** What is said of a file that cannot be imported. */
function saidOf(bytes: Uint8Array, name = 'guide.docx'): string {
  const plan = planImport({ name, bytes }, { today, known: [] });
  assert.equal(plan.kind, 'refused');
  return refusalText(plan.reason, 'word', inEnglish);
}

const GUIDE = paragraph('How will you communicate?') + paragraph('Reflection');

/** A ZIP archive whose directory says that its largest part is smaller than it is. */
function lyingAbout(size: number, bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

function zipOf(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { level: 9 });
}

function withDocument(xml: string): Uint8Array {
  return zipOf({ ...wordParts(''), 'word/document.xml': strToU8(xml) });
}

/** An archive whose parts have their sizes behind them, as LibreOffice and Google Docs write it. */
function streamed(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, bytes] of parts) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('A file that is no Word guide, or not a safe one', () => {
  it('is told from one by the sentence that says what to do', () => {
    const said = [
      saidOf(strToU8('{\\rtf1 Dear all}')),
      saidOf(strToU8('<html><body>Dear all</body></html>')),
      saidOf(new Uint8Array()),
      saidOf(new Uint8Array(5000)),
      saidOf(wordFile(GUIDE).subarray(0, 700)),
      saidOf(Uint8Array.from([...OLE, ...new Uint8Array(600)])),
      saidOf(Uint8Array.from([...OLE, ...strToU8('EncryptedPackage '.split('').join('\0'))])),
      saidOf(zipOf({ ...wordParts(GUIDE), 'word/vbaProject.bin': new Uint8Array(10) })),
      saidOf(zipOf({ ...wordParts(GUIDE), '../../outside.xml': new Uint8Array(10) })),
      saidOf(zipOf({ 'hello.txt': strToU8('hello') })),
      saidOf(wordFile(paragraph('Dear all, the picnic is on Friday.'))),
      saidOf(wordFile(GUIDE)),
      saidOf(wordFile(GUIDE), 'guide.pdf'),
    ];
    assert.deepEqual(said, [
      'We can’t read this file. Open it in Word, save it again, then try again.',
      'We can’t read this file. Open it in Word, save it again, then try again.',
      'We can’t read this file. Open it in Word, save it again, then try again.',
      'We can’t read this file. Open it in Word, save it again, then try again.',
      'We can’t read this file. Open it in Word, save it again, then try again.',
      'Only Word documents (.docx), Excel workbooks (.xlsx), and lists (.csv) can be imported. Save it as one of these, then try again.',
      'This file is password-protected. Save a copy without a password, then try again.',
      'This file contains macros. Save a copy without them, then try again.',
      'This file may not be safe, so we didn’t import it.',
      'We can’t read this file. Open it in Word, save it again, then try again.',
      'None of the guide’s headings or questions are in this document.',
      'Nothing is filled in: this is the blank guide.',
      'Only Word documents (.docx), Excel workbooks (.xlsx), and lists (.csv) can be imported. Save it as one of these, then try again.',
    ]);
  });

  it('is refused where its XML names entities, of its own or from elsewhere', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const documents = [
      `<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]><w:document>&l9;</w:document>`,
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>',
      '<?xml version="1.0"?><!DOCTYPE d SYSTEM "http://example.com/d.dtd"><w:document/>',
    ];
    for (const xml of documents) {
      assert.match(saidOf(withDocument(xml)), /may not be safe/);
    }
  });

  it('is refused within two seconds and 200 MB where it unpacks to far too much', () => {
    const blanks = ' '.repeat(100_000_000);
    const bomb = withDocument(`<w:document><w:body>${blanks}</w:body></w:document>`);
    const words = withDocument(
      `<w:document><w:body>${paragraph('Whose trust do they have, and why? ').repeat(250_000)}</w:body></w:document>`,
    );
    const elements = withDocument(
      `<w:document><w:body>${'<w:p/>'.repeat(1_500_000)}</w:body></w:document>`,
    );
    const files = [bomb, lyingAbout(1000, Uint8Array.from(bomb)), words, elements];
    for (const { bytes, name } of guideSamples('hostile'))
      if (name.includes('bomb')) files.push(bytes);
    for (const bytes of files) {
      const before = process.memoryUsage();
      assertSoon(2000, () => assert.match(saidOf(bytes), /too large/));
      const after = process.memoryUsage();
      const grown = after.heapUsed + after.external - before.heapUsed - before.external;
      assert.ok(grown < 200_000_000, `${grown} bytes`);
    }
  }).timeout(60_000);

  it('does not fall over XML that is nested without end or breaks off', () => {
    const deep = `<w:document><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}`;
    for (const xml of [deep, '<w:document><w:body><w:p', '<w:document/>', '']) {
      assert.match(saidOf(withDocument(xml)), /can’t read this file/);
    }
  });

  it('takes no longer than two seconds, whatever its XML is made of', () => {
    const attributes = Array.from({ length: 1900 }, (_, at) => `a${at}=""`).join(' ');
    const one = attributes.split(' ').slice(0, 9).join(' ');
    const pieces = [
      ...['\r\n', '\u0001', '&amp;', '\u{1f600}', '<!-- -->', '<?a b?>', '<![CDATA[a]]>', '='],
      ...[`<a ${attributes}/>`, `<a ${one}/>`, `<a b="${'&lt;'.repeat(10_000)}"/>`, '<a>'],
      `<a ${attributes.replaceAll('a', 'b')} ${attributes}/>`,
    ];
    for (const piece of pieces) {
      const count = Math.min(190_000, Math.floor(7_800_000 / strToU8(piece).length));
      const xml = `<w:document><w:body>${piece.repeat(count)}</w:body></w:document>`;
      const bytes = withDocument(xml);
      assertSoon(2000, () => saidOf(bytes), piece.slice(0, 20));
    }
  }).timeout(60_000);

  it('is refused soon where it has parts without end', () => {
    const part = `PK\u0003\u0004${'\0'.repeat(26)}`;
    const bytes = Buffer.concat([strToU8(part.repeat(300_000)), wordFile(GUIDE)]);
    assertSoon(2000, () => assert.match(saidOf(bytes), /too large/));
  });

  it('is told from one that has another file of Word or Excel in it', () => {
    const parts = Object.entries(wordParts(GUIDE));
    const chart = ['word/embeddings/chart.xlsx', sheetFile([['Name'], ['Clinic']])] as const;
    const blank = 'Nothing is filled in: this is the blank guide.';
    assert.equal(saidOf(streamed([chart, ...parts])), blank);
    assert.equal(saidOf(streamed([...parts, chart])), blank);
  });

  it('never throws, whichever byte of a file is wrong', () => {
    const good = wordFile(GUIDE + paragraph('It went well.'));
    for (let at = 0; at < good.length; at += 7) {
      const bytes = Uint8Array.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      planImport({ name: 'guide.docx', bytes }, { today, known: [] });
    }
  });
});
